package org.objcryst.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.objcryst.format.DataFormatException;

/** Projects with very many things of one kind are read in time that grows with their number, or refused. */
class LargeProjectTest {
    private static final Duration AT_ONCE = Duration.ofSeconds(5); // what grew with the square took half a minute

    @Test
    void aHundredThousandExtractedIntensitiesAreReadAtOnce() {
        String list = "1 2 3 12.5\n".repeat(100_000);
        String phase =
                "<PowderPatternCrystal Name=\"p\" Crystal=\"c\"><FhklObsSq>%s</FhklObsSq></PowderPatternCrystal>";
        String text = pattern(phase.formatted(list) + scale("p"));
        Project project = assertTimeoutPreemptively(AT_ONCE, () -> read(text));
        assertEquals(1, project.patterns().get(0).phases().size());
    }

    @Test
    void aThousandComponentsOfAPatternAreTheMost() {
        String one = "<PowderPatternBackground Name=\"b\"/>" + scale("b");
        assertRefused(pattern(one.repeat(501)), "at most 1000 components");
    }

    @Test
    void fiveThousandAtomsOfAMoleculeAreTheMost() {
        StringBuilder atoms = new StringBuilder();
        for (int i = 0; i <= 5000; i++) {
            atoms.append("<Atom Name=\"C%d\" ScattPow=\"C\" x=\"%d\" y=\"0\" z=\"0\"/>".formatted(i, i));
        }
        String molecule = "<ScatteringPowerAtom Name=\"C\" Symbol=\"C\"/><Molecule Name=\"m\">%s</Molecule>";
        assertRefused(project(molecule.formatted(atoms), ""), "at most 5000 atoms");
    }

    @Test
    void wordsBesideElementsAreNotKeptOneByOne() {
        String text = project("", "<GlobalOptimObj Name=\"run\">" + "1 ".repeat(100_000) + "</GlobalOptimObj>");
        assertTrue(read(text).remarks().stream().anyMatch(remark -> remark.contains("1 1 1")));
    }

    private static String project(String crystal, String more) {
        return "<ObjCryst><Crystal Name=\"c\" SpaceGroup=\"P 1\">%s</Crystal>%s</ObjCryst>".formatted(crystal, more);
    }

    private static String pattern(String components) {
        String points =
                "<IobsSigmaWeightList TThetaMin=\"10\" TThetaStep=\"1\">9 3 1 8 3 1 7 3 1</IobsSigmaWeightList>";
        return project("", "<PowderPattern Name=\"p\">%s%s</PowderPattern>".formatted(components, points));
    }

    private static String scale(String name) {
        return "<PowderPatternComponent Scale=\"1\" Name=\"%s\"/>".formatted(name);
    }

    private static void assertRefused(String text, String expected) {
        DataFormatException fault = assertThrows(DataFormatException.class, () -> read(text));
        assertTrue(fault.getMessage().contains(expected), fault.getMessage());
    }

    private static Project read(String text) {
        return Project.of("p", text.getBytes(StandardCharsets.UTF_8));
    }
}
