package org.objcryst.cif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.objcryst.SharedData;

/** The published files of the shared folder. */
@Tag("real-data")
class CifSamplesTest {
    /** This file holds a cell and reflections, no atoms. */
    private static final String REFLECTIONS_ONLY = "paracetamol_monomethanolate_data_single_crystal.cif";

    @TestFactory
    Stream<DynamicTest> everySampleWithAtomsIsReadWithoutDoubtAboutItsSpaceGroup() throws IOException {
        return samples()
                .filter(file -> !file.endsWith(REFLECTIONS_ONLY))
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> readsWell(file)));
    }

    @Test
    void reflectionsAreReadAsALoop() throws IOException {
        Path file = SharedData.path("data/cif-samples").resolve(REFLECTIONS_ONLY);
        long lines = Files.readAllLines(file).stream()
                .filter(line -> line.matches(" *-?\\d+ +-?\\d+ +-?\\d+ .*"))
                .count();
        CifBlock block = CifDocument.read(file).blocks().get(0);
        assertEquals(lines, block.rows("_refln_index_h").size());
    }

    private static void readsWell(Path file) {
        CifStructure structure = CifStructure.read(file);
        assertFalse(structure.atoms().isEmpty());
        assertEquals(
                List.of(),
                structure.remarks().stream()
                        .filter(r -> r.contains("operators") || r.contains("not understood"))
                        .toList());
    }

    private static Stream<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(SharedData.path("data/cif-samples"))) {
            return files.filter(f -> f.toString().endsWith(".cif")).sorted().toList().stream();
        }
    }
}
