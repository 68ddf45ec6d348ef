package org.objcryst.app.solution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.objcryst.powder.Agreement;

class PatternDoubtsTest {
    private static final int POINTS = 1000;
    private static final double BACKGROUND = 50_000;
    private static final Agreement GOOD = fit(1200, BACKGROUND);

    @Test
    void whatFitsIsNotDoubted() {
        assertEquals(List.of(), PatternDoubts.of(List.of(GOOD), List.of(fit(2500, BACKGROUND))));
    }

    @Test
    void aProfileFitThatLeavesMuchUnexplainedIsDoubtedWhateverTheStructure() {
        Agreement bad = fit(15_000, BACKGROUND);
        List<String> doubts = PatternDoubts.of(List.of(GOOD, bad), List.of(GOOD, bad));
        assertEquals(1, doubts.size());
        assertTrue(doubts.get(0).startsWith("the lines of the cell explain only 71 % of the pattern"), doubts.get(0));
    }

    @Test
    void aStructureThatLeavesMuchUnexplainedIsDoubted() {
        assertEquals(
                List.of("the structure explains only 92 % of the pattern, free intensities 100 %"),
                PatternDoubts.of(List.of(GOOD), List.of(fit(5000, BACKGROUND))));
    }

    @Test
    void noiseWithoutAnyPatternIsDoubted() {
        Agreement noise = fit(900, 1010);
        assertEquals(
                List.of("the pattern shows nothing but noise above its background"),
                PatternDoubts.of(List.of(noise), List.of(noise)));
    }

    private static Agreement fit(double chiSquare, double background) {
        return new Agreement(chiSquare, POINTS, 0.1, 0.1, Math.sqrt(chiSquare / background), 0.1, 0.1, 0.1);
    }
}
