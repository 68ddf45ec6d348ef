package org.objcryst.molecule;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.objcryst.crystal.Crystal;
import org.objcryst.crystal.ScatteringPower;
import org.objcryst.format.BondOrder;
import org.objcryst.format.MoleculeData;
import org.objcryst.format.TextSource;
import org.objcryst.symmetry.Cartesian;
import org.objcryst.symmetry.Lattice;

/** Small molecules and crystals, written as z-matrices. */
final class TestMolecules {
    static final Lattice TRICLINIC = Lattice.ofDegrees(7.1, 8.3, 9.7, 81, 97, 104);

    static final String BUTANE = """
            butane
            14
            C 1
            C 1 1.53
            C 2 1.53 1 112.0
            C 3 1.53 2 112.0 1 175.0
            H 1 1.09 2 110.0 3 60.0
            H 1 1.09 2 110.0 3 180.0
            H 1 1.09 2 110.0 3 300.0
            H 2 1.09 1 109.0 3 121.0
            H 2 1.09 1 109.0 3 239.0
            H 3 1.09 4 109.0 2 121.0
            H 3 1.09 4 109.0 2 239.0
            H 4 1.09 3 110.0 2 60.0
            H 4 1.09 3 110.0 2 180.0
            H 4 1.09 3 110.0 2 300.0
            """;

    static final String BIPHENYL = """
            biphenyl
            12
            C 1
            C 1 1.39
            C 2 1.39 1 120.0
            C 3 1.39 2 120.0 1 0.0
            C 4 1.39 3 120.0 2 0.0
            C 5 1.39 4 120.0 3 0.0
            C 1 1.49 2 120.0 3 180.0
            C 7 1.39 1 120.0 2 40.0
            C 8 1.39 7 120.0 1 180.0
            C 9 1.39 8 120.0 7 0.0
            C 10 1.39 9 120.0 8 0.0
            C 11 1.39 10 120.0 9 0.0
            """;

    static final String CYCLOHEXANE = """
            cyclohexane
            6
            C 1
            C 1 1.53
            C 2 1.53 1 111.4
            C 3 1.53 2 111.4 1 54.9
            C 4 1.53 3 111.4 2 -54.9
            C 5 1.53 4 111.4 3 54.9
            """;

    /** (bromo)(chloro)fluoromethyl on a chain: one stereocentre. */
    static final String CHIRAL = """
            chiral
            7
            C 1
            F 1 1.35
            Cl 1 1.77 2 109.5
            Br 1 1.94 2 109.5 3 120.0
            C 1 1.53 2 109.5 3 240.0
            C 5 1.53 1 111.0 2 180.0
            C 6 1.53 5 111.0 1 180.0
            """;

    private TestMolecules() {}

    static Molecule of(String text) {
        return Molecule.of(MoleculeData.of(TextSource.of("test", text)));
    }

    /** Benzene: the first ring of biphenyl. */
    static String benzene() {
        String[] lines = BIPHENYL.split("\n");
        StringBuilder text = new StringBuilder("benzene\n6\n");
        for (int i = 2; i < 8; i++) {
            text.append(lines[i]).append('\n');
        }
        return text.toString();
    }

    static Crystal inCell(Molecule molecule) {
        return new Crystal(TRICLINIC, "P 1").add(molecule);
    }

    static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** Six carbon atoms in a chain, to be completed. */
    static MoleculeBuilder zigzag() {
        ScatteringPower carbon = new ScatteringPower("C");
        MoleculeBuilder builder = new MoleculeBuilder("zigzag");
        for (int i = 0; i < 6; i++) {
            builder.atom("C" + i, carbon, new Cartesian(1.25 * i, i % 2 == 0 ? 0 : 0.85, 0));
        }
        for (int i = 0; i < 5; i++) {
            builder.bond(i, i + 1, BondOrder.SINGLE);
        }
        return builder;
    }

    /** A builder of the same atoms and restraints. */
    static MoleculeBuilder rebuilt(Molecule free) {
        MoleculeBuilder builder = new MoleculeBuilder(free.name());
        double[] r = free.coordinates();
        for (int i = 0; i < free.size(); i++) {
            builder.atom(free.label(i), free.power(i), new Cartesian(r[3 * i], r[3 * i + 1], r[3 * i + 2]));
        }
        free.geometricRestraints().forEach(builder::restrain);
        return builder;
    }
}
