package org.objcryst.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertLinesMatch;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objcryst.crystal.Atom;
import org.objcryst.crystal.Crystal;
import org.objcryst.crystal.ScatteringPower;
import org.objcryst.format.DataFormatException;
import org.objcryst.molecule.Polyhedra;
import org.objcryst.optimization.Schedule;
import org.objcryst.powder.Objective;
import org.objcryst.powder.PowderPattern;
import org.objcryst.powder.background.PointBackground;
import org.objcryst.powder.format.PowderData;
import org.objcryst.powder.profile.StephensStrain;
import org.objcryst.powder.profile.ThompsonCoxHastingsProfile;
import org.objcryst.singlecrystal.DiffractionDataSingleCrystal;
import org.objcryst.singlecrystal.ReflectionIntensities;
import org.objcryst.symmetry.Lattice;

/** Models made in a program, with what FOX does not know. */
class OwnModelsTest {
    private static final int POINTS = 400;

    @Test
    void everyParameterIsTheSameAfterWriting() {
        Project first = project();
        Project second = copy(first);
        assertLinesMatch(ModelState.of(first), ModelState.of(second));
        assertTrue(second.remarks().isEmpty(), second.remarks()::toString);
    }

    @Test
    void theCostIsTheSameAfterWriting() {
        Project first = project();
        Project second = copy(first);
        PowderPattern pattern = first.patterns().get(0);
        assertTrue(pattern.logLikelihood() > 0);
        assertEquals(pattern.logLikelihood(), second.patterns().get(0).logLikelihood());
        assertEquals(
                first.singleCrystals().get(0).logLikelihood(),
                second.singleCrystals().get(0).logLikelihood());
    }

    @Test
    void aBodyWhoseAtomsCoincideIsAFaultOfTheFile() {
        StringBuilder text = new StringBuilder("<ObjCryst><Crystal Name=\"c\" SpaceGroup=\"P 1\">");
        for (String edge : List.of("a", "b", "c")) {
            text.append("<Par Name=\"%s\">9</Par>".formatted(edge));
        }
        text.append("<ScatteringPowerAtom Name=\"C\" Symbol=\"C\"></ScatteringPowerAtom>\n<ZScatterer Name=\"z\">");
        for (int i = 0; i < 4; i++) {
            text.append("<ZAtom Name=\"C%d\" ScattPow=\"C\" BondAtom=\"C0\" AngleAtom=\"C1\" DihedAtom=\"C2\">"
                            .formatted(i))
                    .append("<Par Name=\"BondLength\">0</Par></ZAtom>");
        }
        text.append("</ZScatterer></Crystal></ObjCryst>");
        DataFormatException fault = assertThrows(
                DataFormatException.class,
                () -> Project.of("z.xml", text.toString().getBytes(StandardCharsets.UTF_8)));
        assertTrue(fault.getMessage().startsWith("z.xml:2: "), fault.getMessage());
    }

    @Test
    void aSecondWritingChangesNothing() {
        Project first = project();
        String text = first.text();
        assertEquals(withoutDate(text), withoutDate(first.text()));
        assertEquals(withoutDate(text), withoutDate(copy(first).text()));
    }

    @Test
    void whatIsVariedIsWrittenAsItIsThen(@TempDir Path folder) {
        Project project = project();
        project.write(folder.resolve("first.xml"));
        project.crystals().get(0).scatterers().get(0).x().set(0.4321);
        project.write(folder.resolve("second.xmlgz"));
        Project again = Project.read(folder.resolve("second.xmlgz"));
        assertEquals(0.4321, again.crystals().get(0).scatterers().get(0).x().value());
    }

    @Test
    void objectsOfOneNameAreToldApart() {
        Project project = new Project()
                .add((Crystal) new Crystal(Lattice.cubic(4), "P m -3 m")
                        .add(new Atom("Na", "Na"))
                        .name("salt"))
                .add((Crystal) new Crystal(Lattice.cubic(5), "P m -3 m")
                        .add(new Atom("K", "K"))
                        .name("salt"));
        Project again = copy(project);
        assertEquals("salt", again.crystals().get(0).name());
        assertEquals("salt 2", again.crystals().get(1).name());
    }

