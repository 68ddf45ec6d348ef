package org.objcryst.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Large files of one thing repeated, each made when it is asked for. They have fewer lines than a text may have: else the
 * count of lines would end them before a reader sees them.
 */
final class LargeInputs {
    private static final int MOST_LINE_ENDS = 990_000;
    private static final int LONG_LINE = 1 << 19;
    private static final List<String> PIECES = List.of(
            "1 ",
            "\n",
            "9",
            "x",
            "\"",
            "' ",
            "1 2 3\n",
            "1,",
            " ",
            ";\n",
            "a b\n",
            "<a>",
            "<a/>",
            "<a>1 </a>",
            "(",
            "\u00c3\u00a9 "); // the bytes of an accented letter

    private final int size;
    private final List<Supplier<byte[]>> all = new ArrayList<>();

    private LargeInputs(int size) {
        this.size = size;
    }

    static List<Supplier<byte[]>> of(List<byte[]> samples, int size) {
        LargeInputs inputs = new LargeInputs(size);
        for (String piece : PIECES) {
            inputs.add("", piece, "");
            inputs.addLong("", piece, "");
        }
        for (byte[] sample : samples) {
            inputs.add(new String(sample, StandardCharsets.ISO_8859_1));
        }
        return inputs.all;
    }

    private void add(String sample) {
        add(sample, "1 ", "");
        add(sample.replaceFirst("\\b\\d+\\b", "999999999"), "1 2 3\n", "");
        add("", sample, "");
        addLong(sample, "1 ", "");
        int middle = sample.indexOf('\n', sample.length() / 2) + 1;
        int end = sample.indexOf('\n', middle) + 1;
        if (end > middle) {
            String head = sample.substring(0, middle);
            String line = sample.substring(middle, end);
            String tail = sample.substring(end);
            add(head, line, tail);
            addLong(head, line, tail);
            addLong(head, "1 ", tail);
            all.add(() -> increasing(head, tail));
        }
    }

    private void add(String before, String piece, String after) {
        all.add(() -> repeated(before, piece, after));
    }

    /** A piece in lines of half a megabyte. */
    private void addLong(String before, String piece, String after) {
        String flat = piece.replace('\n', ' ').replace('\r', ' ');
        int times = 1 + Math.min(LONG_LINE, size / 4) / piece.length();
        all.add(() -> repeated(before, flat.repeat(times) + '\n', after));
    }

    /** Lines of three numbers of which the first increases, up to 100. */
    private byte[] increasing(String before, String after) {
        StringBuilder text = new StringBuilder(size + 1000).append(before);
        for (int n = 1; text.length() < size && n < MOST_LINE_ENDS; n++) {
            text.append(n / 10_000).append('.').append(10_000 + n % 10_000).append(" 20 5\n");
        }
        return text.append(after).toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private byte[] repeated(String before, String piece, String after) {
        byte[] bytes = piece.getBytes(StandardCharsets.ISO_8859_1);
        long ends = piece.chars().filter(c -> c == '\n' || c == '\r').count();
        ByteArrayOutputStream out = new ByteArrayOutputStream(size + 1000);
        out.writeBytes(before.getBytes(StandardCharsets.ISO_8859_1));
        for (long n = 0; out.size() < size && n < MOST_LINE_ENDS; n += ends) {
            out.writeBytes(bytes);
        }
        out.writeBytes(after.getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }
}
