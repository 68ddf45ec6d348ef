package org.objcryst.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Damages samples: bits, bytes, words, lines, whole halves. The same number always gives the same damage. */
final class Mutator {
    private static final int LARGEST = 1 << 18;
    private static final int LONGEST_RUN = 100_000;
    private static final String BREAKS = " \t\r\n,;<>=\"'()/";
    private static final List<String> NASTY = List.of(
            "0",
            "-0",
            "-1",
            "1",
            "2",
            "NaN",
            "-nan",
            "Infinity",
            "-inf",
            "1e308",
            "-1e308",
            "1e-300",
            "1e-12",
            "1e9",
            "-1e9",
            "2147483647",
            "2147483648",
            "-2147483648",
            "4294967296",
            "9223372036854775807",
            "9223372036854775808",
            "999999999",
            "1000000",
            "100000",
            "0.0000000001",
            "1e400",
            "1.5D3",
            "1d",
            "0x10",
            "1_000",
            "+-1",
            "1e",
            ".",
            "-",
            "+",
            "",
            "?",
            "'",
            "\"",
            ";",
            "\n;\n",
            "#",
            "!",
            "/*",
            "*/",
            "loop_",
            "data_",
            "_",
            "180",
            "360",
            "90",
            "-90",
            "1(2)",
            "1.5(",
            "(",
            ")",
            "\u00b5",
            "\u00e9\u00df",
            "\u4e2d",
            "\uFEFF",
            "\u2028",
            "\u00a0",
            "\0",
            "\r",
            "\n",
            "\r\n",
            "\n\n\n",
            "\t",
            " ",
            "%",
            "%s",
            "\\",
            "../../../etc/passwd",
            "<",
            ">",
            "</",
            "/>",
            "&",
            "&#0;",
            "&amp;",
            "<!--",
            "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>",
            "<![CDATA[",
            "<?xml?>",
            "BANK 1 999999999 1 CONST 1 1 0 0 STD",
            "$",
            "{",
            "}",
            "[",
            "]",
            "@<TRIPOS>ATOM",
            "M  END",
            "Xx",
            "H",
            "Zz99");

    private final List<byte[]> samples;
    private final List<String> words;

    Mutator(List<byte[]> samples) {
        this.samples = samples;
        words = words(samples);
    }

    /** The n-th damaged input. */
    byte[] input(long n) {
        SplittableRandom random = new SplittableRandom(n * 0x9E3779B97F4A7C15L + 1);
        byte[] bytes = samples.get(random.nextInt(samples.size()));
        int steps = 1 + Math.min(random.nextInt(6), random.nextInt(6));
        for (int i = 0; i < steps; i++) {
            bytes = step(bytes, random);
        }
        return bytes.length > LARGEST ? Arrays.copyOf(bytes, LARGEST) : bytes;
    }

    private byte[] step(byte[] b, SplittableRandom random) {
        int at = random.nextInt(b.length + 1);
        int to = Math.min(b.length, at + 1 + random.nextInt(1 + random.nextInt(64)));
        int[] word = around(b, at, BREAKS);
        int[] line = around(b, at, "\n");
        int[] other = around(b, random.nextInt(b.length + 1), "\n");
        return switch (random.nextInt(20)) {
            case 0 -> flipped(b, at, random);
            case 1 -> replaced(b, at, at, text(random.nextInt(256)));
            case 2 -> replaced(b, at, to, new byte[0]);
            case 3 -> replaced(b, at, at, Arrays.copyOfRange(b, at, to));
            case 4, 5, 6, 7 -> replaced(b, word[0], word[1], text(nasty(random)));
            case 8, 9 -> replaced(b, word[0], word[1], text(words.get(random.nextInt(words.size()))));
            case 10 -> replaced(b, word[0], word[1], new byte[0]);
            case 11 -> replaced(b, at, at, text(' ' + nasty(random) + ' '));
            case 12 -> replaced(b, line[0], Math.min(b.length, line[1] + 1), new byte[0]);
            case 13 -> replaced(b, line[0], line[0], Arrays.copyOfRange(b, other[0], Math.min(b.length, other[1] + 1)));
            case 14 -> replaced(b, line[0], line[1], Arrays.copyOfRange(b, other[0], other[1]));
            case 15 -> Arrays.copyOf(b, at);
            case 16 -> spliced(b, at, random);
            case 17 -> random.nextInt(8) > 0 ? exponent(b, word, random) : otherEncoding(b, random);
            case 18 ->
                random.nextInt(32) > 0 ? replaced(b, word[0], word[1], digits(random)) : repeated(b, line, random);
            default -> random.nextInt(32) > 0 ? flipped(b, at, random) : nested(b, at, random);
        };
    }

