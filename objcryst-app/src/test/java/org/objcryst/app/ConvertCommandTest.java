package org.objcryst.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.objcryst.SharedData;
import org.objcryst.cif.CifAtom;
import org.objcryst.cif.CifDocument;
import org.objcryst.cif.CifStructure;
import org.objcryst.format.MoleculeData;
import org.objcryst.powder.format.PowderData;
import org.objcryst.singlecrystal.ReflectionIntensities;

class ConvertCommandTest {
    private static final String STRUCTURE = "../docs/example/paracetamol-invented.cif";
    private static final String MOLECULE = "../docs/example/paracetamol.mol2";
    private static final String PATTERN = "../docs/example/paracetamol-simulated.xye";
    /** Nine digits, or four decimals in fixed columns. */
    private static final double WRITTEN = 1e-4;

    private static final String REFLECTIONS = "1 0 0 10.5 0.25\n0 2 0 200 3\n-1 1 3 -0.5 0.5\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"xye", "dat", "gsa", "cif"})
    void aPatternComesBackFromEachFormat(String extension) throws IOException {
        Path there = folder.resolve("there." + extension);
        Path back = folder.resolve("back.xye");
        converted(PATTERN, there);
        converted(there.toString(), back);
        PowderData first = PowderData.read(Path.of(PATTERN));
        PowderData second = PowderData.read(back);
        assertArrayEquals(first.x(), second.x(), 1e-7);
        assertArrayEquals(first.intensity(), second.intensity(), WRITTEN);
        assertArrayEquals(first.sigma(), second.sigma(), WRITTEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mol2", "fhz", "zmatrix", "xyz"})
    void aMoleculeComesBackFromEachFormat(String extension) {
        Path there = folder.resolve("there." + extension);
        Path back = folder.resolve("back.mol2");
        converted(MOLECULE, there);
        converted(there.toString(), back);
        MoleculeData first = MoleculeData.read(Path.of(MOLECULE));
        MoleculeData second = MoleculeData.read(back);
        assertEquals(first.bonds().size(), second.bonds().size());
        assertEquals(longest(first), longest(second), 1e-4);
    }

    @Test
    void aStructureComesBackAsItWas() {
        Path out = folder.resolve("copy.cif");
        converted(STRUCTURE, out);
        CifStructure first = CifStructure.read(Path.of(STRUCTURE));
        CifStructure second = CifStructure.read(out);
        assertEquals(first.atoms(), second.atoms());
        assertEquals(first.lattice(), second.lattice());
        assertEquals(first.spaceGroup(), second.spaceGroup());
        assertEquals(0, Said.by("compare", STRUCTURE, out.toString()).exitCode());
    }

    @Test
    void aStructureBecomesAMoleculeWithItsBonds() {
        Path out = folder.resolve("molecule.mol2");
        converted(STRUCTURE, out);
        MoleculeData molecule = MoleculeData.read(out);
        assertEquals(
                CifStructure.read(Path.of(STRUCTURE)).atoms().size(),
                molecule.atoms().size());
        assertEquals(1, molecule.fragments().size());
    }

    @Test
    void atomsOfAMoleculeAreBroughtTogetherFromTheirImages() throws IOException {
        CifStructure whole = CifStructure.read(Path.of(STRUCTURE));
        List<CifAtom> scattered = whole.atoms().stream()
                .map(a -> new CifAtom(
                        a.label(),
                        a.symbol(),
                        whole.spaceGroup()
                                .operators()
                                .get(a.label().length() % 4)
                                .apply(a.position()),
                        a.occupancy(),
                        a.uIso()))
                .toList();
        Path in = folder.resolve("scattered.cif");
        new CifStructure("scattered", whole.lattice(), whole.spaceGroup(), scattered).write(in);
        Path out = folder.resolve("molecule.xyz");
        converted(in.toString(), out);
        assertEquals(1, MoleculeData.read(out).fragments().size());
    }

    @Test
    void ofADisorderedPartTheMajorAlternativeIsTaken() throws IOException {
        Path in = Files.writeString(folder.resolve("disordered.cif"), """
                data_x
                _cell_length_a 9
                _cell_length_b 9
                _cell_length_c 9
                _cell_angle_alpha 90
                _cell_angle_beta 90
                _cell_angle_gamma 90
                _space_group_name_H-M_alt 'P 1'
                loop_
                _atom_site_label
                _atom_site_fract_x
                _atom_site_fract_y
                _atom_site_fract_z
                _atom_site_occupancy
                _atom_site_disorder_group
                C1 0.1 0.1 0.1 1 .
                C2 0.26 0.1 0.1 1 .
                O1 0.32 0.23 0.1 0.4 1
                O2 0.32 0.1 0.23 0.6 2
                """);
        Path out = folder.resolve("major.mol2");
        Said said = converted(in.toString(), out);
        assertEquals(
                List.of("C1", "C2", "O2"),
                MoleculeData.read(out).atoms().stream()
                        .map(MoleculeData.Atom::label)
                        .toList());
        assertTrue(said.err().contains("1 atoms of minor alternatives were left out"), said.err());
    }

    @Test
    void aStructureAndItsPatternStayTogetherAndBecomeAProjectOfFullprof() throws IOException {
        Path both = folder.resolve("both.cif");
        converted(PATTERN, folder.resolve("pattern.cif"), "--wavelength", "CuA1");
        Files.writeString(both, Files.readString(Path.of(STRUCTURE)) + Files.readString(folder.resolve("pattern.cif")));
        Path copy = folder.resolve("copy.cif");
        converted(both.toString(), copy);
        assertEquals(1, CifDocument.read(copy).blocks().size());
        assertEquals(1.540562, PowderData.read(copy).wavelength().orElseThrow(), 1e-4);
        Path pcr = folder.resolve("project.pcr");
        converted(copy.toString(), pcr);
        assertTrue(Files.readString(pcr).contains("<--Space group symbol"));
        assertTrue(Files.exists(folder.resolve("project.dat")));
    }

    @Test
    void reflectionsComeBackFromACifAndFromShelx() throws IOException {
        Path in = Files.writeString(folder.resolve("in.hkl"), REFLECTIONS);
        converted(in.toString(), folder.resolve("there.cif"));
        converted(folder.resolve("there.cif").toString(), folder.resolve("back.hkl"));
        ReflectionIntensities first = ReflectionIntensities.read(in);
        ReflectionIntensities back = ReflectionIntensities.read(folder.resolve("back.hkl"));
        for (int i = 0; i < first.size(); i++) {
            assertArrayEquals(first.list().get(i).hkl()[0], back.list().get(i).hkl()[0]);
            assertEquals(first.list().get(i).intensity(), back.list().get(i).intensity(), 1e-3);
            assertEquals(first.list().get(i).sigma(), back.list().get(i).sigma(), 1e-3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xml", "xmlgz"})
    void aStructureAndItsPatternComeBackFromAProject(String extension) throws IOException {
        Path both = folder.resolve("both.cif");
        converted(PATTERN, folder.resolve("pattern.cif"), "--wavelength", "CuA1");
        Files.writeString(both, Files.readString(Path.of(STRUCTURE)) + Files.readString(folder.resolve("pattern.cif")));
        Path project = folder.resolve("project." + extension);
        converted(both.toString(), project);
        Path back = folder.resolve("back.cif");
        converted(project.toString(), back);
        assertEquals(0, Said.by("compare", STRUCTURE, back.toString()).exitCode());
        PowderData first = PowderData.read(Path.of(PATTERN));
        PowderData second = PowderData.read(back);
        assertArrayEquals(first.x(), second.x(), 1e-7);
        assertArrayEquals(first.intensity(), second.intensity(), WRITTEN);
        assertTrue(second.curves().calculated().isPresent());
        converted(project.toString(), folder.resolve("again.pcr"));
        converted(project.toString(), folder.resolve("again.xye"));
        converted(project.toString(), folder.resolve("again.mol2"));
        refused("is a project, which does", project.toString(), folder.resolve("x.xye"), "--wavelength", "1.5");
    }

    @Test
    void aPatternWithoutItsWavelengthCannotBeAProject() throws IOException {
        Path xy = folder.resolve("pattern.xy");
        converted(PATTERN, xy);
        refused(
                "does not say the wavelength of its pattern; give --wavelength",
                xy.toString(),
                folder.resolve("x.xml"));
        converted(xy.toString(), folder.resolve("x.xml"), "--wavelength", "Cu");
    }

    @Test
    void ofSeveralThingsOneCanBeChosen() throws IOException {
        Path banks = Files.writeString(
                folder.resolve("two.gsa"),
                "t\nBANK 1 3 3 CONST 1000 5 0 0 FXY\n1000 1\n1005 2\n1010 3\nBANK 2 3 3 CONST 2000 5 0 0 FXY\n2000 1\n2005 2\n2010 3\n");
        Path out = folder.resolve("one.xye");
        Said said = converted(banks.toString(), out);
        assertTrue(
                said.err().contains("2 powder patterns; the first was written, --pattern chooses another"), said.err());
        assertEquals(10, Math.toDegrees(PowderData.read(out).x()[0]), 1e-9);
        converted(banks.toString(), out, "--pattern", "2");
        assertEquals(20, Math.toDegrees(PowderData.read(out).x()[0]), 1e-9);
        refused("--pattern 3: " + banks + " has only", banks.toString(), out, "--pattern", "3");
    }

    @Test
    void aBlockOfACifIsChosenByItsName() throws IOException {
        String text = Files.readString(Path.of(STRUCTURE));
        String other = text.replaceFirst("data_\\S+", "data_second").replaceFirst("(_cell_length_a\\s+)\\S+", "$17.9");
        Path in = Files.writeString(folder.resolve("two.cif"), text + other);
        Path out = folder.resolve("one.cif");
        converted(in.toString(), out, "--block", "SECOND");
        assertEquals(7.9, CifStructure.read(out).lattice().a());
        converted(in.toString(), out);
        assertEquals(2, CifStructure.all(CifDocument.read(out)).size());
        refused("a block called third", in.toString(), out, "--block", "third");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../docs/example/paracetamol-simulated.xye | x.mol2 | needs a molecule or a structure, but ../docs/example/paracetamol-simulated.xye holds a powder pattern; it can become .cif .xye .xy .dat .gsa .gss .fxye .raw .gsas .xml .xmlgz .xml.gz",
                "../docs/example/paracetamol.mol2 | x.xye | needs a powder pattern, but ../docs/example/paracetamol.mol2 holds a molecule; it can become .fhz .zmatrix .xyz .mol2",
                "../docs/example/paracetamol.mol2 | x.cif | needs a structure, a powder pattern or reflections, but",
                "../docs/example/paracetamol-invented.cif | x.hkl | needs reflections of a single crystal, but",
                "../docs/example/paracetamol-invented.cif | x.pcr | needs a structure and a powder pattern with its wavelength, but",
                "../docs/example/paracetamol-invented.cif | x.what | no format has this extension; it can become .cif .fhz .zmatrix .xyz .mol2 .xml .xmlgz .xml.gz"
            })
    void whatMakesNoSenseIsRefusedWithWhatIsPossible(String in, String name, String message) throws IOException {
        refused(message, in, folder.resolve(name));
    }

    @Test
    void aBadFileLeavesTheTargetAsItWas() throws IOException {
        Path out = Files.writeString(folder.resolve("out.xye"), "precious");
        Path bad = Files.writeString(folder.resolve("bad.xye"), "10 1\n9 1\n8 1\n");
        assertEquals(
                ExitCode.BAD_INPUT,
                Said.by("convert", bad.toString(), out.toString()).exitCode());
        assertEquals(
                ExitCode.BAD_INPUT, Said.by("convert", MOLECULE, out.toString()).exitCode());
        assertEquals("precious", Files.readString(out));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(2, files.count());
        }
    }

    @Test
    void programsGetTheNotesAsJson() {
        Path out = folder.resolve("x.mol2");
        Said said = Said.by("convert", "--json", STRUCTURE, out.toString());
        JsonObject json = JsonParser.parseString(said.out()).getAsJsonObject();
        assertEquals(out.toString(), json.get("out").getAsString());
        assertTrue(json.get("notes").isJsonArray());
        assertEquals("", said.err());
    }

    @Test
    void aFileMayReplaceItself() throws IOException {
        Path file = folder.resolve("pattern.xye");
        Files.copy(Path.of(PATTERN), file);
        converted(file.toString(), file, "--wavelength", "1.5");
        assertEquals(1.5, PowderData.read(file).wavelength().orElseThrow());
    }

    @Tag("real-data")
    @ParameterizedTest
    @CsvSource({
        "data/cif-samples/paracetamol_monomethanolate_data_single_crystal.cif, x.hkl, ''",
        "data/fox-projects/tutorial-ylid/ylid1.hkl, x.cif, ''",
        "data/dash-example/Example_1.zmatrix, x.fhz, ''",
        "data/dash-tutorial-01/Tutorial_01.xye, x.gsa, ''",
        "data/pbso4/PbSO4-COD-1528837.cif, x.cif, ''",
        "data/qpa-cpd-1a/cpd-1a.prn, x.cif, ''",
        "data/pbso4/pbso4-x.dat, x.xye, Cu",
        "data/cif-samples/lidocainementhol.cif, x.xyz, ''",
        "data/cif-samples/caffeine.cif, x.zmatrix, ''",
        "data/cif-samples/caffeine.cif, x.xml, ''",
        "data/fox-projects/Cimetidine-powder.xml, x.cif, ''",
        "data/fox-projects/Cimetidine.xml, x.fhz, ''",
        "data/fox-projects/ktartrate.xml, x.pcr, ''",
        "data/fox-projects/ktartrate.xml, x.xmlgz, ''",
        "data/fox-projects/pbso4-joint.xml, x.cif, ''",
        "data/fox-projects/pbso4-joint.xml, x.gsa, ''",
        "data/fox-projects/ylid.xml.gz, x.hkl, ''",
        "data/fox-projects/tutorial-cimetidine/cime.pdb, x.fhz, ''"
    })
    void publishedFilesAreConverted(String in, String name, String wavelength) {
        Path out = folder.resolve(name);
        String[] more = wavelength.isEmpty() ? new String[0] : new String[] {"--wavelength", wavelength};
        converted(SharedData.path(in).toString(), out, more);
        if (!name.endsWith(".pcr")) { // which objcryst does not read
            Said info = Said.by("info", out.toString());
            assertEquals(ExitCode.DONE, info.exitCode(), info.err());
        }
    }

    private static Said converted(String in, Path out, String... more) {
        Said said = Said.by(words(in, out, more));
        assertEquals(ExitCode.DONE, said.exitCode(), said.err());
        assertTrue(Files.exists(out));
        return said;
    }

    private static void refused(String message, String in, Path out, String... more) throws IOException {
        String before = Files.exists(out) ? Files.readString(out) : "";
        Said said = Said.by(words(in, out, more));
        assertEquals(ExitCode.BAD_INPUT, said.exitCode());
        assertTrue(said.err().contains(message), said.err());
        assertEquals(1, said.err().lines().count(), said.err());
        assertEquals("", said.out());
        if (before.isEmpty()) {
            assertFalse(Files.exists(out));
        } else {
            assertEquals(before, Files.readString(out));
        }
    }

    private static String[] words(String in, Path out, String... more) {
        return Stream.concat(Stream.of("convert", in, out.toString()), Stream.of(more))
                .toArray(String[]::new);
    }

    private static double longest(MoleculeData molecule) {
        return molecule.atoms().stream()
                .flatMapToDouble(a ->
                        molecule.atoms().stream().mapToDouble(b -> a.position().distance(b.position())))
                .max()
                .orElse(0);
    }
}
