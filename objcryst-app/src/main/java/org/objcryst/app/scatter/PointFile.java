package org.objcryst.app.scatter;

import java.nio.file.Path;
import java.util.List;
import org.objcryst.format.TextLine;
import org.objcryst.format.TextSource;
import org.objcryst.scattering.freeform.PointList;

/** Points of reciprocal space in a text file: h, k and l on each line; {@code #} begins a comment. */
public final class PointFile {
    private static final String COMMENT = "#";

    private PointFile() {}

    /**
     * Reads all points.
     *
     * @param file text
     * @return in the order of the file
     * @throws org.objcryst.format.DataFormatException at the line that is wrong, or if there are no points
     */
    public static PointList read(Path file) {
        TextSource text = TextSource.read(file);
        List<TextLine> lines = text.filledLines().stream()
                .filter(line -> !line.text().strip().startsWith(COMMENT))
                .toList();
        if (lines.isEmpty()) {
            throw text.fault("points, h k l on each line", "none");
        }
        double[][] hkl = new double[3][lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            String[] words = line.words();
            if (words.length < 3) {
                throw line.fault("three numbers h k l");
            }
            for (int axis = 0; axis < 3; axis++) {
                hkl[axis][i] = line.decimal(words[axis], "an index");
            }
        }
        return new PointList(hkl[0], hkl[1], hkl[2]);
    }
}
