package org.objcryst.powder.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class PatternPlotTest {
    @TempDir
    Path folder;

    /** 11 points, 10° to 20°. */
    private static PatternPlot plot() {
        double[] x = IntStream.rangeClosed(10, 20).mapToDouble(Math::toRadians).toArray();
        double[] y = IntStream.rangeClosed(0, 10).mapToDouble(i -> 10.0 * i).toArray();
        double[] one = IntStream.rangeClosed(0, 10).mapToDouble(i -> 1).toArray();
        return new PatternPlot("lead <sulphate> & salt", x, y, y, one)
                .reflections(new double[] {Math.toRadians(12), Math.toRadians(25)});
    }

    @Test
    void thePictureIsXmlWithOnePathEachForPointsLineMarksAndDifference() throws Exception {
        List<String> paths = paths(plot());
        assertEquals(11, count(paths.get(0), 'M'));
        assertEquals(10, count(paths.get(1), 'L'));
        assertEquals(1, count(paths.get(2), 'M'), "25° lies outside");
        assertEquals(10, count(paths.get(3), 'L'));
    }

    @Test
    void aPartOfThePatternHasThePointsOfThatPart() throws Exception {
        assertEquals(4, count(paths(plot().betweenDeg(12, 15)).get(0), 'M'));
        assertThrows(IllegalArgumentException.class, () -> plot().betweenDeg(15, 15));
    }

    @Test
    void theHighestPointIsAtTheTop() throws Exception {
        assertTrue(paths(plot()).get(1).endsWith("L880.0 20.0"));
    }

    @Test
    void arraysOfDifferentLengthAreRefused() {
        double[] two = {1, 2};
        assertThrows(IllegalArgumentException.class, () -> new PatternPlot("", two, two, two, new double[3]));
    }

    @Test
    void withoutAScreenThePlotIsWrittenAndSaysWhere() throws Exception {
        assertTrue(Viewer.of("Linux", Map.of()).isEmpty());
        assertEquals(
                "xdg-open",
                Viewer.of("Linux", Map.of("DISPLAY", ":0")).orElseThrow().command());
        assertEquals("open", Viewer.of("Mac OS X", Map.of()).orElseThrow().command());
        Path file = folder.resolve("plot.svg");
        plot().write(file);
        assertEquals(plot().toSvg(), Files.readString(file));
        assertEquals("no screen here; the plot is in " + file, new ShownPlot(file, false).toString());
        assertFalse(new Viewer("no-such-viewer-of-objcryst").opens(file));
    }

    private static long count(String path, char letter) {
        return path.chars().filter(c -> c == letter).count();
    }

    private static List<String> paths(PatternPlot plot) throws Exception {
        NodeList nodes = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(plot.toSvg().getBytes(StandardCharsets.UTF_8)))
                .getElementsByTagName("path");
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> ((Element) nodes.item(i)).getAttribute("d"))
                .toList();
    }
}
