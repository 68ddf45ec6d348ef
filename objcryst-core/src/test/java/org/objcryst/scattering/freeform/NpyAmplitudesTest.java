package org.objcryst.scattering.freeform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NpyAmplitudesTest {
    private static final int HEADER = 128;

    @TempDir
    private Path folder;

    private static ScatteredPoints points(int n) {
        return new ScatteredPoints(n, new double[n], new double[n], new double[n]);
    }

    private static String header(byte[] bytes) {
        return new String(bytes, 10, HEADER - 10, StandardCharsets.US_ASCII).strip();
    }

    @Test
    void aCompleteFileHasTheShapeOfTheGrid() throws IOException {
        Path file = folder.resolve("f.npy");
        try (NpyAmplitudes npy = new NpyAmplitudes(file, 2, 3)) {
            npy.accept(points(4), new double[] {1, 2, 3, 4}, new double[] {-1, -2, -3, -4});
            npy.accept(points(2), new double[] {5, 6, 0, 0}, new double[] {-5, -6, 0, 0});
            assertFalse(Files.exists(file));
            assertEquals(6, npy.keep());
        }
        byte[] bytes = Files.readAllBytes(file);
        assertEquals(HEADER + 6 * 16, bytes.length);
        assertEquals("{'descr': '<c16', 'fortran_order': False, 'shape': (2, 3,), }", header(bytes));
        ByteBuffer data = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(HEADER - 10, data.getShort(8));
        assertEquals(5, data.getDouble(HEADER + 4 * 16));
        assertEquals(-6, data.getDouble(HEADER + 5 * 16 + 8));
    }

    @Test
    void anIncompleteFileIsAListOfWhatItHolds() throws IOException {
        Path file = folder.resolve("f.npy");
        try (NpyAmplitudes npy = new NpyAmplitudes(file, 2, 3)) {
            npy.accept(points(2), new double[] {1, 2}, new double[2]);
            assertEquals(2, npy.keep());
        }
        byte[] bytes = Files.readAllBytes(file);
        assertTrue(header(bytes).contains("'shape': (2,)"), header(bytes));
        assertEquals(HEADER + 2 * 16, bytes.length);
    }

    @Test
    void whatIsNotKeptLeavesNothing() throws IOException {
        try (NpyAmplitudes npy = new NpyAmplitudes(folder.resolve("f.npy"), 7)) {
            npy.accept(points(2), new double[] {1, 2}, new double[2]);
        }
        try (var files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
    }
}
