package org.objcryst.singlecrystal;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.objcryst.crystal.Atom;
import org.objcryst.crystal.Crystal;
import org.objcryst.crystal.ScatteringPower;
import org.objcryst.scattering.Radiation;
import org.objcryst.scattering.RadiationType;
import org.objcryst.scattering.ReflectionList;
import org.objcryst.scattering.ResonantScattering;
import org.objcryst.scattering.ScatteringData;
import org.objcryst.symmetry.Lattice;

/** Three atoms in P 21 with an edge close by, and their intensities of both Friedel mates on a scale of 2. */
final class SampleData {
    static final double SCALE = 2;

    final Atom iron = new Atom("Fe", new ScatteringPower("Fe").biso(0.7), 0.31, 0.17, 0.06);
    final Atom carbon = new Atom("C1", new ScatteringPower("C").biso(1.5), 0.113, 0.271, 0.389);
    final Atom oxygen = new Atom("O2", new ScatteringPower("O").biso(2), 0.71, 0.42, 0.93);
    final Crystal crystal = new Crystal(Lattice.ofDegrees(5.1, 6.3, 7.7, 90, 97, 90), "P 1 21 1")
            .add(iron)
            .add(carbon)
            .add(oxygen);
    final Radiation radiation = new Radiation(RadiationType.XRAY, 1.74);
    final List<ReflectionIntensity> exact = exact();

    /** The intensities of the crystal, both mates of each pair, weights 1/σ² with σ of 1 % and more. */
    private List<ReflectionIntensity> exact() {
        ReflectionList unique = ReflectionList.upTo(crystal.lattice(), crystal.spaceGroup(), 0.3);
        int[][] hkl = new int[2 * unique.size()][];
        for (int i = 0; i < unique.size(); i++) {
            hkl[2 * i] = new int[] {unique.h()[i], unique.k()[i], unique.l()[i]};
            hkl[2 * i + 1] = new int[] {-unique.h()[i], -unique.k()[i], -unique.l()[i]};
        }
        ScatteringData scattering =
                new ScatteringData(crystal, radiation, ReflectionList.of(crystal.spaceGroup(), hkl));
        scattering.resonantScattering().choose(ResonantScattering.SEPARATE_MATES);
        List<ReflectionIntensity> list = new ArrayList<>();
        for (int i = 0; i < hkl.length; i++) {
            double intensity = SCALE * scattering.squaredModuli()[i];
            double sigma = 1 + 0.01 * intensity;
            list.add(new ReflectionIntensity(new int[][] {hkl[i]}, intensity, sigma, 1 / (sigma * sigma)));
        }
        return list;
    }

    DiffractionDataSingleCrystal data() {
        return data(exact);
    }

    DiffractionDataSingleCrystal data(List<ReflectionIntensity> list) {
        return new DiffractionDataSingleCrystal(crystal, radiation, ReflectionIntensities.of("sample", list));
    }

    /** The same intensities with Gaussian noise of their σ. */
    List<ReflectionIntensity> noisy(long seed) {
        Random random = new Random(seed);
        return exact.stream()
                .map(i -> new ReflectionIntensity(
                        i.hkl(), i.intensity() + i.sigma() * random.nextGaussian(), i.sigma(), i.weight()))
                .toList();
    }
}
