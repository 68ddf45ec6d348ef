package org.objcryst.fuzz;

import java.util.Map;

/**
 * What a series gave.
 *
 * @param name of the reader
 * @param inputs damaged files
 * @param read how many of them were taken
 * @param longest seconds for one of them
 * @param slowest the number of that one
 * @param mostMegabytes allocated for one of them, garbage included
 * @param faults what should not have happened: where, and the first input that did it
 */
public record FuzzReport(
        String name,
        long inputs,
        long read,
        double longest,
        long slowest,
        long mostMegabytes,
        Map<String, String> faults) {
    /** One line of a table. */
    public String row() {
        return "| %s | %d | %d | %.2f (%d) | %d | %d |"
                .formatted(name, inputs, read, longest, slowest, mostMegabytes, faults.size());
    }
}
