package org.objcryst.cif;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Writes a text between semicolons so that {@link CifTextField} finds it again, with lines of at most 80 characters. */
final class TextFolding {
    private static final int WIDTH = 80;
    private static final String PREFIX = ">";

    private TextFolding() {}

    static String field(String value) {
        String[] lines = value.split("\n", -1);
        boolean fold = Arrays.stream(lines).anyMatch(line -> line.length() > WIDTH - 1) // behind ; or the prefix
                || lines[0].stripTrailing().endsWith("\\");
        boolean prefix = fold ? value.indexOf(';') >= 0 : Arrays.stream(lines).anyMatch(line -> line.startsWith(";"));
        if (!fold && !prefix) {
            return ";" + value + "\n;";
        }
        String begin = prefix ? PREFIX : "";
        String head = ";" + begin + "\\" + (prefix && fold ? "\\" : "");
        String body = Arrays.stream(lines)
                .map(line -> fold ? folded(line, begin) : begin + line)
                .collect(Collectors.joining("\n"));
        return head + "\n" + body + "\n;";
    }

    /** Breaks behind blanks where there are any; a backslash at the end of a line is no fold if another one follows. */
    private static String folded(String line, String begin) {
        StringBuilder folded = new StringBuilder();
        String rest = line;
        int most = WIDTH - 1 - begin.length();
        while (rest.length() > most) {
            int blank = rest.lastIndexOf(' ', most - 1);
            int end = blank > most / 2 ? blank + 1 : most;
            folded.append(begin).append(rest, 0, end).append("\\\n");
            rest = rest.substring(end);
        }
        folded.append(begin).append(rest);
        return rest.stripTrailing().endsWith("\\") ? folded + "\\\n" + begin : folded.toString();
    }
}
