package org.objcryst.app.scatter;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.objcryst.format.FileInProgress;
import org.objcryst.scattering.freeform.PointBlock;

/** Amplitudes as text, a line a point: h, k, l, real and imaginary part and squared modulus. */
final class AmplitudeText implements AmplitudeFile {
    private static final int CHARACTERS = 1 << 16;

    private final FileInProgress file;
    private final StringBuilder text = new StringBuilder("h\tk\tl\tF_real\tF_imag\tF2\n");
    private long points;

    AmplitudeText(Path target) {
        file = new FileInProgress(target);
    }

    @Override
    public void accept(PointBlock block, double[] re, double[] im) {
        double[] hkl = new double[3];
        for (int i = 0; i < block.size(); i++) {
            block.at(i, hkl);
            text.append(String.format(
                    Locale.ROOT,
                    "%.9g\t%.9g\t%.9g\t%.9g\t%.9g\t%.9g%n",
                    hkl[0],
                    hkl[1],
                    hkl[2],
                    re[i],
                    im[i],
                    re[i] * re[i] + im[i] * im[i]));
            if (text.length() > CHARACTERS) {
                flush();
            }
        }
        points += block.size();
    }

    private void flush() {
        file.append(ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8)));
        text.setLength(0);
    }

    @Override
    public long keep() {
        flush();
        file.keep();
        return points;
    }

    @Override
    public void close() {
        file.close();
    }
}
