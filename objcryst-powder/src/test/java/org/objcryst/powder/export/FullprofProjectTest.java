package org.objcryst.powder.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objcryst.crystal.Atom;
import org.objcryst.crystal.Crystal;
import org.objcryst.crystal.ScatteringPower;
import org.objcryst.molecule.Polyhedra;
import org.objcryst.powder.PowderPattern;
import org.objcryst.powder.format.PowderData;
import org.objcryst.powder.profile.PseudoVoigtProfile;
import org.objcryst.symmetry.Lattice;

/** The lines of a project of Fullprof, in their order. */
class FullprofProjectTest {
    private static final double[] ANGLES = {10, 20, 30, 40, 50, 60};
    private static final double[] COUNTS = {5, 6, 70, 8, 9, 10};

    @Test
    void aPhaseHasItsAtomsWithTheirShareOfTheGeneralPosition() {
        List<String> lines = lines(halite());
        assertEquals("NPATT 1", lines.get(1));
        assertTrue(after(lines, "!File names").equals("demo.dat"));
        assertArrayEquals(new double[] {1.54, 1.54, 0, 0, 16, 1, 0, 0, 0.95}, numbers(after(lines, "!Lambda1")));
        assertTrue(after(lines, "! Pr1").startsWith(" 0.0"));
        assertEquals(1, lines.stream().filter(l -> l.startsWith("F m -3 m")).count());
        String[] sodium = after(lines, "!Atom Typ").trim().split("\\s+");
        assertEquals("Na1", sodium[0]);
        assertEquals("NA", sodium[1]);
        assertEquals(4.0 / 192, Double.parseDouble(sodium[6]), 1e-6, "4 sites of 192");
    }

    @Test
    void widthsCellAndCorrectionsAreInDegrees() {
        PowderPattern pattern = halite();
        pattern.axis().par("zero").setHuman(0.02);
        List<String> lines = lines(pattern);
        assertArrayEquals(new double[] {0.01, -0.02, 0.03, 0.001, 0, 0, 0, 0}, numbers(after(lines, "!U V W")), 1e-6);
        assertArrayEquals(new double[] {5.64, 5.64, 5.64, 90, 90, 90}, numbers(after(lines, "!a b c")), 1e-9);
        assertEquals(0.02, numbers(after(lines, "!  Zero"))[0], 1e-9);
    }

    @Test
    void restraintsOfAMoleculeGoAlong() {
        Crystal crystal = new Crystal(Lattice.cubic(8), "P 1");
        crystal.add(Polyhedra.tetrahedron("S", "O", 1.5));
        PowderPattern pattern = new PowderPattern(PowderData.ofDegrees("demo", ANGLES, COUNTS)).wavelength(1.54);
        pattern.addPhase(crystal);
        List<String> lines = lines(pattern);
        double[] counts = numbers(after(lines, "!Nat"));
        assertEquals(5, counts[0]);
        String bond = after(lines, "!Soft distance");
        assertTrue(bond.startsWith("S1 O2 1 0 0 0 1.50000 "), bond);
        assertEquals(
                counts[1],
                lines.stream()
                        .filter(l -> l.matches("S1 O\\d 1 0 0 0 1\\.50000 .*"))
                        .count());
        assertTrue(after(lines, "!Soft angle").contains(" 1 1 0 0 0 0 0 0 109.47"), after(lines, "!Soft angle"));
    }

    @Test
    void excludedRegionsAndABackgroundAreWritten() {
        PowderPattern pattern = halite().excludeDeg(20, 30);
        List<String> lines = lines(pattern);
        assertArrayEquals(new double[] {0, 5, 6, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0}, numbers(after(lines, "!Job")));
        assertArrayEquals(new double[] {20, 30}, numbers(after(lines, "!Excluded")), 1e-9);
        assertArrayEquals(new double[] {10, 0, 0}, numbers(after(lines, "!2Theta")), 1e-9);
    }

    @Test
    void pointsGoBesideTheProject(@TempDir Path folder) {
        FullprofProject.write(halite(), folder.resolve("demo.pcr"));
        assertArrayEquals(COUNTS, PowderData.read(folder.resolve("demo.dat")).intensity());
        assertThrows(IllegalArgumentException.class, () -> FullprofProject.write(halite(), folder.resolve("demo.txt")));
        PowderPattern empty = new PowderPattern(PowderData.ofDegrees("demo", ANGLES, COUNTS));
        assertThrows(IllegalArgumentException.class, () -> FullprofProject.text(empty, "demo.dat"));
    }

    private static PowderPattern halite() {
        Crystal crystal = new Crystal(Lattice.cubic(5.64), "F m -3 m");
        Atom sodium = new Atom("Na", new ScatteringPower("Na"), 0, 0, 0);
        crystal.add(sodium);
        PowderPattern pattern = new PowderPattern(PowderData.ofDegrees("demo", ANGLES, COUNTS)).wavelength(1.54);
        pattern.addPhase(
                crystal,
                new PseudoVoigtProfile().widthDeg2(0.01, -0.02, 0.03).lorentzianFraction(0.5, Math.toDegrees(0.001)));
        return pattern;
    }

    private static List<String> lines(PowderPattern pattern) {
        return List.of(FullprofProject.text(pattern, "demo.dat").split("\n"));
    }

    private static String after(List<String> lines, String beginning) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(beginning)) {
                return lines.get(i + 1);
            }
        }
        throw new AssertionError("no line begins with " + beginning);
    }

    private static double[] numbers(String line) {
        return Arrays.stream(line.trim().split("\\s+"))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
