package org.objcryst.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MainTest {
    @Test
    void helpGoesToStandardOutputWithStatus0() {
        Said said = Said.by("--help");
        assertEquals(ExitCode.DONE, said.exitCode());
        assertTrue(said.out().startsWith("Usage: objcryst"), said.out());
        assertEquals("", said.err());
    }

    @Test
    void theVersionIsThatOfTheBuild() {
        assertTrue(Said.by("--version").out().matches("(?s)objcryst \\d+\\.\\d+\\.\\d+\\R.*"));
    }

    @Test
    void anUnknownCommandIsOneLineAndStatus2() {
        Said said = Said.by("nonsense");
        assertEquals(ExitCode.BAD_INPUT, said.exitCode());
        assertEquals(1, said.err().lines().count(), said.err());
        assertTrue(said.err().contains("nonsense"), said.err());
    }

    @Test
    void noCommandIsOneLineAndStatus2() {
        Said said = Said.by();
        assertEquals(ExitCode.BAD_INPUT, said.exitCode());
        assertEquals(1, said.err().lines().count(), said.err());
    }
}
