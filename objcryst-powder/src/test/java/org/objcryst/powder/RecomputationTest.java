package org.objcryst.powder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.objcryst.crystal.Atom;

/** What is computed again after a change, and what is not. */
class RecomputationTest {
    private PowderPattern pattern;
    private PowderPhase phase;

    @BeforeEach
    void evaluateOnce() {
        pattern = SimulatedPattern.leadSulphate();
        phase = pattern.phases().get(0);
        evaluate();
    }

    @Test
    void nothingChangesNothing() {
        assertEquals(Map.of(), computedAfter(() -> {}));
    }

    @Test
    void aScaleRecomputesNoIntensityAndNoProfile() {
        assertEquals(Map.of(), computedAfter(() -> phase.scale().set(0.02)));
    }

    @Test
    void anAtomRecomputesIntensitiesButNoProfile() {
        Atom sulphur = (Atom) phase.crystal().scatterers().get(1);
        assertEquals(Map.of("intensities", 1L), computedAfter(() -> sulphur.x().set(0.07)));
    }

    @Test
    void aDisplacementParameterRecomputesIntensitiesButNoProfile() {
        Atom lead = (Atom) phase.crystal().scatterers().get(0);
        assertEquals(Map.of("intensities", 1L), computedAfter(() -> lead.power().biso(1.5)));
    }

    @Test
    void aHeightOfTheBackgroundRecomputesNoProfile() {
        assertEquals(
                Map.of("background", 1L, "equations of the intensities", 1L, "integrated profiles", 1L),
                computedAfter(() ->
                        pattern.background().orElseThrow().parameters().get(1).set(70)));
    }

    @Test
    void aWidthRecomputesProfilesButNoIntensity() {
        assertEquals(
                Map.of("profiles", 1L, "equations of the intensities", 1L, "integrated profiles", 1L),
                computedAfter(() -> phase.profile().par("W").setHuman(0.03)));
    }

    @Test
    void theZeroMovesProfilesButChangesNoStructureFactor() {
        Map<String, Long> computed =
                computedAfter(() -> pattern.axis().par("zero").setHuman(0.01));
        assertEquals(1L, computed.get("profiles"));
        assertEquals(1L, computed.get("positions"));
        assertTrue(!computed.containsKey("background"), computed.toString());
    }

    @Test
    void polarisationRecomputesIntensitiesButNoProfile() {
        assertEquals(Map.of("intensity factors", 1L, "intensities", 1L), computedAfter(() -> pattern.radiation()
                .polarization(0.5)));
    }

    @Test
    void anExcludedRegionRecomputesNoProfile() {
        assertEquals(
                Map.of("equations of the intensities", 1L, "integrated profiles", 1L),
                computedAfter(() -> pattern.excludeDeg(40, 41)));
    }

    private Map<String, Long> computedAfter(Runnable change) {
        Map<String, Long> before = counts();
        change.run();
        evaluate();
        Map<String, Long> more = new TreeMap<>();
        counts().forEach((what, n) -> {
            if (n > before.get(what)) {
                more.put(what, n - before.get(what));
            }
        });
        return more;
    }

    private void evaluate() {
        for (Objective objective : Objective.values()) {
            pattern.objective().choose(objective);
            assertTrue(pattern.logLikelihood() > 0);
        }
        pattern.calculated();
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        Stream.concat(pattern.results().counted().stream(), phase.results().stream())
                .forEach(r -> counts.put(r.name().replaceFirst(".*: ", ""), r.computations()));
        return counts;
    }
}
