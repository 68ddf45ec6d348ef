package org.objcryst.scattering;

import org.objcryst.crystal.Atom;
import org.objcryst.crystal.Crystal;
import org.objcryst.crystal.OccupancyCorrection;
import org.objcryst.crystal.ScatteringPower;
import org.objcryst.symmetry.Lattice;

/** Fixture S-A of the specification: three atoms in P 1 21/c 1. */
final class SampleCrystal {
    final ScatteringPower carbon = new ScatteringPower("C").biso(1.5);
    final ScatteringPower iron = new ScatteringPower("Fe").biso(0.7);
    final Atom c1 = new Atom("C1", carbon, 0.113, 0.271, 0.389);
    final Atom c2 = new Atom("C2", carbon, 0.71, 0.42, 0.93);
    final Atom fe = new Atom("Fe", iron, 0.31, 0.17, 0.06);
    final Crystal crystal;
    final ScatteringData data;

    SampleCrystal() {
        this("P 1 21/c 1");
    }

    SampleCrystal(String spaceGroup) {
        crystal = new Crystal(Lattice.ofDegrees(7.1, 8.3, 9.7, 90, 97, 90), spaceGroup)
                .add(c1)
                .add(c2)
                .add(fe);
        crystal.occupancyCorrection().choose(OccupancyCorrection.OFF);
        c2.occupancy().set(0.5);
        fe.occupancy().set(0.8);
        data = new ScatteringData(
                        crystal,
                        new Radiation(RadiationType.XRAY, 1.5418),
                        ReflectionList.upTo(crystal.lattice(), crystal.spaceGroup(), 0.35))
                .engine(new ScalarEngine());
    }
}
