package org.objcryst.app.solving;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objcryst.app.solution.LatticeTable;
import org.objcryst.app.solution.SolutionFolder;
import org.objcryst.powder.PatternIndexing;
import org.objcryst.powder.PowderPattern;
import org.objcryst.powder.indexing.CellSolution;
import org.objcryst.powder.indexing.Indexing;
import org.objcryst.powder.indexing.IndexingResult;
import org.objcryst.powder.peak.PeakList;

/** Finds the lattice. Of several patterns the first that gives a convincing one settles it. */
final class CellStage {
    /** M20 of a lattice that needs no second pattern. */
    private static final double CONVINCING = 30;

    private static final int SHOWN = 3;

    /** Relative error of the volume of a formula unit. */
    private static final double VOLUME_ERROR = 0.15;

    private final Stages stages;
    private final SolutionFolder folder;
    private final Optional<Double> formulaVolume;
    private final int threads;

    /**
     * @param formulaVolume of molecules, which restricts the first search
     */
    CellStage(Stages stages, SolutionFolder folder, Optional<Double> formulaVolume, int threads) {
        this.stages = stages;
        this.folder = folder;
        this.formulaVolume = formulaVolume;
        this.threads = threads;
    }

    /**
     * Lattices of a pattern.
     *
     * @param pattern where they were found
     * @param solutions best first, not empty
     */
    record Found(PowderPattern pattern, List<CellSolution> solutions) {
        double m20() {
            return solutions.get(0).m20();
        }
    }

    /** First with volumes that the content fills; if that does not convince, with all. */
    Found run(List<PowderPattern> patterns) {
        List<String> seen = new ArrayList<>();
        Map<PowderPattern, PeakList> peaks = peaks(patterns, seen);
        Optional<Found> best = formulaVolume.flatMap(volume -> best(peaks, Optional.of(volume), seen));
        if (best.isEmpty() || best.get().m20() < CONVINCING && !stages.isStopped()) {
            Optional<Found> any = best(peaks, Optional.empty(), seen);
            best = any.isPresent() ? any : best;
        }
        Found found = best.orElseThrow(() -> new NothingFound("no cell found: " + String.join("; ", seen)));
        folder.write("lattices.tsv", new LatticeTable(found.solutions()).tsv());
        return found;
    }

    private Map<PowderPattern, PeakList> peaks(List<PowderPattern> patterns, List<String> seen) {
        Map<PowderPattern, PeakList> all = new LinkedHashMap<>();
        for (PowderPattern pattern : patterns) {
            PeakList peaks = stages.run("peaks", () -> {}, pattern::peaks);
            stages.say("%s: %s", pattern.name(), peaks);
            if (all.isEmpty()) {
                folder.write("peaks.tsv", peaks.toTsv());
            }
            if (peaks.size() < Indexing.FEWEST_LINES) {
                seen.add(tooFew(pattern, peaks));
            } else {
                all.put(pattern, peaks);
            }
        }
        return all;
    }

    private Optional<Found> best(Map<PowderPattern, PeakList> peaks, Optional<Double> volume, List<String> seen) {
        Optional<Found> best = Optional.empty();
        for (PowderPattern pattern : peaks.keySet()) {
            if (!stages.isStopped() && (best.isEmpty() || best.get().m20() < CONVINCING)) {
                PatternIndexing indexing = new PatternIndexing(pattern, peaks.get(pattern));
                indexing.search()
                        .threads(threads)
                        .onProgress((part, boxes, found) -> stages.sayNowAndThen(
                                "indexing: %s: %s",
                                part, found.map(CellSolution::toString).orElse("no cell yet")));
                volume.ifPresent(v -> indexing.search().content(v, VOLUME_ERROR));
                IndexingResult result = stages.run("indexing", indexing::stop, indexing::run);
                result.solutions().stream().limit(SHOWN).forEach(s -> stages.say("lattice: %s", s));
                if (!result.isFound()) {
                    seen.add("%s: %s".formatted(pattern.name(), String.join("; ", result.remarks())));
                } else if (best.isEmpty()
                        || result.bestSolution().m20() > best.get().m20()) {
                    best = Optional.of(new Found(pattern, result.solutions()));
                }
            }
        }
        return best;
    }

    private static String tooFew(PowderPattern pattern, PeakList peaks) {
        return peaks.size() == 0
                ? "%s: nothing stands out of the noise; is the sample amorphous, or measured too shortly?"
                        .formatted(pattern.name())
                : "%s: %d peaks stand out, at least %d are needed and better 20; measure longer or further, or give --cell"
                        .formatted(pattern.name(), peaks.size(), Indexing.FEWEST_LINES);
    }
}
