package org.objcryst.crystal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.objcryst.cif.AnisotropicU;
import org.objcryst.cif.CifAtom;
import org.objcryst.cif.CifStructure;
import org.objcryst.symmetry.Fractional;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.SpaceGroup;

class CifExchangeTest {
    /** One division and one multiplication by a small integer. */
    private static final double ROUNDING = 1e-15;

    private static final CifAtom CALCIUM = new CifAtom("Ca1", "Ca2+", new Fractional(0, 0, 0), 1, 0.01);
    private static final CifAtom FLUORINE = new CifAtom("F1", "F1-", new Fractional(0.25, 0.25, 0.25), 0.5, 0.02);
    private static final CifStructure FLUORITE =
            new CifStructure("fluorite", Lattice.cubic(5.463), SpaceGroup.of("F m -3 m"), List.of(CALCIUM, FLUORINE));

    @Test
    void occupanciesCountForEachOperatorInsideAndForTheSiteOutside() {
        Crystal crystal = Crystal.of(FLUORITE);
        assertEquals(1 / 48.0, crystal.components().occupancy[0], ROUNDING);
        assertEquals(0.5 / 24, crystal.components().occupancy[1], ROUNDING);
        assertEquals(0.5, crystal.toStructure().atoms().get(1).occupancy(), ROUNDING);
    }

    @Test
    void theCompositionIsThatOfTheFile() {
        assertEquals("Ca F", Crystal.of(FLUORITE).composition().formula());
    }

    @Test
    void aCrystalMadeOfAtomsIsWrittenWithChemicalOccupancies() {
        Crystal crystal = new Crystal(Lattice.cubic(5.463), "F m -3 m").add(new Atom("Ca", "Ca2+"));
        assertEquals(1, crystal.toStructure().atoms().get(0).occupancy(), ROUNDING);
    }

    @Test
    void displacementsComeBack() {
        AnisotropicU tensor = new AnisotropicU(0.01, 0.02, 0.03, 0.001, 0.002, 0.003);
        CifAtom atom = new CifAtom("O1", "O2-", -2, new Fractional(0.1, 0.2, 0.3), 1, 0.02, Optional.of(tensor));
        CifStructure structure = new CifStructure("x", Lattice.cubic(5), SpaceGroup.of("P 1"), List.of(atom, CALCIUM));
        List<CifAtom> back = Crystal.of(structure).toStructure().atoms();
        assertEquals(tensor, back.get(0).anisotropic().orElseThrow());
        assertEquals(0.01, back.get(1).uIso(), ROUNDING);
    }

    @Test
    void aRoundedSpecialPositionIsMadeExact() {
        CifAtom zinc = new CifAtom("Zn", "Zn", new Fractional(0.3333, 0.6667, 0), 1, 0.01);
        CifStructure wurtzite =
                new CifStructure("wurtzite", Lattice.hexagonal(3.811, 6.234), SpaceGroup.of("P 63 m c"), List.of(zinc));
        assertEquals(1 / 3.0, Crystal.of(wurtzite).components().x[0], ROUNDING);
    }

    @Test
    void atomsThatShareASiteAreWrittenOnceAndOnTheirSpecialPosition() {
        ScatteringPower o = new ScatteringPower("O");
        Crystal crystal = new Crystal(Lattice.cubic(10), "P m")
                .add(new Atom("O1", o, 0.10, 0.03, 0.2))
                .add(new Atom("S", new ScatteringPower("S"), 0.5, 0.3, 0.5))
                .add(new Atom("O2", o, 0.12, -0.02, 0.2))
                .add(new Atom("O3", o, 0.40, 0.06, 0.2));
        List<CifAtom> written = crystal.toStructure().atoms();
        assertEquals(
                List.of("O1", "S", "O3"), written.stream().map(CifAtom::label).toList());
        assertEquals(0.11, written.get(0).position().x(), ROUNDING);
        assertEquals(0, written.get(0).position().y(), ROUNDING);
        assertEquals(
                List.of(1.0, 1.0, 1.0), written.stream().map(CifAtom::occupancy).toList());
        assertEquals(0.06, written.get(2).position().y(), ROUNDING); // 1.2 Å from its image
        assertEquals("O3 S2", crystal.composition().formula());
    }
}
