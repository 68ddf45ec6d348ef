package org.objcryst.scattering.freeform;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.objcryst.crystal.Atom;
import org.objcryst.crystal.Crystal;
import org.objcryst.crystal.ScatteringPower;
import org.objcryst.scattering.EngineFailureException;
import org.objcryst.scattering.FormFactors;
import org.objcryst.scattering.Radiation;
import org.objcryst.scattering.RadiationType;
import org.objcryst.scattering.ReflectionList;
import org.objcryst.scattering.ScatteringData;
import org.objcryst.scattering.ScatteringTables;
import org.objcryst.symmetry.Lattice;

class FreeFormSumTest {
    private static final ReciprocalGrid GRID =
            ReciprocalGrid.between(new double[] {0, 0, 1}, new double[] {1, 1, 2}, 10, 8, 16);

    private static FreeFormSum sum() {
        return new FreeFormSum(new ScalarFreeForm());
    }

    @ParameterizedTest
    @EnumSource(RadiationType.class)
    void oneCellScattersAsTheCrystalDoes(RadiationType type) {
        ScatteringPower calcium = new ScatteringPower("Ca").biso(0.6);
        ScatteringPower fluorine = new ScatteringPower("F").biso(1.1);
        Atom vacant = new Atom("F", fluorine, 0.25, 0.25, 0.25);
        vacant.occupancy().set(0.9);
        Crystal fluorite = new Crystal(Lattice.cubic(5.463), "F m -3 m")
                .add(new Atom("Ca", calcium, 0, 0, 0))
                .add(vacant);
        ReflectionList list = ReflectionList.upTo(fluorite.lattice(), fluorite.spaceGroup(), 0.4);
        ScatteringData data = new ScatteringData(fluorite, new Radiation(type, 1), list);
        int n = list.size();
        double[][] hkl = new double[3][n];
        for (int i = 0; i < n; i++) {
            hkl[0][i] = list.h()[i];
            hkl[1][i] = list.k()[i];
            hkl[2][i] = list.l()[i];
        }
        AmplitudeArrays out = new AmplitudeArrays(n);
        AtomSource atoms = new Nanocrystal(fluorite, 1, 1, 1);
        sum().run(
                        atoms,
                        AtomicFactors.of(new ScatteringTables().factors(type, FormFactors.WK1995)),
                        new PointList(hkl[0], hkl[1], hkl[2]),
                        out);
        assertEquals(12, atoms.size());
        double rounding = 1e-9 * 12 * 20; // twelve atoms of up to twenty electrons
        for (int i = 0; i < n; i++) {
            assertEquals(data.structureFactors().real(i), out.re()[i], rounding);
            assertEquals(data.structureFactors().imaginary(i), out.im()[i], rounding);
        }
    }

    @Test
    void aCrystalOfManyCellsScattersAtReflectionsAsThatManyCells() {
        Crystal halite = new Crystal(Lattice.cubic(5.64), "F m -3 m")
                .add(new Atom("Na", new ScatteringPower("Na"), 0, 0, 0))
                .add(new Atom("Cl", new ScatteringPower("Cl"), 0.5, 0.5, 0.5));
        PointList one = new PointList(new double[] {2}, new double[] {2}, new double[] {4});
        double cell = amplitude(new Nanocrystal(halite, 1, 1, 1), one);
        double many = amplitude(new Nanocrystal(halite, 3, 5, 7), one);
        assertEquals(105 * cell, many, 1e-9 * many);
        assertEquals(8 * 105, new Nanocrystal(halite, 3, 5, 7).size());
    }

    private static double amplitude(AtomSource atoms, ReciprocalPoints point) {
        AmplitudeArrays out = new AmplitudeArrays(1);
        sum().run(
                        atoms,
                        AtomicFactors.of(new ScatteringTables().factors(RadiationType.XRAY, FormFactors.WK1995)),
                        point,
                        out);
        return Math.hypot(out.re()[0], out.im()[0]);
    }

