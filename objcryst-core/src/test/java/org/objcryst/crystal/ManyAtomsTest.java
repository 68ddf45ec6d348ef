package org.objcryst.crystal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.objcryst.symmetry.Lattice;

class ManyAtomsTest {
    private static final int MANY = 30_000;
    private static final Duration AT_ONCE = Duration.ofSeconds(10); // a list made anew for each atom took a minute

    @Test
    void atomsAreAddedOneByOneInTimeThatGrowsWithTheirNumber() {
        Crystal crystal = new Crystal(Lattice.cubic(100), "P 1");
        assertTimeoutPreemptively(AT_ONCE, () -> {
            for (int i = 0; i < MANY; i++) {
                crystal.add(new Atom("C" + i, "C"));
            }
        });
        assertEquals(MANY, crystal.labels().size());
    }
}
