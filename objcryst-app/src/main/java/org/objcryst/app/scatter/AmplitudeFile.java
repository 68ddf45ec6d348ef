package org.objcryst.app.scatter;

import java.nio.file.Path;
import java.util.Locale;
import org.objcryst.scattering.freeform.AmplitudeSink;
import org.objcryst.scattering.freeform.NpyAmplitudes;
import org.objcryst.scattering.freeform.PointBlock;

/** A file that amplitudes are written to as they come. */
public interface AmplitudeFile extends AmplitudeSink, AutoCloseable {
    /**
     * Begins a file.
     *
     * @param target its name ends with {@code .npy} for NumPy, with {@code .tsv} or {@code .txt} for text
     * @param shape points in each direction, the fastest last
     * @return to be kept or closed
     * @throws IllegalArgumentException if the name ends otherwise
     */
    static AmplitudeFile begin(Path target, int... shape) {
        String name = target.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".npy")) {
            return new Npy(new NpyAmplitudes(target, shape));
        }
        if (name.endsWith(".tsv") || name.endsWith(".txt")) {
            return new AmplitudeText(target);
        }
        throw new IllegalArgumentException("amplitudes go to a file .npy, .tsv or .txt, got \"%s\"".formatted(target));
    }

    /**
     * Gives the file its name.
     *
     * @return number of points it holds
     */
    long keep();

    @Override
    void close();

    /**
     * A file of NumPy.
     *
     * @param file what writes it
     */
    record Npy(NpyAmplitudes file) implements AmplitudeFile {
        @Override
        public void accept(PointBlock points, double[] re, double[] im) {
            file.accept(points, re, im);
        }

        @Override
        public long keep() {
            return file.keep();
        }

        @Override
        public void close() {
            file.close();
        }
    }
}
