package org.objcryst.app.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.objcryst.crystal.Atom;
import org.objcryst.crystal.Crystal;
import org.objcryst.optimization.RunResult;
import org.objcryst.symmetry.Lattice;

class MonteCarloTest {
    /** The minimum has no noise; annealing with steps that shrink comes this close in 3000 trials. */
    private static final double NEAR = 0.05;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void theCrystalIsLeftAtTheBest() {
        Crystal crystal = crystal();
        MonteCarlo search = search(crystal, 2).run();
        assertSame(crystal, search.best());
        assertEquals(0.3, crystal.components().x[0], NEAR);
        assertEquals(search.results().get(0).cost(), new Pull(crystal).logLikelihood(), 0);
    }

    @Test
    void eachRunGivesAStructure() {
        MonteCarlo search = search(crystal(), 3).run();
        assertEquals(3, search.results().size());
        for (RunResult result : search.results()) {
            double x = search.structure(result).atoms().get(0).position().x();
            double d = x - 0.3;
            assertEquals(result.cost(), 1000 * d * d, 1e-9);
        }
    }

    @Test
    void aSeedFixesTheResultWhateverTheThreads() {
        double[] alone = search(crystal(), 3).threads(1).run().results().get(0).configuration();
        double[] together =
                search(crystal(), 3).threads(3).run().results().get(0).configuration();
        assertArrayEquals(alone, together);
    }

    @Test
    void everyRunIsTold() {
        search(crystal(), 2).run();
        assertEquals(
                2,
                said.toString(StandardCharsets.UTF_8)
                        .lines()
                        .filter(l -> l.startsWith("run "))
                        .count());
    }

    @Test
    void beforeTheSearchThereIsNoBest() {
        String message = assertThrows(
                        IllegalStateException.class, () -> search(crystal(), 1).best())
                .getMessage();
        assertTrue(message.contains("run()"), message);
    }

    private MonteCarlo search(Crystal crystal, int runs) {
        return new MonteCarlo(crystal, new Pull(crystal))
                .runs(runs)
                .trials(3000)
                .seed(7)
                .progress(new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private static Crystal crystal() {
        return new Crystal(Lattice.cubic(5), "P 1").add(new Atom("C1", "C"));
    }
}
