package org.objcryst.scattering.freeform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objcryst.format.DataFormatException;
import org.objcryst.symmetry.Lattice;

class XyzAtomsTest {
    @TempDir
    private Path folder;

    private XyzAtoms read(String text, Optional<Lattice> cell) throws IOException {
        Path file = folder.resolve("atoms.xyz");
        Files.writeString(file, text);
        return new XyzAtoms(file, cell, Map.of("O", 0.7));
    }

    private static AtomBlock block(AtomSource source) {
        AtomBlock block = new AtomBlock();
        try (AtomReader reader = source.open()) {
            reader.fill(block);
        }
        return block;
    }

    @Test
    void atomsAreInAngstroemWithoutACell() throws IOException {
        XyzAtoms atoms = read("3\nwater\nO 0 0.5 1\nH1 1.5 0 -2\n1 7 8 9\nO 1 1 1\n", Optional.empty());
        assertEquals(3, atoms.size());
        assertEquals(List.of(new AtomKind("O", 0.7), new AtomKind("H")), atoms.kinds());
        AtomBlock block = block(atoms);
        assertEquals(3, block.size());
        assertEquals(-2, block.z[1]);
        assertEquals(1, block.kind[2]);
        assertEquals(1, block.occupancy[2]);
    }

    @Test
    void atomsAreFractionsOfACell() throws IOException {
        XyzAtoms atoms = read("1\n\nO 1 1 1\n", Optional.of(Lattice.orthorhombic(2, 4, 5)));
        AtomBlock block = block(atoms);
        double rounding = 1e-15;
        assertEquals(0.5, block.x[0], rounding);
        assertEquals(0.25, block.y[0], rounding);
        assertEquals(0.2, block.z[0], rounding);
    }

    @Test
    void aCommentCanNameColumns() throws IOException {
        XyzAtoms atoms = read(
                "1\nProperties=id:I:1:species:S:1:pos:R:3:force:R:3:occupancy:R:1\n17 Fe3+ 1 2 3 9 9 9 0.25\n",
                Optional.empty());
        AtomBlock block = block(atoms);
        assertEquals(List.of(new AtomKind("Fe3+")), atoms.kinds());
        assertEquals(3, block.z[0]);
        assertEquals(0.25, block.occupancy[0]);
    }

    @ParameterizedTest
    @CsvSource({
        "'',1",
        "'x\nc\nO 0 0 0',1",
        "'0\nc\n',1",
        "'2\nc\nO 0 0 0\n',3",
        "'1\nc\nO 0 0\n',3",
        "'1\nc\nXx 0 0 0\n',3",
        "'1\nc\nO 0 NaN 0\n',3",
        "'1\nc\n200 0 0 0\n',3",
        "'1\nProperties=pos:R:3\nO 0 0 0\n',2"
    })
    void faultsAreSaidWithTheirLine(String text, int line) {
        DataFormatException fault = assertThrows(DataFormatException.class, () -> read(text, Optional.empty()));
        assertTrue(fault.getMessage().contains("atoms.xyz"), fault.getMessage());
        assertEquals(text.isEmpty() ? 0 : line, fault.line());
    }

    @Test
    void linesWithoutEndAreRefused() {
        String text = "1\nc\nO 0 0 0" + " 1".repeat(5000);
        assertEquals(
                3,
                assertThrows(DataFormatException.class, () -> read(text, Optional.empty()))
                        .line());
    }

    @Test
    void manyBlocksAreReadOneAfterTheOther() throws IOException {
        StringBuilder text = new StringBuilder("20000\nmany\n");
        for (int i = 0; i < 20_000; i++) {
            text.append("C ").append(i).append(" 0 0\n");
        }
        AtomArrays all = AtomArrays.of(read(text.toString(), Optional.empty()));
        assertEquals(20_000, all.size());
        AtomBlock block = new AtomBlock();
        try (AtomReader reader = all.open()) {
            reader.fill(block);
            assertEquals(AtomBlock.CAPACITY, block.size());
            block.clear();
            reader.fill(block);
            assertEquals(AtomBlock.CAPACITY, block.x[0]);
        }
    }
}