    private static String nasty(SplittableRandom random) {
        return NASTY.get(random.nextInt(NASTY.size()));
    }

    private static byte[] flipped(byte[] b, int at, SplittableRandom random) {
        byte[] copy = b.clone();
        if (at < copy.length) {
            copy[at] ^= (byte) (1 << random.nextInt(8));
        }
        return copy;
    }

    private static byte[] exponent(byte[] b, int[] word, SplittableRandom random) {
        return replaced(b, word[1], word[1], text("e" + (random.nextInt(640) - 320)));
    }

    private static byte[] digits(SplittableRandom random) {
        double size = Math.pow(10, random.nextInt(24) - 8);
        double value = (random.nextDouble() * 2 - 0.5) * size;
        return text(random.nextBoolean() ? Long.toString((long) value) : Double.toString(value));
    }

    private byte[] spliced(byte[] b, int at, SplittableRandom random) {
        byte[] other = samples.get(random.nextInt(samples.size()));
        int from = random.nextInt(other.length + 1);
        return replaced(b, at, b.length, Arrays.copyOfRange(other, from, other.length));
    }

    private static byte[] otherEncoding(byte[] b, SplittableRandom random) {
        String text = new String(b, StandardCharsets.ISO_8859_1);
        return switch (random.nextInt(5)) {
            case 0 -> text.getBytes(StandardCharsets.UTF_16);
            case 1 -> text.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
            case 2 -> text.replace('\n', '\r').getBytes(StandardCharsets.ISO_8859_1);
            case 3 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
            default -> text.replace(' ', '\t').getBytes(StandardCharsets.ISO_8859_1);
        };
    }

    private static byte[] repeated(byte[] b, int[] line, SplittableRandom random) {
        byte[] piece = Arrays.copyOfRange(b, line[0], Math.min(b.length, line[1] + 1));
        int times = Math.min(random.nextInt(2000), LARGEST / (piece.length + 1));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < times; i++) {
            out.writeBytes(piece);
        }
        return replaced(b, line[0], line[0], out.toByteArray());
    }

    private static byte[] nested(byte[] b, int at, SplittableRandom random) {
        String[] openings = {
            "<a>", "<Par>", "(", "[", "{", "'", "\"", ";\n", "9", "-", "1 ", "1,", ".1", "x", "loop_\n", "/*", " ", "\n"
        };
        return replaced(b, at, at, text(openings[random.nextInt(openings.length)].repeat((int)
                Math.pow(LONGEST_RUN, random.nextDouble()))));
    }

    private static byte[] replaced(byte[] b, int from, int to, byte[] with) {
        byte[] result = new byte[b.length - (to - from) + with.length];
        System.arraycopy(b, 0, result, 0, from);
        System.arraycopy(with, 0, result, from, with.length);
        System.arraycopy(b, to, result, from + with.length, b.length - to);
        return result;
    }

    /** The stretch without any of the breaks around a place. */
    private static int[] around(byte[] b, int at, String breaks) {
        int from = at;
        int to = at;
        while (from > 0 && breaks.indexOf(b[from - 1]) < 0) {
            from--;
        }
        while (to < b.length && breaks.indexOf(b[to]) < 0) {
            to++;
        }
        return new int[] {from, to};
    }

    private static byte[] text(String s) {
        return s.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] text(int b) {
        return new byte[] {(byte) b};
    }

    private static List<String> words(List<byte[]> samples) {
        List<String> words = new ArrayList<>(List.of("1"));
        for (byte[] sample : samples) {
            for (String word : new String(sample, StandardCharsets.ISO_8859_1).split("[ \t\r\n<>=\"/]+")) {
                if (!word.isEmpty() && words.size() < 5000) {
                    words.add(word);
                }
            }
        }
        return words;
    }
}
