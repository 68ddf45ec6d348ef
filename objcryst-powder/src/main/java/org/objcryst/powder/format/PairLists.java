package org.objcryst.powder.format;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.objcryst.format.TextSource;

/** Short lists that accompany a pattern: two numbers a line, comments as in {@link PowderData}. */
public final class PairLists {
    private static final double LARGEST_ANGLE = 180;

    private PairLists() {}

    /**
     * Points of a background, for interpolation.
     *
     * @param path lines {@code 2θ height}, 2θ in degrees and increasing
     * @return the angles in radians, then the heights
     * @throws org.objcryst.format.DataFormatException if it cannot be understood; says where and why
     */
    public static double[][] background(Path path) {
        return background(TextSource.read(path));
    }

    static double[][] background(TextSource source) {
        List<double[]> rows = read(source, "the height of the background");
        double[][] columns = new double[2][rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            columns[0][i] = Math.toRadians(rows.get(i)[0]);
            columns[1][i] = rows.get(i)[1];
        }
        return columns;
    }

    /**
     * Stretches of a pattern to leave out.
     *
     * @param path lines {@code from to}, 2θ in degrees, in increasing order
     * @return lower and upper end of each in radians
     * @throws org.objcryst.format.DataFormatException if it cannot be understood; says where and why
     */
    public static List<double[]> excludedRegions(Path path) {
        return excludedRegions(TextSource.read(path));
    }

    static List<double[]> excludedRegions(TextSource source) {
        List<double[]> regions = new ArrayList<>();
        List<DataLine> lines = DataLine.of(source);
        List<double[]> rows = read(source, "the upper end of a region in degrees");
        for (int i = 0; i < rows.size(); i++) {
            double[] row = rows.get(i);
            if (!(row[0] < row[1])) {
                throw lines.get(i).line().fault("a lower and a higher angle 2θ");
            }
            regions.add(new double[] {Math.toRadians(row[0]), Math.toRadians(row[1])});
        }
        return regions;
    }

    private static List<double[]> read(TextSource source, String second) {
        List<double[]> rows = new ArrayList<>();
        for (DataLine line : DataLine.of(source)) {
            double angle = line.number(0, "an angle 2θ in degrees");
            double before = rows.isEmpty() ? -LARGEST_ANGLE : rows.get(rows.size() - 1)[0];
            if (!(angle > before && angle < LARGEST_ANGLE)) {
                throw line.line().fault("an angle 2θ above %s° and below 180°".formatted(before), line.words()[0]);
            }
            rows.add(new double[] {angle, line.number(1, second)});
        }
        if (rows.isEmpty()) {
            throw source.fault("lines of two numbers", "nothing but comments");
        }
        return rows;
    }
}
