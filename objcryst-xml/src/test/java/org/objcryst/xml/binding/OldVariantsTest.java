package org.objcryst.xml.binding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.objcryst.xml.binding.crystal.CrystalElement;
import org.objcryst.xml.binding.crystal.MoleculeElement;
import org.objcryst.xml.binding.crystal.ScatteringPowerFullereneElement;
import org.objcryst.xml.binding.data.BackgroundElement;
import org.objcryst.xml.binding.data.PowderCrystalElement;
import org.objcryst.xml.binding.data.PowderPatternElement;
import org.objcryst.xml.binding.data.RadiationElement;
import org.objcryst.xml.binding.data.SteppedPointsElement;

/** What files of the years before 2008 hold, and what the tokenizer of FOX lets pass. */
class OldVariantsTest {
    private final List<String> remarks = new ArrayList<>();
    private final ProjectElement project =
            new ProjectReader(remarks::add).read("old.xml", OwnProjects.bytes("old.xml"));
    private final CrystalElement crystal = project.crystals().get(0);
    private final MoleculeElement molecule =
            (MoleculeElement) crystal.scatterers().get(0);
    private final PowderPatternElement pattern = project.powderPatterns().get(0);
    private final PowderCrystalElement phase =
            (PowderCrystalElement) pattern.components().get(2);

    @Test
    void rawSpecialCharactersOfNamesAreRead() {
        assertEquals("old & <rusty>", crystal.name());
        assertEquals("old & <rusty>", phase.crystal());
    }

    @Test
    void namesThatFoxCannotReadAreCleanedAndComeBack() {
        String text = ProjectWriter.text(project);
        assertTrue(text.contains("<Crystal Name=\"old _ _rusty_\" Name-exact=\"old %26 %3Crusty%3E\""), text);
        ProjectElement again = new ProjectReader(r -> {}).read("again", text.getBytes(StandardCharsets.UTF_8));
        assertEquals("old & <rusty>", again.crystals().get(0).name());
        assertEquals(text, ProjectWriter.text(again));
    }

    @Test
    void theLongestNameThatIsReadIsReadAgain() {
        String name = "<".repeat(20_000);
        String text = ProjectWriter.text(new ProjectReader(r -> {})
                .read(
                        "long",
                        "<ObjCryst><Crystal Name=\"%s\"></Crystal></ObjCryst>"
                                .formatted(name)
                                .getBytes(StandardCharsets.UTF_8)));
        ProjectElement again = new ProjectReader(r -> {}).read("again", text.getBytes(StandardCharsets.UTF_8));
        assertEquals(name, again.crystals().get(0).name());
    }

    @Test
    void repeatedAttributesAreTheMembersOfARigidGroup() {
        assertEquals(List.of("A", "B", "X"), molecule.rigidGroups().get(0).atoms());
    }

    @Test
    void theUnitQuaternionIsTheOrientation() {
        assertEquals(1, molecule.quaternion().orElseThrow().q0());
    }

    @Test
    void whatAnUnknownElementWrapsIsRead() {
        assertEquals(9.9, crystal.antiBumps().get(0).value());
        assertTrue(remarks.contains(
                "line 23, <NewWrapper>: unknown; what it holds is read as if it stood in the element around"));
    }

    @Test
    void dihedralAnglesHaveTheirOldAttribute() {
        assertEquals(1.57, molecule.dihedrals().get(0).oldAngle().orElseThrow());
    }

    @Test
    void dummyAtomsHaveNoScatteringPower() {
        assertTrue(molecule.atoms().get(2).scatteringPower().isEmpty());
    }

    @Test
    void theFullereneIsAScatteringPower() {
        assertInstanceOf(
                ScatteringPowerFullereneElement.class,
                crystal.scatteringPowers().get(0));
    }

    @Test
    void pointsInStepsAreReadWhateverTheirLines() {
        SteppedPointsElement points = pattern.steppedPoints().orElseThrow();
        assertEquals(10, points.min());
        assertEquals(0.5, points.step());
        assertArrayEquals(new double[] {20, 21, 1e-8}, points.observed());
    }

    @Test
    void oldExclusionsAreExclusions() {
        assertArrayEquals(new double[] {4, 10.2}, pattern.excluded().get(0).values());
    }

    @Test
    void theTubeHasItsDoubletInPlainElements() {
        RadiationElement radiation = pattern.radiation().orElseThrow();
        assertEquals("Cu", radiation.tube());
        assertEquals(0.00383, radiation.oldDoubletSplitting().orElseThrow().value());
        assertEquals(0.5, radiation.oldDoubletRatio().orElseThrow().value());
    }

    @Test
    void theBackgroundHasItsInterpolationInAnAttribute() {
        BackgroundElement background = (BackgroundElement) pattern.components().get(0);
        assertEquals("Spline", background.oldInterpolation().orElseThrow());
        assertArrayEquals(
                new double[] {10, 12}, background.points().orElseThrow().x());
    }

    @Test
    void aPhaseHasProfileAndFactorsOfItsOwn() {
        assertEquals(0.005, phase.par("U").orElseThrow().value());
        assertEquals(2, phase.option("Profile Type").orElseThrow().choice());
        assertArrayEquals(
                new double[] {12.5, 30.2}, phase.oldExtracted().orElseThrow().squared());
    }

    @Test
    void numbersBehindEmptyElementsBelongIntoThem() {
        OptimizationElement run = project.optimizations().get(0);
        assertArrayEquals(
                new double[] {1e6, 0.001}, run.temperatures().orElseThrow().values());
        assertArrayEquals(
                new double[] {8, 0.125}, run.amplitudes().orElseThrow().values());
    }
}
