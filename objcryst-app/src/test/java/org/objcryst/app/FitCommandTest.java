package org.objcryst.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objcryst.cif.CifAtom;
import org.objcryst.cif.CifStructure;
import org.objcryst.symmetry.Fractional;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.SpaceGroup;

/** The command on a simulated mixture of rock salt and caesium chloride. */
class FitCommandTest {
    private static final double EDGE = 5.64;
    /** Of the edge, in Å; far above its uncertainty. */
    private static final double NEAR = 0.001;
    /** Heights over the background of the highest peaks of the two phases. */
    private static final String[] COUNTS = {"5000", "2000"};

    @TempDir
    Path folder;

    private Path salt;
    private Path caesium;
    private Path pattern;

    @BeforeEach
    void simulate() throws IOException {
        salt = structure("salt", EDGE, "F m -3 m", "Na", "Cl");
        caesium = structure("caesium", 4.12, "P m -3 m", "Cs", "Cl");
        List<String> one = simulated(salt, COUNTS[0]);
        List<String> other = simulated(caesium, COUNTS[1]);
        List<String> lines = new ArrayList<>();
        for (int i = 1; i < one.size(); i++) {
            String[] a = one.get(i).split(" ");
            String[] b = other.get(i).split(" ");
            double sum = Double.parseDouble(a[1]) + Double.parseDouble(b[1]);
            lines.add("%s %.3f %.3f".formatted(a[0], sum, Math.sqrt(sum)));
        }
        pattern = Files.write(folder.resolve("mixture.xye"), lines);
    }

    private Path structure(String name, double edge, String group, String first, String second) {
        Path cif = folder.resolve(name + ".cif");
        List<CifAtom> atoms = List.of(
                new CifAtom(first, first, new Fractional(0, 0, 0), 1, 0.02),
                new CifAtom(second, second, new Fractional(0.5, 0.5, 0.5), 1, 0.02));
        new CifStructure(name, Lattice.cubic(edge), SpaceGroup.of(group), atoms).write(cif);
        return cif;
    }

    private List<String> simulated(Path cif, String counts) throws IOException {
        Path out = folder.resolve("one.xye");
        Said said = Said.by(
                "simulate",
                cif.toString(),
                "--out",
                out.toString(),
                "--range",
                "20:80:0.05",
                "--wavelength",
                "CuA1",
                "--fwhm",
                "0.2",
                "--counts",
                counts,
                "--seed",
                counts,
                "--noise");
        assertEquals(ExitCode.DONE, said.exitCode(), said.err());
        return Files.readAllLines(out);
    }

    private Said said(String... options) {
        List<String> words = new ArrayList<>(List.of("fit", pattern.toString(), "--wavelength", "CuA1"));
        words.addAll(List.of(options));
        return Said.by(words.toArray(String[]::new));
    }

    private static JsonObject object(String text) {
        return JsonParser.parseString(text).getAsJsonObject();
    }

    @Test
    void knownPhasesGetWeightFractionsOnTheScreenAndInTheFile() throws IOException {
        Path out = folder.resolve("fit.tsv");
        Said said = said("--phase", salt.toString(), "--phase", caesium.toString(), "--out", out.toString());
        assertEquals(ExitCode.DONE, said.exitCode(), said.err());
        assertTrue(said.out().startsWith("Rwp = "), said.out());
        assertTrue(said.out().lines().anyMatch(l -> l.contains("salt") && l.contains("% by weight")), said.out());
        assertTrue(said.err().contains("scales and background"), said.err());
        List<String> rows = Files.readAllLines(out);
        assertEquals("phase\tquantity\tvalue\tsu\tunit", rows.get(0));
        double sum = rows.stream()
                .map(r -> r.split("\t", -1))
                .filter(r -> r[1].equals("weight"))
                .mapToDouble(r -> Double.parseDouble(r[2]))
                .sum();
        assertEquals(100, sum, 1e-4);
        assertTrue(rows.stream().anyMatch(r -> r.startsWith("\tGoF\t")), rows::toString);
    }

