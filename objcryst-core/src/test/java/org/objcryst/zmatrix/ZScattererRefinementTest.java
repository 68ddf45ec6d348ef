package org.objcryst.zmatrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.objcryst.crystal.Atom;
import org.objcryst.crystal.Crystal;
import org.objcryst.crystal.ScatteringPower;
import org.objcryst.optimization.LeastSquares;
import org.objcryst.refinable.RefinableModel;
import org.objcryst.refinable.RefinablePar;
import org.objcryst.scattering.Radiation;
import org.objcryst.scattering.RadiationType;
import org.objcryst.scattering.ReflectionList;
import org.objcryst.singlecrystal.DiffractionDataSingleCrystal;
import org.objcryst.singlecrystal.ReflectionIntensities;
import org.objcryst.symmetry.Lattice;

/** A z-matrix is found again from the intensities that it gives: position, orientation, bond lengths, angles and dihedrals. */
class ZScattererRefinementTest {
    private static final double FOUND = 1e-6; // Å, rad and fractions

    private static final double ROUNDING = 1e-12;

    private final ScatteringPower carbon = new ScatteringPower("C");
    private final ScatteringPower oxygen = new ScatteringPower("O");

    @Test
    void leastSquaresFindsWhatWasDisturbed() {
        ZScatterer body = body();
        Crystal crystal = new Crystal(Lattice.ofDegrees(7.1, 8.3, 9.7, 81, 97, 104), "P -1")
                .add(body)
                .add(new Atom("Cl", new ScatteringPower("Cl"), 0.1, 0.2, 0.3));
        DiffractionDataSingleCrystal data = measured(crystal);
        List<RefinablePar> pars = Stream.of(
                        body.x(),
                        body.y(),
                        body.phi(),
                        body.chi(),
                        body.psi(),
                        body.bondLength(4),
                        body.angle(3),
                        body.dihedral(3),
                        body.dihedral(4))
                .toList();
        data.scale().fixed(true).set(1);
        assertEquals(0, data.chiSquare(), ROUNDING);
        double[] right = pars.stream().mapToDouble(RefinablePar::value).toArray();
        for (int i = 0; i < right.length; i++) {
            pars.get(i).set(right[i] + (i % 2 == 0 ? 0.02 : -0.02));
        }
        assertTrue(data.chiSquare() > 1);
        new LeastSquares(new RefinableModel(data))
                .cycles(50)
                .relativeDecrease(0)
                .refine(pars);
        for (int i = 0; i < right.length; i++) {
            assertEquals(right[i], pars.get(i).value(), FOUND, pars.get(i).name());
        }
    }

    private static DiffractionDataSingleCrystal measured(Crystal crystal) {
        Radiation radiation = new Radiation(RadiationType.XRAY, 0.71);
        ReflectionList list = ReflectionList.upTo(crystal.lattice(), crystal.spaceGroup(), 0.35);
        int[][] hkl = new int[list.size()][];
        Arrays.setAll(hkl, i -> new int[] {list.h()[i], list.k()[i], list.l()[i]});
        double[] one = new double[hkl.length];
        Arrays.fill(one, 1);
        DiffractionDataSingleCrystal unmeasured = new DiffractionDataSingleCrystal(
                crystal, radiation, ReflectionIntensities.of("unmeasured", hkl, one, one));
        unmeasured.scale().fixed(true).set(1);
        double[] intensities = unmeasured.calculated().clone();
        return new DiffractionDataSingleCrystal(
                crystal, radiation, ReflectionIntensities.of("calculated", hkl, intensities, one));
    }

    private ZScatterer body() {
        ZScatterer body = new ZScatterer(
                "body",
                List.of(
                        new ZAtom("C1", carbon, 0, 0, 0, 0, 0, 0),
                        new ZAtom("C2", carbon, 0, 0, 0, 1.5, 0, 0),
                        new ZAtom("X3", Optional.empty(), 1, 0, 0, 1.4, 1.9, 0, 1),
                        new ZAtom("O4", oxygen, 2, 1, 0, 1.3, 1.8, 0.7),
                        new ZAtom("C5", carbon, 3, 2, 1, 1.2, 2.0, 4.1)));
        body.position(0.61, 0.52, 0.74);
        body.phi().set(0.7);
        body.chi().set(1.1);
        body.psi().set(2.3);
        return body;
    }
}
