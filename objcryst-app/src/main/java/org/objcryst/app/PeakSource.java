package org.objcryst.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.objcryst.format.TextLine;
import org.objcryst.format.TextSource;
import org.objcryst.powder.PowderPattern;
import org.objcryst.powder.format.PowderData;
import org.objcryst.powder.peak.PeakList;
import org.objcryst.scattering.Radiation;

/** A measured pattern or a list of peaks, whichever a file holds. */
final class PeakSource {
    /** A list of peaks is shorter than this, or not in steps. */
    private static final int SHORT = 60;
    /** Steps of a pattern differ by less than this factor. */
    private static final double UNEVEN = 3;

    private final Path file;
    private final Beams beams;
    private final PrintWriter notes;

    PeakSource(Path file, Beams beams, PrintWriter notes) {
        this.file = file;
        this.beams = beams;
        this.notes = notes;
    }

    /** Whether the file is a list of peaks; such a list has to be read with {@link #list()}. */
    boolean isList() {
        TextSource source = TextSource.read(file);
        double[] angles = source.filledLines().stream()
                .map(line -> line.text().strip().split("[\\s,;]+")[0])
                .filter(TextLine::isDecimal)
                .mapToDouble(Double::parseDouble)
                .toArray();
        return angles.length < SHORT ? fewWords(source) : isUneven(angles) && fewWords(source);
    }

    /** No line has more than the five columns of our own table of peaks. */
    private static boolean fewWords(TextSource source) {
        return source.filledLines().stream()
                .filter(line -> !line.text().startsWith("#"))
                .allMatch(line -> line.words().length <= 5);
    }

    private static boolean isUneven(double[] angles) {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (int i = 2; i < angles.length; i++) {
            least = Math.min(least, angles[i] - angles[i - 1]);
            most = Math.max(most, angles[i] - angles[i - 1]);
        }
        return most > UNEVEN * least;
    }

    PeakList list() {
        if (!beams.hasWavelength()) {
            throw new IllegalArgumentException("%s is a list of peaks; give --wavelength".formatted(file));
        }
        Radiation radiation = new Radiation();
        beams.apply(0, radiation);
        return PeakList.read(file, radiation.wavelengths()[0]);
    }

    PowderPattern pattern() {
        PowderData data = PowderData.read(file);
        PowderPattern pattern = beams.pattern(file, data, 0);
        data.remarks().forEach(remark -> notes.println("note: " + remark));
        return pattern;
    }
}
