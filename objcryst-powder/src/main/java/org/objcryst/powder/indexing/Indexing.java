package org.objcryst.powder.indexing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.objcryst.powder.peak.PeakList;
import org.objcryst.symmetry.CrystalSystem;

/**
 * Finds the lattice of a powder from the positions of its lines, by dichotomy in all crystal systems with all centrings.
 *
 * <pre>
 *   IndexingResult result = new Indexing(peaks).threads(2).run();
 *   result.best();                       // a Lattice
 * </pre>
 *
 * <p>Cells are searched in the order of the number of lines that they have, small and highly symmetrical ones first, and the
 * search ends when no cell with more lines could be as probable as the best one found. The result does not depend on the number
 * of threads. Settings are read when the search starts; {@link #stop()} may be called from another thread.
 *
 * @see Dichotomy
 * @see CellScore
 */
public final class Indexing {
    /** Fewer lines settle no cell. */
    public static final int FEWEST_LINES = 6;

    private final PeakList peaks;
    private final AtomicBoolean stop = new AtomicBoolean();
    private SearchBounds bounds;
    private Set<CrystalSystem> systems = EnumSet.allOf(CrystalSystem.class);
    private Optional<ContentVolumes> content = Optional.empty();
    private int lines = 20;
    private int checkedLines = 30;
    private int threads = 1;
    private long mostBoxes = 200_000_000L;
    private IndexingProgress progress = (part, boxes, best) -> {};

    /**
     * A search with bounds derived from the lines.
     *
     * @param peaks lines of one substance, the first 20 as complete as possible
     */
    public Indexing(PeakList peaks) {
        this.peaks = peaks;
        bounds = peaks.size() < FEWEST_LINES ? null : DerivedBounds.of(peaks, lines);
    }

    /**
     * The lines.
     *
     * @return by increasing angle
     */
    public PeakList peaks() {
        return peaks;
    }

    /**
     * What will be searched.
     *
     * @return the bounds derived from the lines or set since; empty if there are too few lines
     */
    public Optional<SearchBounds> bounds() {
        return Optional.ofNullable(bounds);
    }

    /**
     * Sets what will be searched.
     *
     * @param newBounds replace those derived from the lines
     * @return this
     */
    public Indexing bounds(SearchBounds newBounds) {
        bounds = newBounds;
        return this;
    }

    /**
     * Restricts the search to cells that hold 1, 2, 4, 8 … formula units in each primitive cell (also threefold numbers where the
     * lattice has threefold axes), which leaves much less to be searched.
     *
     * @param formulaVolume expected volume of a formula unit in Å³
     * @param error relative error of it, below 0.3 or so to be of use
     * @return this
     */
    public Indexing content(double formulaVolume, double error) {
        if (!(formulaVolume > 0 && error > 0 && error < 1)) {
            throw new IllegalArgumentException("a volume > 0 and an error between 0 and 1 are needed, got %s and %s"
                    .formatted(formulaVolume, error));
        }
        content = Optional.of(new ContentVolumes(formulaVolume, error));
        return this;
    }

    /**
     * Restricts the search to some crystal systems.
     *
     * @param newSystems at least one
     * @return this
     */
    public Indexing systems(Set<CrystalSystem> newSystems) {
        systems = EnumSet.copyOf(newSystems);
        return this;
    }

    /**
     * How many lines, the first ones, a cell must explain.
     *
     * @param newLines 20 at first
     * @return this
     */
    public Indexing lines(int newLines) {
        if (newLines < FEWEST_LINES || newLines > 60) {
            throw new IllegalArgumentException("%d to 60 lines are used, got %d".formatted(FEWEST_LINES, newLines));
        }
        lines = newLines;
        checkedLines = Math.max(newLines, newLines * 3 / 2);
        return this;
    }

    /**
     * On how many threads to search.
     *
     * @param newThreads at least 1; the result does not depend on it
     * @return this
     */
    public Indexing threads(int newThreads) {
        if (newThreads < 1) {
            throw new IllegalArgumentException("at least one thread is needed, got " + newThreads);
        }
        threads = newThreads;
        return this;
    }

    /**
     * Limits the work.
     *
     * @param newMost boxes of cells, 2·10⁸ at first; 10⁶ take one or two seconds of a processor
     * @return this
     */
    public Indexing mostBoxes(long newMost) {
        mostBoxes = newMost;
        return this;
    }

    /**
     * Who hears how the search goes on.
     *
     * @param listener called by the thread that runs the search
     * @return this
     */
    public Indexing onProgress(IndexingProgress listener) {
        progress = listener;
        return this;
    }

    /** Ends the search soon; what was found so far is the result. */
    public void stop() {
        stop.set(true);
    }

    /**
     * Searches.
     *
     * @return the lattices found, best first; maybe none, then with remarks
     */
    public IndexingResult run() {
        if (bounds == null || peaks.size() < FEWEST_LINES) {
            throw new IllegalStateException("%d lines are too few to find a cell; at least %d are needed, better 20"
                    .formatted(peaks.size(), FEWEST_LINES));
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads, Indexing::daemon);
        try {
            return new LevelSearch(this, new FamilySearch(pool, stop, mostBoxes)).run();
        } finally {
            pool.shutdownNow();
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "indexing");
        thread.setDaemon(true);
        return thread;
    }

    ObservedLines observed() {
        return ObservedLines.of(peaks, checkedLines, bounds.tolerance());
    }

    int usedLines() {
        return Math.min(lines, peaks.size());
    }

    SearchBounds searched() {
        return bounds;
    }

    /** The parts of a range of volumes that are searched. */
    List<double[]> volumes(LatticeFamily family, double least, double most) {
        if (!(least < most)) {
            return List.of();
        }
        return content.map(c -> c.within(family, least, most))
                .orElseGet(() -> List.<double[]>of(new double[] {least, most}));
    }

    IndexingProgress progress() {
        return progress;
    }

    boolean isStopped() {
        return stop.get();
    }

    List<LatticeFamily> families() {
        List<LatticeFamily> families = new ArrayList<>();
        for (LatticeFamily family : LatticeFamily.values()) {
            if (systems.contains(family.system())) {
                families.add(family);
            }
        }
        return families;
    }
}