    @Test
    void aPatternWithoutPointsIsKeptWithItsPlaceInTheSearch() {
        String text = project().text().replaceFirst("(?s)<XIobsSigmaWeightList>.*</XIobsSigmaWeightList>", "");
        Project without = Project.of("without.xml", text.getBytes(StandardCharsets.UTF_8));
        assertTrue(without.patterns().isEmpty());
        assertEquals(2, without.optimizations().get(0).objects().size());
        assertTrue(without.remarks().stream().anyMatch(r -> r.contains("has no points")), without.remarks()::toString);
        assertTrue(without.text().contains("<RefinedObject ObjectType=\"PowderPattern\" ObjectName=\"few points\"/>"));
        assertTrue(without.text().contains("<PowderPattern Name=\"few points\""));
    }

    @Test
    void aReferenceToNothingHasItsLine() {
        String text = project().text().replace("Crystal=\"lead sulphate\"", "Crystal=\"gold\"");
        DataFormatException fault = assertThrows(
                DataFormatException.class, () -> Project.of("lost.xml", text.getBytes(StandardCharsets.UTF_8)));
        assertTrue(fault.getMessage().matches("lost.xml:\\d+: .*gold.*"), fault.getMessage());
        assertTrue(fault.line() > 50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"everything.xml", "example.xml", "old.xml"})
    void whateverTheFormatHoldsIsComputedAndTheSameAfterWriting(String resource) throws IOException {
        try (InputStream in = OwnModelsTest.class.getResourceAsStream("binding/" + resource)) {
            Project first = Project.of(resource, in.readAllBytes());
            Project second = copy(first);
            assertLinesMatch(ModelState.of(first), ModelState.of(second));
            for (int i = 0; i < first.objects().size(); i++) {
                double cost = first.objects().get(i).logLikelihood();
                assertTrue(Double.isFinite(cost), first.objects().get(i)::toString);
                assertEquals(cost, second.objects().get(i).logLikelihood());
            }
        }
    }

    private static Project copy(Project project) {
        return Project.of("copy.xml", project.text().getBytes(StandardCharsets.UTF_8));
    }

    private static String withoutDate(String text) {
        return text.replaceFirst("Date=\"[^\"]*\"", "");
    }

    private static Project project() {
        Crystal crystal = new Crystal(Lattice.ofDegrees(8.482, 5.398, 6.959, 90, 90, 90), "P n m a");
        crystal.name("lead sulphate");
        crystal.add(new Atom("Pb", new ScatteringPower("Pb", "Pb2+").biso(1.3), 0.1882, 0.25, 0.167));
        crystal.add(Polyhedra.tetrahedron("S6+", "O2-", 1.49).position(0.063, 0.25, 0.684));
        crystal.antiBump(
                crystal.scatteringPowers().get(0), crystal.scatteringPowers().get(2), 2.2);
        PowderPattern pattern = pattern(crystal);
        DiffractionDataSingleCrystal single = new DiffractionDataSingleCrystal(
                crystal,
                ReflectionIntensities.of(
                        "few", new int[][] {{2, 0, 0}, {0, 1, 1}, {2, 1, 0}}, new double[] {120, 80, -3}, new double[] {
                            2, 1.5, 1
                        }));
        Optimization search = new Optimization("all", crystal, pattern, single)
                .seed(42)
                .runs(7)
                .trials(12_345)
                .temperature(new Schedule(Schedule.Kind.GAMMA, 100, 0.1, 0.5))
                .leastSquares(Optimization.LeastSquares.OFTEN);
        return new Project().add(crystal).add(single).add(pattern).add(search);
    }

    private static PowderPattern pattern(Crystal crystal) {
        double[] x = new double[POINTS];
        double[] y = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            x[i] = 15 + 0.1 * i;
            y[i] = 100 + 50 * Math.sin(0.37 * i) + i % 7;
        }
        PowderPattern pattern = new PowderPattern(PowderData.ofDegrees("few points", x, y)).wavelength(1.54056);
        ThompsonCoxHastingsProfile profile = new ThompsonCoxHastingsProfile(new StephensStrain(crystal.spaceGroup()));
        profile.par("U").setHuman(0.02).fixed(false);
        profile.par("S/L").set(0.02);
        pattern.addPhase(crystal, profile).texture().add(0, 0, 1, 0.8, 0.7);
        pattern.background(PointBackground.ofDegrees(new double[] {15, 30, 55}, new double[] {90, 95, 80}));
        pattern.objective().choose(Objective.EXACT);
        pattern.excludeDeg(20, 21.5);
        return pattern.maxStol(0.3).costScale(0.125);
    }
}
