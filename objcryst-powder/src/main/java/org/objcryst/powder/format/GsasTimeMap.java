package org.objcryst.powder.format;

import java.util.ArrayList;
import java.util.List;
import org.objcryst.format.TextLine;

/**
 * A time map of GSAS: {@code TIME_MAP number entries records TIME_MAP clock}, then triples (first channel, its time, width of
 * its channels) in ticks of the clock, which are given in ns, and the end of the last channel.
 */
final class GsasTimeMap implements GsasGrid {
    private static final int HEADER_WORDS = 6;
    private static final int TRIPLE = 3;
    private static final double NANOSECONDS = 1000; // in a µs

    private final int number;
    private final double clock; // µs
    private final List<double[]> triples = new ArrayList<>();

    private GsasTimeMap(int number, double clock) {
        this.number = number;
        this.clock = clock;
    }

    static boolean isTimeMap(TextLine line) {
        return line.text().startsWith("TIME_MAP");
    }

    int number() {
        return number;
    }

    /** The map which begins at an index of some lines. */
    static GsasTimeMap of(List<TextLine> lines, int start) {
        TextLine header = lines.get(start);
        String[] words = header.words();
        if (words.length < HEADER_WORDS) {
            throw header.fault("TIME_MAP number entries records TIME_MAP clock");
        }
        double clock = header.decimal(words[HEADER_WORDS - 1], "a clock in ns") / NANOSECONDS;
        int entries = header.integer(words[2], "a number of entries");
        if (!(clock > 0)) {
            throw header.fault("a clock in ns > 0", words[HEADER_WORDS - 1]);
        }
        GsasTimeMap map = new GsasTimeMap(header.integer(words[1], "a number of the time map"), clock);
        NumberStream numbers = new NumberStream(DataLine.of(lines.subList(start + 1, end(lines, start))));
        for (int read = 0; read + TRIPLE <= entries && numbers.hasNext(); read += TRIPLE) {
            TextLine line = numbers.line();
            double[] triple = new double[TRIPLE];
            for (int i = 0; i < TRIPLE; i++) {
                triple[i] = numbers.next("a channel, its time and the width of channels");
            }
            map.add(line, triple);
        }
        if (map.triples.isEmpty()) {
            throw header.fault("triples of channel, time and width below", "none");
        }
        return map;
    }

    private static int end(List<TextLine> lines, int start) {
        int end = start + 1;
        while (end < lines.size() && !GsasBank.isBank(lines.get(end)) && !isTimeMap(lines.get(end))) {
            end++;
        }
        return end;
    }

    private void add(TextLine line, double[] triple) {
        double before = triples.isEmpty() ? Double.NEGATIVE_INFINITY : triples.get(triples.size() - 1)[0];
        if (!(triple[0] > before && triple[2] > 0)) {
            throw line.fault("channels that increase and a width > 0", triple[0] + " and " + triple[2]);
        }
        triples.add(triple);
    }

    /** The middle of a channel in µs. */
    @Override
    public double at(int point) {
        double[] triple = triples.get(Math.max(0, beginningBefore(point + 1)));
        return clock * (triple[1] + (point + 1 - triple[0] + 0.5) * triple[2]);
    }

    /** The index of the last triple whose first channel is not beyond a channel, by halving; −1 if there is none. */
    private int beginningBefore(int channel) {
        int low = -1;
        int high = triples.size();
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (triples.get(middle)[0] <= channel) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
