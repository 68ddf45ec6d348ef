package org.objcryst.xml.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.objcryst.SharedData;
import org.objcryst.xml.text.Markup;
import org.objcryst.xml.text.ProjectText;
import org.objcryst.xml.text.TextLimits;

class ProjectRoundTripTest {
    @TempDir
    Path folder;

    static Stream<String> ownFiles() {
        return OwnProjects.names().stream();
    }

    @ParameterizedTest
    @MethodSource("ownFiles")
    void nothingIsLostInOurOwnFiles(String name) {
        assertNothingIsLost(name, OwnProjects.bytes(name));
    }

    @Tag("real-data")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cimetidine.xml",
                "Cimetidine-powder.xml",
                "ktartrate.xml",
                "pbso4-joint.xml",
                "tutorial-cimetidine/test.xml",
                "ylid.xml.gz"
            })
    void nothingIsLostInTheProjectsOfFox(String name) throws IOException {
        assertNothingIsLost(name, Files.readAllBytes(SharedData.path("data/fox-projects/" + name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"p.xml", "p.xmlgz", "p.xml.gz"})
    void filesReadBackAsTheyWereWritten(String name) {
        ProjectElement project = OwnProjects.read("example.xml");
        ProjectWriter.write(folder.resolve(name), project);
        ProjectElement again = new ProjectReader(remark -> {}).read(folder.resolve(name));
        assertEquals(ProjectWriter.text(project), ProjectWriter.text(again));
    }

    @Test
    void theExampleIsWrittenAsItStands() {
        String text = new String(OwnProjects.bytes("example.xml"), StandardCharsets.UTF_8);
        assertEquals(
                sorted(text.lines().map(String::strip).toList()),
                sorted(ProjectWriter.text(OwnProjects.read("example.xml"))
                        .lines()
                        .map(String::strip)
                        .toList()));
    }

    private static List<String> sorted(List<String> lines) {
        return lines.stream().sorted().toList();
    }

    private static void assertNothingIsLost(String name, byte[] bytes) {
        ProjectElement project = new ProjectReader(remark -> {}).read(name, bytes);
        String written = ProjectWriter.text(project);
        assertEquals(facts(name, bytes), facts(name, written.getBytes(StandardCharsets.UTF_8)));
        ProjectElement again = new ProjectReader(remark -> {}).read(name, written.getBytes(StandardCharsets.UTF_8));
        assertEquals(written, ProjectWriter.text(again));
    }

    /** What a file says, element by element: a path with attributes and the numbers of the text, sorted. */
    private static List<String> facts(String name, byte[] bytes) {
        String text = new ProjectText(name, TextLimits.DEFAULT).of(bytes);
        List<String> facts = new ArrayList<>();
        collect("", new ProjectReader(remark -> {}, TextLimits.DEFAULT).repaired(name, text), facts);
        return facts.stream().sorted().toList();
    }

    private static void collect(String path, Markup element, List<String> facts) {
        TreeMap<String, String> attributes = new TreeMap<>();
        element.attributes().forEach((key, value) -> attributes.put(key, canonical(value)));
        String here = path + "/" + element.name() + attributes;
        StringBuilder numbers = new StringBuilder();
        for (String word : element.text().strip().split("\\s+")) {
            numbers.append(' ').append(canonical(word));
        }
        facts.add(here + numbers);
        element.children().forEach(child -> collect(here, child, facts));
    }

    /** A number in one form, other text as it is. */
    private static String canonical(String word) {
        return word.matches("[+-]?[0-9.]+([eE][+-]?[0-9]+)?") && word.matches(".*\\d.*")
                ? Double.toString(Double.parseDouble(word))
                : word;
    }
}
