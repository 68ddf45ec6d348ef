package org.objcryst.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Files of thirty megabytes, each made when it is asked for. */
final class LargeInputs {
    private static final int SIZE = 30 << 20;
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
            "\u00e9 ");

    private LargeInputs() {}

    static List<Supplier<byte[]>> of(List<byte[]> samples) {
        List<Supplier<byte[]>> all = new ArrayList<>();
        PIECES.forEach(piece -> all.add(() -> repeated("", piece, "")));
        for (byte[] sample : samples) {
            String text = new String(sample, StandardCharsets.ISO_8859_1);
            all.add(() -> repeated(text, "1 ", ""));
            all.add(() -> repeated(text.replaceFirst("\\\\d+", "999999999"), "1 2 3\n", ""));
            int middle = text.indexOf('\n', text.length() / 2) + 1;
            int end = text.indexOf('\n', middle) + 1;
            if (end > middle) {
                all.add(() -> repeated(text.substring(0, middle), text.substring(middle, end), text.substring(end)));
            }
        }
        return all;
    }

    private static byte[] repeated(String before, String piece, String after) {
        byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream(SIZE + 1000);
        out.writeBytes(before.getBytes(StandardCharsets.ISO_8859_1));
        while (out.size() < SIZE) {
            out.writeBytes(bytes);
        }
        out.writeBytes(after.getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }
}
