package org.objcryst.powder.indexing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.objcryst.powder.peak.Peak;
import org.objcryst.powder.peak.PeakList;
import org.objcryst.symmetry.Lattice;

class IndexingTest {
    private static final List<String> QUICK =
            List.of("cub-2 exact", "cub-4 exact", "tet-2 exact", "hex-1 noisy", "ortho-3 exact", "ortho-4 exact");

    @Tag("real-data")
    @ParameterizedTest
    @MethodSource("quickCases")
    void trueLatticeOfTheReferenceTableComesFirst(IndexingCase known) {
        IndexingResult result = new Indexing(known.peaks()).run();
        assertEquals(1, known.rankIn(result), result::toString);
    }

    static Stream<IndexingCase> quickCases() {
        return IndexingCase.all().stream().filter(c -> QUICK.contains(c.name()));
    }

    @Tag("real-data")
    @Tag("slow")
    @ParameterizedTest
    @ValueSource(strings = {"exact", "noisy"})
    void trueLatticesOfTheWholeReferenceTableComeFirst(String variant) {
        List<String> wrong = new ArrayList<>();
        for (IndexingCase known : IndexingCase.all()) {
            if (known.variant().equals(variant)
                    && known.rankIn(new Indexing(known.peaks()).threads(2).run()) != 1) {
                wrong.add(known.name());
            }
        }
        assertTrue(wrong.size() <= (variant.equals("exact") ? 0 : 1), wrong::toString);
    }

    @Tag("real-data")
    @Test
    void resultDoesNotDependOnTheNumberOfThreads() {
        PeakList peaks = IndexingCase.named("ortho-4 exact").peaks();
        assertEquals(
                new Indexing(peaks).run().solutions(),
                new Indexing(peaks).threads(3).run().solutions());
    }

    @Test
    void fewerThanSixLinesAreRefused() {
        PeakList peaks = new PeakList(1.54, List.of(Peak.ofDegrees(10, 1), Peak.ofDegrees(20, 1)));
        Indexing indexing = new Indexing(peaks);
        assertTrue(assertThrows(IllegalStateException.class, indexing::run)
                .getMessage()
                .startsWith("2 lines"));
    }

    @Test
    void stoppedSearchSaysSo() {
        Indexing indexing = new Indexing(randomLines());
        indexing.stop();
        IndexingResult result = indexing.run();
        assertFalse(result.isFound());
        assertFalse(result.complete());
        assertTrue(result.remarks().contains("the search was not completed"), result.remarks()::toString);
    }

    @Test
    void zeroShiftIsFound() {
        double shift = 0.04;
        List<Peak> peaks = new ArrayList<>();
        Lattice halite = Lattice.cubic(5.6402);
        for (int[] hkl : new int[][] {
            {1, 1, 1}, {2, 0, 0}, {2, 2, 0}, {3, 1, 1}, {2, 2, 2}, {4, 0, 0}, {3, 3, 1}, {4, 2, 0}, {4, 2, 2}
        }) {
            double s = halite.inverseSpacing(hkl[0], hkl[1], hkl[2]);
            peaks.add(Peak.ofDegrees(2 * Math.toDegrees(Math.asin(0.5 * 1.5406 * s)) + shift, 1));
        }
        CellSolution best = new Indexing(new PeakList(1.5406, peaks)).run().bestSolution();
        assertEquals(5.6402, best.cell().a(), 1e-4);
        assertEquals('F', best.centring());
        assertEquals(shift, best.zeroDeg(), 1e-3);
    }

    private static PeakList randomLines() {
        Random random = new Random(4);
        List<Peak> peaks = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            peaks.add(Peak.ofDegrees(10 + 40 * random.nextDouble(), 1));
        }
        return new PeakList(1.54, peaks);
    }
}
