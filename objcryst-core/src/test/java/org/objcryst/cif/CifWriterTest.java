package org.objcryst.cif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objcryst.format.TextSource;
import org.objcryst.symmetry.Fractional;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.SpaceGroup;

class CifWriterTest {
    /** Numbers are written with eight decimals. */
    private static final double DECIMALS = 0.6e-8;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "two words",
                "a dog's life",
                "it's \"both\" ways",
                "_tag",
                "#5",
                "loop_",
                "data_x",
                "?",
                "α-D"
            })
    void anyNameComesBack(String name) {
        assertEquals(name, throughFile(structure(name, "P 1")).name());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P 1",
                "P 1 21/c 1",
                "F d -3 m:1",
                "F d -3 m:2",
                "R 3 c:H",
                "R 3 c:R",
                "C 1 2/c 1",
                "I 41/a m d:2"
            })
    void theGroupComesBackInItsSetting(String symbol) {
        SpaceGroup group = SpaceGroup.of(symbol);
        SpaceGroup back = throughFile(structure("x", symbol)).spaceGroup();
        assertEquals(group.symbol(), back.symbol());
        assertEquals(new HashSet<>(group.operators()), new HashSet<>(back.operators()));
    }

    @Test
    void atomsComeBack() {
        AnisotropicU tensor = new AnisotropicU(0.01, 0.02, 0.03, -0.001, 0.002, -0.003);
        CifAtom lead = new CifAtom("Pb1", "Pb2+", 2, new Fractional(1 / 3.0, -0.25, 0), 0.5, 0.02, Optional.of(tensor));
        CifAtom oxygen = new CifAtom("O1'", "O2-", new Fractional(-1e-9, 1.5, 0.123456), 1, 0.031);
        List<CifAtom> back = throughFile(new CifStructure(
                        "x", Lattice.ofDegrees(5, 6, 7, 80, 95.5, 101), SpaceGroup.of("P -1"), List.of(lead, oxygen)))
                .atoms();
        assertEquals(1 / 3.0, back.get(0).position().x(), DECIMALS);
        assertEquals(lead.anisotropic(), back.get(0).anisotropic());
        assertEquals("Pb2+", back.get(0).symbol());
        assertEquals(new CifAtom("O1'", "O2-", new Fractional(0, 1.5, 0.123456), 1, 0.031), back.get(1));
    }

    @Test
    void uncertaintiesDisorderAndBondsComeBack() {
        CifAtom carbon = new CifAtom(
                "C1",
                "C",
                0,
                new Fractional(0.123, 0.25, 0.4),
                0.7,
                0.031,
                Optional.empty(),
                new AtomUncertainty(0.002, 0, 0.0012, 0.03, 0.004, Optional.empty()),
                Optional.of(new Disorder("A", "-1")));
        CifAtom oxygen = new CifAtom("O1", "O", new Fractional(0.3, 0.25, 0.4), 1, 0.05);
        CifStructure structure = new CifStructure(
                "x",
                Lattice.ofDegrees(5, 6, 7, 90, 95.5, 90),
                SpaceGroup.of("P 1 21/c 1"),
                List.of(carbon, oxygen),
                List.of(),
                new CellUncertainty(0.002, 0.0003, 0, 0, Math.toRadians(0.02), 0),
                List.of(new CifBond("C1", "O1")));
        CifStructure back = throughFile(structure);
        assertEquals(structure.bonds(), back.bonds());
        assertEquals(carbon.disorder(), back.atoms().get(0).disorder());
        assertEquals(0.002, back.atoms().get(0).uncertainty().x(), DECIMALS);
        assertEquals(0.0012, back.atoms().get(0).uncertainty().z(), DECIMALS);
        assertEquals(0.03, back.atoms().get(0).uncertainty().occupancy(), DECIMALS);
        assertEquals(0.0003, back.uncertainty().b(), DECIMALS);
        assertEquals(Math.toRadians(0.02), back.uncertainty().beta(), DECIMALS);
        assertEquals(back.toCif(), throughFile(back).toCif());
    }

    @Test
    void aMoleculeGivesMoietyZDensityAndGeometry() {
        List<CifAtom> atoms = List.of(
                new CifAtom("O1", "O", new Fractional(0.1, 0.2, 0.3), 1, 0.05),
                new CifAtom("H1", "H", new Fractional(0.1 + 0.96 / 5, 0.2, 0.3), 1, 0.05),
                new CifAtom("H2", "H", new Fractional(0.1, 0.2 + 0.96 / 6, 0.3), 1, 0.05));
        String cif = new CifStructure(
                        "water",
                        Lattice.ofDegrees(5, 6, 7, 90, 90, 90),
                        SpaceGroup.of("P 21 21 21"),
                        atoms,
                        List.of(),
                        CellUncertainty.NONE,
                        List.of(new CifBond("O1", "H1"), new CifBond("O1", "H2")))
                .toCif();
        CifBlock block = CifDocument.parse(TextSource.of("w.cif", cif)).blocks().get(0);
        assertEquals(
                "H2 O", block.value("_chemical_formula_moiety").orElseThrow().text());
        assertEquals("4", block.value("_cell_formula_units_Z").orElseThrow().text());
        assertEquals(40, block.value("_exptl_crystal_F_000").orElseThrow().number("F(000)"));
        double density =
                block.value("_exptl_crystal_density_diffrn").orElseThrow().number("a density");
        assertEquals(4 * 18.015 * 1.66054 / 210, density, 1e-3);
        CifRow angle = block.rows("_geom_angle").get(0);
        assertEquals(90, angle.value("_geom_angle").orElseThrow().number("an angle"), 0.006);
        assertEquals(
                "O1", angle.value("_geom_angle_atom_site_label_2").orElseThrow().text());
        assertEquals(
                0.96,
                block.rows("_geom_bond_distance")
                        .get(1)
                        .value("_geom_bond_distance")
                        .orElseThrow()
                        .number("a length"),
                6e-5);
    }

    @Test
    void theUncertaintyOfTheVolumeCountsEqualEdgesTogether() {
        CellUncertainty equal = new CellUncertainty(0.001, 0.001, 0.001, 0, 0, 0);
        assertEquals(3 * 25 * 0.001, equal.ofVolume(Lattice.cubic(5)), 1e-6);
        assertEquals(
                Math.hypot(42 * 0.001, 30 * 0.002),
                new CellUncertainty(0.001, 0, 0.002, 0, 0, 0).ofVolume(Lattice.ofDegrees(5, 6, 7, 90, 90, 90)),
                1e-6);
    }

    @Test
    void aFileIsReplacedWholeAndNothingElseStays() throws IOException {
        Path file = folder.resolve("x.cif");
        Files.writeString(file, "old");
        structure("new", "P 1").write(file);
        assertEquals("new", CifStructure.read(file).name());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void whatCannotBeWrittenIsSaidWithItsName() {
        Path nowhere = folder.resolve("missing/x.cif");
        String said = assertThrows(
                        UncheckedIOException.class, () -> structure("x", "P 1").write(nowhere))
                .getMessage();
        assertEquals(nowhere + " cannot be written", said.substring(0, (nowhere + " cannot be written").length()));
    }

    private CifStructure throughFile(CifStructure structure) {
        Path file = folder.resolve("structure.cif");
        structure.write(file);
        return CifStructure.read(file);
    }

    private static CifStructure structure(String name, String group) {
        CifAtom atom = new CifAtom("C1", "C", new Fractional(0.1, 0.2, 0.3), 1, 0.05);
        SpaceGroup spaceGroup = SpaceGroup.of(group);
        Lattice cell = spaceGroup.latticeConstraints().conform(Lattice.ofDegrees(5, 5, 5, 90, 90, 90));
        return new CifStructure(name, cell, spaceGroup, List.of(atom));
    }
}
