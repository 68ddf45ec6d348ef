package org.objcryst.app.solution;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How long a command took.
 *
 * @param wallSeconds time that went by
 * @param cpuSeconds processor time of the whole program
 * @param stages each with its share, in order
 */
public record Timing(double wallSeconds, double cpuSeconds, List<StageTime> stages) {
    /**
     * Keeps an immutable copy.
     *
     * @param wallSeconds seconds
     * @param cpuSeconds seconds
     * @param stages in order
     */
    public Timing {
        stages = List.copyOf(stages);
    }

    /**
     * Time of a stage.
     *
     * @param stage its name
     * @return 0 if there was no such stage
     */
    public double of(String stage) {
        return stages.stream()
                .filter(s -> s.stage().equals(stage))
                .mapToDouble(StageTime::wallSeconds)
                .sum();
    }

    /**
     * The same with a stage that is known to have taken longer than was measured.
     *
     * @param stage its name
     * @param wallSeconds what it took at least
     * @return a copy
     */
    public Timing atLeast(String stage, double wallSeconds) {
        List<StageTime> corrected = stages.stream()
                .map(s -> s.stage().equals(stage) && s.wallSeconds() < wallSeconds
                        ? new StageTime(stage, wallSeconds)
                        : s)
                .toList();
        return new Timing(this.wallSeconds, cpuSeconds, corrected);
    }

    /** One line. */
    @Override
    public String toString() {
        return stages.stream()
                .map(s -> String.format(Locale.ROOT, "%s %.1f s", s.stage(), s.wallSeconds()))
                .collect(Collectors.joining(", ", "", String.format(Locale.ROOT, "; %.1f s in all", wallSeconds)));
    }
}
