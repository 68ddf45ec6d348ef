package org.objcryst.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertLinesMatch;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objcryst.SharedData;
import org.objcryst.crystal.Components;
import org.objcryst.crystal.Crystal;
import org.objcryst.optimization.Schedule;
import org.objcryst.refinable.RefinableObj;

@Tag("real-data")
class SampleProjectsTest {
    /** Digits of the coordinates in the reference. */
    private static final double COORDINATE = 1e-6;

    private static final String FOLDER = "data/fox-projects/";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cimetidine-powder.xml",
                "Cimetidine.xml",
                "ktartrate.xml",
                "pbso4-joint.xml",
                "ylid.xml.gz",
                "tutorial-cimetidine/test.xml"
            })
    void everyParameterIsTheSameAfterWriting(String sample) {
        Project first = Project.read(SharedData.path(FOLDER + sample));
        Project second = Project.of("copy", first.text().getBytes(StandardCharsets.UTF_8));
        assertTrue(ModelState.of(first).size() > 20);
        assertLinesMatch(ModelState.of(first), ModelState.of(second));
        assertEquals(List.of(), second.remarks());
    }

    @Test
    void atomsStandWhereObjCrystPutsThem() {
        Map<String, Project> projects = new HashMap<>();
        Map<String, Integer> next = new HashMap<>();
        for (Map<String, String> row : SharedData.table(FOLDER + "atoms.tsv")) {
            String file = row.get("file");
            Crystal crystal = projects.computeIfAbsent(file, f -> Project.read(SharedData.path(FOLDER + f)))
                    .crystals()
                    .get(0);
            int i = next.merge(file, 1, Integer::sum) - 1;
            Components atoms = crystal.components();
            assertEquals(row.get("label"), crystal.labels().get(i));
            assertPlace(row.get("x"), atoms.x[i]);
            assertPlace(row.get("y"), atoms.y[i]);
            assertPlace(row.get("z"), atoms.z[i]);
        }
        assertEquals(5, projects.size());
    }

    /** Equal but for whole cells. */
    private static void assertPlace(String expected, double found) {
        double difference = found - Double.parseDouble(expected);
        assertEquals(0, difference - Math.rint(difference), COORDINATE);
    }

    @Test
    void whatTheModelDoesNotKnowIsWrittenBack() {
        Project project = Project.read(SharedData.path(FOLDER + "ylid.xml.gz"));
        String text = project.text();
        assertTrue(text.contains("<RGBColour>1 1 0</RGBColour>"));
        assertTrue(text.contains("Name=\"ML-NbGhost\">0</Par>"));
        assertTrue(text.contains("Option Name=\"Display Enantiomer\" Choice=\"0\""));
        assertTrue(text.contains("MDMoveEnergy=\"40\""));
    }

    @Test
    void theSearchOfAProjectHasItsSettings() {
        Optimization joint = Project.read(SharedData.path(FOLDER + "pbso4-joint.xml"))
                .optimizations()
                .get(0);
        assertEquals("PbSO4-Joint Optimization", joint.name());
        assertEquals(Optimization.Algorithm.PARALLEL_TEMPERING, joint.algorithm());
        assertEquals(Schedule.exponential(8, 0.125), joint.amplitude());
        assertEquals(
                List.of("PbSO4-Tetrahedron", "PbSO4-XRay", "PbSO4-Neutron"),
                joint.objects().stream().map(RefinableObj::name).toList());
        assertEquals(Optimization.USUAL_TRIALS, joint.trials());
    }
}
