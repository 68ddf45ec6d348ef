package org.objcryst.scattering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.objcryst.crystal.Atom;
import org.objcryst.refinable.Derived;

/** What is computed again after a change: positions, factors at rest, factors, structure factors, squares, kernel. */
class ScatteringDataClocksTest {
    private final SampleCrystal sample = new SampleCrystal();
    private final ScatteringData data = sample.data;

    @BeforeEach
    void computeOnce() {
        data.squaredModuli();
    }

    @Test
    void nothingWithoutAChange() {
        assertComputedAgain(() -> {}, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void onlyStructureFactorsWhenAnAtomMoves() {
        assertComputedAgain(() -> sample.c1.x().set(0.2), 0, 0, 0, 1, 1, 0);
    }

    @Test
    void onlyStructureFactorsWhenAnOccupancyChanges() {
        assertComputedAgain(() -> sample.fe.occupancy().set(0.3), 0, 0, 0, 1, 1, 0);
    }

    @Test
    void factorsButNotThoseAtRestWhenABChanges() {
        assertComputedAgain(() -> sample.iron.biso().set(1.1), 0, 0, 1, 1, 1, 0);
        assertComputedAgain(() -> data.globalB().set(0.1), 0, 0, 1, 1, 1, 0);
    }

    @Test
    void allButTheKernelWhenTheLatticeChanges() {
        assertComputedAgain(() -> sample.crystal.cell().par("a").set(7.2), 1, 1, 1, 1, 1, 0);
    }

    @Test
    void factorsWhenTheTableChanges() {
        assertComputedAgain(() -> data.formFactors().choose(FormFactors.IT1992), 0, 1, 1, 1, 1, 0);
    }

    @Test
    void nothingWhenThePolarisationChanges() {
        assertComputedAgain(() -> data.radiation().polarization(0.9), 0, 0, 0, 0, 0, 0);
    }

    @Test
    void everythingWhenTheReflectionsChange() {
        ReflectionList fewer = ReflectionList.upTo(sample.crystal.lattice(), sample.crystal.spaceGroup(), 0.2);
        assertComputedAgain(() -> data.reflections(fewer), 1, 1, 1, 1, 1, 1);
        assertEquals(fewer.size(), data.squaredModuli().length);
    }

    @Test
    void allButPositionsWhenAnAtomIsAdded() {
        assertComputedAgain(() -> sample.crystal.add(new Atom("C3", sample.carbon, 0.5, 0.6, 0.7)), 0, 1, 1, 1, 1, 1);
    }

    /** In the order of {@link ScatteringData#results()}. */
    private void assertComputedAgain(Runnable change, int... expected) {
        long[] before = counts();
        change.run();
        data.squaredModuli();
        long[] after = counts();
        for (int i = 0; i < after.length; i++) {
            after[i] -= before[i];
        }
        assertEquals(Arrays.toString(expected), Arrays.toString(after));
    }

    private long[] counts() {
        return data.results().stream().mapToLong(Derived::computations).toArray();
    }
}
