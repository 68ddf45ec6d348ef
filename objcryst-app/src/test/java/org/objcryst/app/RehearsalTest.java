package org.objcryst.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {
    @Test
    void rehearsesUpToASolution(@TempDir Path folder) {
        Rehearsal.main(new String[] {folder.toString()});
        assertTrue(Files.exists(folder.resolve("results/solution.cif")));
    }
}
