package org.objcryst.powder.format;

import java.util.List;
import org.objcryst.format.TextLine;
import org.objcryst.format.TextSource;

/** Recognises the format of a powder pattern by its content. */
final class PowderFormat {
    private static final String READABLE =
            "a pattern as Fullprof free format (start step stop, counts) or as columns 2θ intensity [σ]";
    private static final int LOOKED_AT = 20;
    private static final int FULLPROF_XY_HEADER = 6;

    private PowderFormat() {}

    static PowderData recognise(TextSource source) {
        refuseOthers(source);
        List<DataLine> lines = DataLine.of(source);
        if (lines.isEmpty()) {
            throw source.fault(READABLE, "nothing but comments");
        }
        String first = lines.get(0).line().text().strip();
        if (first.startsWith("XYDATA")) {
            return new ColumnFile(source, afterFullprofHeader(source)).read("Fullprof XYDATA");
        }
        if (!lines.get(0).startsWithNumber()) {
            throw lines.get(0).line().fault(READABLE);
        }
        boolean columns = isColumns(lines);
        boolean fullprof = FullprofFree.isHeader(lines.get(0));
        if (fullprof && (!columns || FullprofFree.holdsExactly(lines))) {
            return FullprofFree.read(source, lines);
        } else if (columns || lines.get(0).words().length < FullprofFree.HEADER_WORDS) {
            return new ColumnFile(source, lines).read("columns");
        }
        return FullprofFree.read(source, lines);
    }

    /** Formats that look like columns in places but are something else. */
    private static void refuseOthers(TextSource source) {
        for (TextLine line : source.filledLines()) {
            String text = line.text().strip();
            if (text.startsWith("data_") || text.startsWith("loop_") || text.startsWith("_pd_")) {
                throw line.fault(READABLE, "CIF: " + text);
            } else if (text.startsWith("BANK ")) {
                throw line.fault(READABLE, "GSAS: " + text);
            } else if (text.startsWith("SCANDATA") || text.startsWith("SIETRONICS")) {
                throw line.fault(READABLE, "Sietronics CPI: " + text);
            } else if (text.startsWith("<")) {
                throw line.fault(READABLE, text);
            }
        }
    }

    /**
     * The same number of columns in the first lines, after a lone number perhaps: two or three in nearly all of them (a line
     * at fault shall be named, not hide the format), or more of which the first increases.
     */
    private static boolean isColumns(List<DataLine> lines) {
        int start = lines.get(0).words().length == 1 && lines.size() > 1 ? 1 : 0;
        List<DataLine> looked = lines.subList(start, Math.min(lines.size(), start + LOOKED_AT));
        int columns = looked.get(0).words().length;
        long different =
                looked.stream().filter(l -> l.words().length != columns).count();
        boolean few = columns == 2 || columns == 3;
        boolean oneAtFault = different == 1 && !FullprofFree.isHeader(looked.get(0)) && looked.size() > 2;
        return few && (different == 0 || oneAtFault) || columns > 3 && different == 0 && increases(looked);
    }

    private static boolean increases(List<DataLine> lines) {
        double last = Double.NEGATIVE_INFINITY;
        for (DataLine line : lines) {
            if (!line.startsWithNumber()) {
                return false;
            }
            double x = line.number(0, "an angle 2θ in degrees");
            if (!(x > last)) {
                return false;
            }
            last = x;
        }
        return true;
    }

    private static List<DataLine> afterFullprofHeader(TextSource source) {
        List<TextLine> lines = source.lines();
        if (lines.size() <= FULLPROF_XY_HEADER) {
            throw source.fault("points after the six header lines of an XYDATA file", "the end of the file");
        }
        return DataLine.of(lines.subList(FULLPROF_XY_HEADER, lines.size()));
    }
}