    @Test
    void progressOnlyGrowsAndEndsWithAll() {
        List<FreeFormProgress> told = new ArrayList<>();
        FreeFormProgress end = sum().pointsAtOnce(256)
                .listener(told::add)
                .run(
                        PlainSum.random(20_000, 0, 10, 2).atoms(),
                        AtomicFactors.none(),
                        GRID,
                        new AmplitudeArrays(GRID.size()));
        assertTrue(told.size() >= 3 * 5, "after each of three blocks of atoms, for each of five portions");
        for (int i = 1; i < told.size(); i++) {
            assertTrue(told.get(i).terms() >= told.get(i - 1).terms());
            assertTrue(told.get(i).points() >= told.get(i - 1).points());
        }
        assertTrue(end.isComplete());
        assertEquals(end, told.get(told.size() - 1));
        assertEquals(1280 * 20_000.0, end.terms());
    }

    @Test
    void anInterruptEndsTheSumAndStaysSeen() throws InterruptedException {
        AmplitudeArrays out = new AmplitudeArrays(GRID.size());
        List<FreeFormProgress> end = new ArrayList<>();
        List<Boolean> seen = new ArrayList<>();
        Thread thread = new Thread(() -> {
            end.add(sum().pointsAtOnce(160)
                    .threads(2)
                    .listener(p -> {
                        if (p.points() == 320) {
                            Thread.currentThread().interrupt();
                        }
                    })
                    .run(PlainSum.random(10_000, 0, 10, 2).atoms(), AtomicFactors.none(), GRID, out));
            seen.add(Thread.currentThread().isInterrupted());
        });
        thread.start();
        thread.join();
        assertEquals(320, end.get(0).points());
        assertEquals(320, out.size());
        assertFalse(end.get(0).isComplete());
        assertEquals(List.of(true), seen);
    }

    @Test
    void anotherEngineGoesOnWhereOneFails() {
        PlainSum atoms = PlainSum.random(9000, 0, 10, 2);
        AmplitudeArrays whole = new AmplitudeArrays(GRID.size());
        sum().run(atoms.atoms(), AtomicFactors.none(), GRID, whole);
        AmplitudeArrays mended = new AmplitudeArrays(GRID.size());
        List<String> remarks = new ArrayList<>();
        FreeFormSum sum =
                new FreeFormSum(new FailingEngine(3)).pointsAtOnce(640).substitute(new ScalarFreeForm(), remarks::add);
        FreeFormProgress end = sum.run(atoms.atoms(), AtomicFactors.none(), GRID, mended);
        assertTrue(end.isComplete());
        assertArrayEquals(whole.re(), mended.re());
        assertArrayEquals(whole.im(), mended.im());
        assertEquals(List.of("the device is lost; going on with the scalar engine"), remarks);
        assertEquals("scalar", sum.engine().name());
    }

    @Test
    void aFailureWithoutSubstituteIsSaid() {
        FreeFormSum failing = new FreeFormSum(new FailingEngine(1));
        AtomSource atoms = PlainSum.random(10, 0, 10, 2).atoms();
        AmplitudeArrays out = new AmplitudeArrays(GRID.size());
        assertThrows(EngineFailureException.class, () -> failing.run(atoms, AtomicFactors.none(), GRID, out));
    }

    @Test
    void unknownKindsAreRefusedBeforeTheWork() {
        AtomSource atoms = new AtomArrays(
                Lattice.cubic(1),
                List.of(new AtomKind("Qq")),
                new double[1],
                new double[1],
                new double[1],
                new double[1],
                new int[1]);
        AtomicFactors xray = AtomicFactors.of(new ScatteringTables().factors(RadiationType.XRAY, FormFactors.WK1995));
        IllegalArgumentException fault = assertThrows(
                IllegalArgumentException.class, () -> sum().run(atoms, xray, GRID, new AmplitudeArrays(GRID.size())));
        assertTrue(fault.getMessage().contains("Qq"), fault.getMessage());
    }

    @Test
    void phasesOfMoreTurnsThanDigitsAreRefused() {
        AtomSource atoms = PlainSum.random(1, 1e10, 2e10, 1).atoms();
        PointList far = new PointList(new double[] {1000}, new double[1], new double[1]);
        IllegalArgumentException fault = assertThrows(IllegalArgumentException.class, () -> sum().run(
                        atoms, AtomicFactors.none(), far, new AmplitudeArrays(1)));
        assertTrue(fault.getMessage().contains("too large"), fault.getMessage());
    }
}
