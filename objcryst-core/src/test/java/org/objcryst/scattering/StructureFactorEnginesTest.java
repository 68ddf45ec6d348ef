package org.objcryst.scattering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StructureFactorEnginesTest {
    private static final StructureFactorEngine FAST = engine("fast", 5, Optional.empty());
    private static final StructureFactorEngine FASTEST = engine("fastest", 9, Optional.of("no such device"));

    private final StructureFactorEngines engines =
            StructureFactorEngines.of(List.of(new ScalarEngine(), FASTEST, FAST));

    @Test
    void theFastestThatCanRunIsTheBest() {
        assertEquals(FAST, engines.best());
        assertEquals(FAST, engines.named("auto"));
        assertEquals(
                List.of("fastest", "fast", "scalar"),
                engines.all().stream().map(StructureFactorEngine::name).toList());
    }

    @Test
    void withoutAnyOtherThereIsTheScalarEngine() {
        assertEquals(
                "scalar", StructureFactorEngines.of(List.of(FASTEST)).best().name());
    }

    @Test
    void anEngineThatCannotRunSaysWhy() {
        assertTrue(messageFor("fastest").contains("no such device"));
        assertTrue(engines.describe().contains("no such device"));
    }

    @Test
    void anUnknownEngineIsRefusedWithTheKnownOnes() {
        assertTrue(messageFor("opencl").contains("fastest, fast, scalar"));
    }

    private String messageFor(String name) {
        return assertThrows(IllegalArgumentException.class, () -> engines.named(name))
                .getMessage();
    }

    private static StructureFactorEngine engine(String name, int rank, Optional<String> obstacle) {
        return new StructureFactorEngine() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Optional<String> obstacle() {
                return obstacle;
            }

            @Override
            public int rank() {
                return rank;
            }

            @Override
            public StructureFactorKernel kernel(StructureFactorProblem problem) {
                return new DirectSum(problem);
            }
        };
    }
}
