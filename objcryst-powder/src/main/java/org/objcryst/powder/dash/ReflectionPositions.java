package org.objcryst.powder.dash;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.objcryst.format.TextLine;
import org.objcryst.format.TextSource;

/**
 * The positions of reflections ({@code .tic}).
 *
 * @param reflections in the order of the file, which is that of the intensities
 */
public record ReflectionPositions(List<Position> reflections) {
    private static final int WORDS = 5;

    /**
     * Keeps an immutable copy.
     *
     * @param reflections in the order of the file
     */
    public ReflectionPositions {
        reflections = List.copyOf(reflections);
    }

    /**
     * One reflection.
     *
     * @param h index
     * @param k index
     * @param l index
     * @param twoTheta position 2θ in radians
     * @param inverseSpacing 1/d in Å⁻¹
     */
    public record Position(int h, int k, int l, double twoTheta, double inverseSpacing) {}

    /**
     * Reads a file.
     *
     * @param path a {@code .tic}
     * @return what it holds
     * @throws org.objcryst.format.DataFormatException if it cannot be understood; says where and why
     */
    public static ReflectionPositions read(Path path) {
        return read(TextSource.read(path));
    }

    /**
     * Reads a text.
     *
     * @param source a {@code .tic}
     * @return what it holds
     * @throws org.objcryst.format.DataFormatException if it cannot be understood; says where and why
     */
    public static ReflectionPositions read(TextSource source) {
        List<Position> positions = new ArrayList<>();
        for (TextLine line : source.filledLines()) {
            String[] words = line.words();
            if (words.length < WORDS) {
                throw line.fault("h k l 2θ 1/d");
            }
            positions.add(new Position(
                    line.integer(words[0], "an index h"),
                    line.integer(words[1], "an index k"),
                    line.integer(words[2], "an index l"),
                    Math.toRadians(line.decimal(words[3], "an angle 2θ in degrees")),
                    line.decimal(words[4], "1/d in 1/Å")));
        }
        return new ReflectionPositions(positions);
    }
}
