package org.objcryst.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objcryst.crystal.Crystal;
import org.objcryst.fuzz.FuzzSeries;
import org.objcryst.fuzz.Samples;
import org.objcryst.molecule.Molecule;
import org.objcryst.symmetry.Lattice;

class MoleculeFuzzTest {
    private static final String MOLFILE = """
            water
              by hand

              3  2  0  0  0  0            999 V2000
                0.0000    0.0000    0.0000 O   0  0
                0.9572    0.0000    0.0000 H   0  0
               -0.2400    0.9266    0.0000 H   0  0
              1  2  1  0
              1  3  1  0
            M  END
            """;
    private static final String MOLFILE_V3000 = """
            water
              by hand

              0  0  0     0  0            999 V3000
            M  V30 BEGIN CTAB
            M  V30 COUNTS 3 2 0 0 0
            M  V30 BEGIN ATOM
            M  V30 1 O 0 0 0 0
            M  V30 2 H 0.9572 0 0 0
            M  V30 3 H -0.24 0.9266 0 0
            M  V30 END ATOM
            M  V30 BEGIN BOND
            M  V30 1 1 1 2
            M  V30 2 1 1 3
            M  V30 END BOND
            M  V30 END CTAB
            M  END
            """;
    private static final String PDB = """
            HEADER    water
            HETATM    1  O   HOH A   1       0.000   0.000   0.000  1.00  2.00           O
            HETATM    2  H1  HOH A   1       0.957   0.000   0.000  1.00  3.00           H
            HETATM    3  H2  HOH A   1      -0.240   0.927   0.000  1.00  3.00           H
            CONECT    1    2    3
            END
            """;
    private static final String XYZ = """
            3
            water
            O 0.0 0.0 0.0
            H 0.9572 0.0 0.0
            H -0.24 0.9266 0.0
            """;

    @ParameterizedTest
    @MethodSource("series")
    void damagedFilesAreReadOrRefused(FuzzSeries series) {
        assertEquals(Map.of(), series.run(FuzzSeries.inputs()).faults());
    }

    @ParameterizedTest
    @MethodSource("series")
    void largeFilesAreReadOrRefused(FuzzSeries series) {
        assertEquals(Map.of(), series.runLarge().faults());
    }

    static Stream<FuzzSeries> series() {
        return Stream.of(
                FuzzSeries.of("molecule", everything(), MoleculeFuzzTest::read),
                FuzzSeries.of(
                        "Fenske-Hall",
                        new Samples(MoleculeDataTest.FENSKE_HALL).andFile("data/cimetidine/cime.fhz", 4000),
                        MoleculeFuzzTest::read),
                FuzzSeries.of(
                        "DASH z-matrix",
                        new Samples(MoleculeDataTest.DASH).andFile("data/dash-example/Example_1.zmatrix", 4000),
                        MoleculeFuzzTest::read),
                FuzzSeries.of(
                        "MOL2",
                        new Samples(MoleculeDataTest.MOL2).andFile("data/dash-tutorial-01/Tutorial_01.mol2", 4000),
                        MoleculeFuzzTest::read),
                FuzzSeries.of("molfile", new Samples(MOLFILE, MOLFILE_V3000), MoleculeFuzzTest::read),
                FuzzSeries.of(
                        "PDB",
                        new Samples(PDB).andFile("data/fox-projects/tutorial-cimetidine/cime.pdb", 2000),
                        MoleculeFuzzTest::read),
                FuzzSeries.of("XYZ", new Samples(XYZ), MoleculeFuzzTest::read),
                FuzzSeries.of("molecule to model", everything().and(bytes(PDB)), MoleculeFuzzTest::model));
    }

    private static void read(byte[] bytes) {
        MoleculeData.of(TextSource.of("m", bytes));
    }

    private static void model(byte[] bytes) {
        Molecule molecule = Molecule.of(MoleculeData.of(TextSource.of("m", bytes)));
        new Crystal(Lattice.cubic(10), "P 1").add(molecule).logLikelihood();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Samples everything() {
        return new Samples(
                MoleculeDataTest.FENSKE_HALL,
                MoleculeDataTest.DASH,
                MoleculeDataTest.MOL2,
                MOLFILE,
                MOLFILE_V3000,
                XYZ);
    }
}
