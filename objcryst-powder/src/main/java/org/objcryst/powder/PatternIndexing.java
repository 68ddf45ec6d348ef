package org.objcryst.powder;

import java.util.ArrayList;
import java.util.List;
import org.objcryst.crystal.Crystal;
import org.objcryst.powder.indexing.CellSolution;
import org.objcryst.powder.indexing.Indexing;
import org.objcryst.powder.indexing.IndexingResult;
import org.objcryst.powder.peak.Peak;
import org.objcryst.powder.peak.PeakList;
import org.objcryst.powder.peak.PeakSearch;
import org.objcryst.refinable.RefinablePar;
import org.objcryst.scattering.Radiation;

/**
 * From a pattern to its lattice: peaks, {@link Indexing}, and for the best lattices a profile fit with the symmetry of the
 * lattice, which sees weak peaks and empty places that no list of peaks tells of. The pattern is not changed.
 *
 * <pre>
 *   PatternIndexing indexing = new PatternIndexing(pattern);
 *   indexing.search().threads(2);
 *   indexing.run().best();
 * </pre>
 */
public final class PatternIndexing {
    /** Lattices whose scores differ by less are told apart by their profile fits. */
    private static final double TIE = 4;
    /** Profile fits go this much beyond the last line that was indexed. */
    private static final double MARGIN = 1.01;

    private final PowderPattern pattern;
    private final PeakList peaks;
    private final Indexing search;
    private int profileFits = 3;
    private volatile boolean stopped;

    /**
     * Searches the peaks of a pattern.
     *
     * @param pattern with its wavelength
     */
    public PatternIndexing(PowderPattern pattern) {
        this(pattern, pattern.peaks());
    }

    /**
     * For peaks that were edited.
     *
     * @param pattern with its wavelength
     * @param peaks lines of the pattern
     */
    public PatternIndexing(PowderPattern pattern, PeakList peaks) {
        this.pattern = pattern;
        this.peaks = peaks;
        search = new Indexing(peaks);
    }

    /**
     * The peaks of a pattern.
     *
     * @param pattern with its wavelength, or for times of flight with its difc
     * @param threshold how many standard deviations a peak must stand out
     * @return by increasing angle; for times of flight angles at a wavelength of the list's own
     */
    public static PeakList peaks(PowderPattern pattern, double threshold) {
        if (pattern.axis().isTimeOfFlight()) {
            return new FlightPeaks(pattern).find(threshold);
        }
        return new PeakSearch(pattern.radiation())
                .threshold(threshold)
                .find(pattern.x(), pattern.observed(), pattern.results().sigmas());
    }

    /**
     * The peaks that are indexed.
     *
     * @return by increasing angle
     */
    public PeakList peaks() {
        return peaks;
    }

    /**
     * The search for cells, whose settings may be changed before the run.
     *
     * @return with bounds derived from the peaks
     */
    public Indexing search() {
        return search;
    }

    /**
     * How many lattices are checked by a profile fit.
     *
     * @param newFits 3 at first; 0 for none
     * @return this
     */
    public PatternIndexing profileFits(int newFits) {
        profileFits = newFits;
        return this;
    }

    /** Ends the run soon; what was found so far is the result. */
    public void stop() {
        stopped = true;
        search.stop();
    }

    /**
     * Indexes.
     *
     * @return the lattices found, best first
     * @throws IllegalStateException if there are too few peaks; the message says how many were seen
     */
    public IndexingResult run() {
        IndexingResult found = search.run();
        List<CellSolution> solutions = new ArrayList<>(found.solutions());
        for (int i = 0; i < Math.min(profileFits, solutions.size()) && !stopped; i++) {
            solutions.set(i, checked(solutions.get(i)));
        }
        breakTies(solutions);
        return new IndexingResult(solutions, found.bounds(), found.complete(), found.remarks());
    }

    private static void breakTies(List<CellSolution> solutions) {
        for (int i = 1; i < solutions.size(); i++) {
            CellSolution best = solutions.get(0);
            CellSolution other = solutions.get(i);
            boolean better = best.rwp().isPresent()
                    && other.rwp().isPresent()
                    && best.score() - other.score() < TIE
                    && other.volume() < 1.01 * best.volume()
                    && other.rwp().getAsDouble() < 0.9 * best.rwp().getAsDouble();
            if (better) {
                solutions.remove(i);
                solutions.add(0, other);
            }
        }
    }

    private CellSolution checked(CellSolution solution) {
        Radiation radiation = (Radiation) pattern.radiation().copy();
        PowderPattern trial = new PowderPattern(pattern.points().data(), radiation);
        for (double[] region : pattern.points().excluded()) {
            trial.points().exclude(region[0], region[1]);
        }
        Peak last = peaks.peaks().get(solution.lines() - 1);
        trial.maxStol(MARGIN * Math.sin(0.5 * last.twoTheta()) / peaks.wavelength());
        if (pattern.axis().isTimeOfFlight()) {
            for (RefinablePar par : pattern.axis().parameters()) {
                trial.axis().par(par.name()).set(par.value());
            }
        } else {
            trial.axis().par("zero").set(solution.zero());
        }
        trial.addPhase(new Crystal(solution.cell(), solution.group()));
        return solution.withRwp(
                new ProfileFit(trial).keepingProfile().run().agreement().rwp());
    }
}