    @Test
    void aCellBesideAStructureGetsFreeIntensities() throws IOException {
        Path out = folder.resolve("fit.json");
        Path intensities = folder.resolve("hkl.tsv");
        Said said = said(
                "--phase",
                caesium.toString(),
                "--cell",
                "5.645",
                "--spacegroup",
                "Fm-3m",
                "--out",
                out.toString(),
                "--intensities",
                intensities.toString(),
                "--json");
        assertEquals(ExitCode.DONE, said.exitCode(), said.err());
        JsonObject json = object(said.out());
        assertEquals(json, object(Files.readString(out)));
        JsonArray phases = json.getAsJsonArray("phases");
        JsonObject cell = phases.get(1).getAsJsonObject();
        assertEquals(EDGE, cell.getAsJsonArray("cell").get(0).getAsDouble(), NEAR);
        List<String> rows = Files.readAllLines(intensities);
        assertEquals("phase\th\tk\tl\td\tF2\tsigma", rows.get(0));
        assertEquals(cell.getAsJsonArray("intensities").size(), rows.size() - 1);
        String[] first = rows.get(1).split("\t");
        assertEquals(List.of("cell", "1", "1", "1"), List.of(first).subList(0, 4));
        assertEquals(EDGE / Math.sqrt(3), Double.parseDouble(first[4]), NEAR);
        int n = json.getAsJsonArray("parameters").size();
        assertEquals(n, json.getAsJsonArray("correlations").size());
    }

    @Test
    void atomsAreRefinedOnRequestAndWritten() throws IOException {
        Path cifs = folder.resolve("refined/cifs");
        Said said = said(
                "--phase",
                salt.toString(),
                "--phase",
                caesium.toString(),
                "--atoms",
                "--cif",
                cifs.toString(),
                "--json");
        assertEquals(ExitCode.DONE, said.exitCode(), said.err());
        JsonArray names = object(said.out()).getAsJsonArray("parameters");
        assertTrue(names.toString().contains("Na Biso"), names.toString());
        assertEquals(EDGE, CifStructure.read(cifs.resolve("salt.cif")).lattice().a(), NEAR);
        assertTrue(Files.exists(cifs.resolve("caesium.cif")));
    }

    @Test
    void phasesOfOneNameAreToldApart() {
        Said said = said("--phase", salt.toString(), "--free", salt.toString(), "--json", "--max-stol", "0.3");
        JsonArray phases = object(said.out()).getAsJsonArray("phases");
        assertEquals("salt 2", phases.get(1).getAsJsonObject().get("name").getAsString());
    }

    @Test
    void freePhasesAloneAreAPawleyFit() {
        Said said = said("--free", salt.toString(), "--free", caesium.toString(), "--profile", "tch", "--json");
        assertEquals(ExitCode.DONE, said.exitCode(), said.err());
        JsonObject json = object(said.out());
        assertTrue(json.get("gof").getAsDouble() < 1.2, said.out());
        assertEquals(2, json.getAsJsonArray("phases").size());
        assertTrue(said.out().contains("sizeL"), "parameters of the profile that was asked for");
    }

    @Test
    void aWrongCellIsDoubted() {
        Said said = said("--cell", "3.0", "--spacegroup", "Pm-3m");
        assertEquals(ExitCode.NO_SUCCESS, said.exitCode(), said.err());
        assertTrue(said.err().contains("explain only"), said.err());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--profile pseudo-voigt",
                "--cell 5.64",
                "--cell 5.64,nonsense --spacegroup Fm-3m",
                "--cell 5.64 --spacegroup Fm-3q",
                "--cell 0.3 --spacegroup Fm-3m",
                "--cell 5.64 --spacegroup Fm-3m --profile gauss",
                "--cell 5.64 --spacegroup Fm-3m --max-stol -1",
                "--phase missing.cif"
            })
    void badOptionsAreOneLineAndStatus2(String options) {
        Said said = said(options.split(" "));
        assertEquals(ExitCode.BAD_INPUT, said.exitCode(), said.err());
        assertEquals(
                1, said.err().lines().filter(l -> l.startsWith("objcryst:")).count(), said.err());
    }
}
