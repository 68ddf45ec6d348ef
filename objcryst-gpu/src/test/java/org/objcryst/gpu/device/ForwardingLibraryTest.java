package org.objcryst.gpu.device;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForwardingLibraryTest {
    private static final int AMD64 = 62;

    @TempDir
    Path folder;

    @Test
    void itLoadsWhereItsTargetDoes() throws IOException {
        assumeTrue(
                System.getProperty("os.arch").equals("amd64") && Files.exists(Path.of("/lib64/ld-linux-x86-64.so.2")));
        System.load(library("libm.so.6"));
    }

    @Test
    void itDoesNotLoadWithoutItsTarget() throws IOException {
        String file = library("libNobodyHasThis.so.1");
        assertThrows(UnsatisfiedLinkError.class, () -> System.load(file));
    }

    private String library(String target) throws IOException {
        Path file = folder.resolve(target);
        return Files.write(file, ForwardingLibrary.bytes("libSome.so", target, AMD64))
                .toString();
    }
}
