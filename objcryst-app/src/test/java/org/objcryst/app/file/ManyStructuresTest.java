package org.objcryst.app.file;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyStructuresTest {
    @TempDir
    private Path folder;

    @Test
    void hundredsOfStructuresAreNoPhasesOfAPattern() throws IOException {
        Path in = Files.writeString(folder.resolve("in.cif"), SmallFiles.CIF.repeat(40));
        Path out = folder.resolve("out.xml");
        var fault = assertThrows(IllegalArgumentException.class, () -> new Conversion(in, out).run());
        assertTrue(fault.getMessage().contains("--crystal"), fault.getMessage());
        new Conversion(in, out).choosing(Optional.of("3"), Optional.of("4")).run();
        assertTrue(Files.exists(out));
    }
}
