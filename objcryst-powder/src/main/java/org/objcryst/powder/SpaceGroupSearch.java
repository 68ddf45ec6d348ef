package org.objcryst.powder;

import java.util.List;
import java.util.function.Consumer;
import org.objcryst.crystal.Crystal;
import org.objcryst.powder.intensity.PhaseProfiles;
import org.objcryst.powder.spacegroup.ExtinctionClass;
import org.objcryst.powder.spacegroup.ExtinctionClasses;
import org.objcryst.powder.spacegroup.Frequencies.Substance;
import org.objcryst.powder.spacegroup.GroupExploration;
import org.objcryst.powder.spacegroup.LatticeGroup;
import org.objcryst.powder.spacegroup.LatticeLines;
import org.objcryst.powder.spacegroup.SpaceGroupRanking;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.SpaceGroup;

/**
 * Ranks the space groups that a cell allows by a pattern. Either cell, zero, profiles and background are taken from a pattern
 * that was fitted already, whatever the group of its phase, or a pattern without phases is fitted first:
 *
 * <pre>
 *   SpaceGroupRanking ranking = SpaceGroupSearch.fitting(pattern, cell).substance(Substance.MOLECULAR).run();
 *   ranking.group();
 * </pre>
 *
 * @see GroupExploration
 */
public final class SpaceGroupSearch {
    /** A line beyond the last point is seen if it is nearer than this many widths. */
    private static final double WIDTHS_BEYOND = 2;

    /** A profile hardly changes when fewer lines than this part are left out. */
    private static final double FEW_ABSENT = 0.05;

    /** No better profile makes up for a probability as low as this. */
    private static final double HOPELESS = 1e-30;

    private final PowderPattern given;
    private final Lattice cell;
    private Substance substance = Substance.UNKNOWN;
    private int mostLines = 300;
    private int refits = 3;
    private Consumer<String> progress = message -> {};
    private volatile boolean stopped;

    /**
     * A search with the profile of a pattern of one phase that was fitted already, whatever the group of the phase.
     *
     * @param pattern is not changed
     */
    public SpaceGroupSearch(PowderPattern pattern) {
        this(pattern, null);
        if (pattern.phases().size() != 1) {
            throw new IllegalStateException(
                    "%s: space groups are searched for with exactly one phase, this pattern has %d"
                            .formatted(pattern.name(), pattern.phases().size()));
        }
    }

    private SpaceGroupSearch(PowderPattern given, Lattice cell) {
        this.given = given;
        this.cell = cell;
    }

    /**
     * A search that fits the profile itself, with all lines of the lattice.
     *
     * @param pattern without phases; not changed
     * @param cell the lattice, in any setting; a primitive cell of a centred lattice is changed to the conventional one
     * @return a search to be run
     */
    public static SpaceGroupSearch fitting(PowderPattern pattern, Lattice cell) {
        if (!pattern.phases().isEmpty()) {
            throw new IllegalStateException(
                    "%s: has a phase already; use its fit, or a pattern without phases".formatted(pattern.name()));
        }
        return new SpaceGroupSearch(pattern, cell);
    }

    /**
     * What is known of the substance; decides how frequent groups are.
     *
     * @param newSubstance unknown at first
     * @return this
     */
    public SpaceGroupSearch substance(Substance newSubstance) {
        substance = newSubstance;
        return this;
    }

    /**
     * How many lines of the lattice are looked at: at higher angles they overlap and tell little.
     *
     * @param number 300 at first
     * @return this
     */
    public SpaceGroupSearch mostLines(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("at least one line must be looked at, got " + number);
        }
        mostLines = number;
        return this;
    }

    /**
     * For how many of the leading classes the profile is fitted anew without the lines that they lack. The lines of a lattice
     * overlap more than those of its structure, and their freedom lets the profile of the first fit drift.
     *
     * @param number 3 at first; 0 keeps the profile of the pattern
     * @return this
     */
    public SpaceGroupSearch refits(int number) {
        if (number < 0) {
            throw new IllegalArgumentException("a number of fits cannot be negative, got " + number);
        }
        refits = number;
        return this;
    }

    /**
     * Who hears how far the search is.
     *
     * @param listener gets a line after each fit
     * @return this
     */
    public SpaceGroupSearch onProgress(Consumer<String> listener) {
        progress = listener;
        return this;
    }

    /** Asks the search to end after the fit that is under way, with what it has; may be called from any thread. */
    public void stop() {
        stopped = true;
    }

    /**
     * Ranks.
     *
     * @return the most probable extinctions first
     */
    public SpaceGroupRanking run() {
        PowderPattern pattern = cell == null ? given : fitted();
        SpaceGroup reference = LatticeGroup.of(lattice(pattern));
        ExtinctionClasses classes =
                new ExtinctionClasses(reference.latticeConstraints().average(lattice(pattern)), substance);
        PowderPhase phase = latticePhase(pattern, reference);
        double limit = limit(phase.profiles());
        double[] weights = pattern.weights().clone();
        for (int i = 0; i < weights.length; i++) {
            weights[i] = pattern.x()[i] < limit ? weights[i] : 0;
        }
        GroupExploration first = exploration(pattern, phase, limit, weights);
        SpaceGroupRanking ranking = first.rank(classes);
        progress.accept("first profile: " + ranking);
        List<GroupExploration> others = ranking.classes().stream()
                .filter(c -> c.absentLines() > FEW_ABSENT * ranking.lines() && c.probability() > HOPELESS)
                .limit(refits)
                .takeWhile(c -> !stopped)
                .map(c -> refitted(pattern, c.extinction(), reference))
                .map(p -> exploration(p, latticePhase(p, reference), limit, weights))
                .toList();
        return others.isEmpty() ? ranking : first.rank(classes, others);
    }

    /** The profile, with all lines of the lattice. */
    private PowderPattern fitted() {
        PowderPattern copy = (PowderPattern) given.copy();
        Lattice axes = LatticeGroup.axes(cell);
        copy.addPhase(new Crystal(axes, LatticeGroup.of(axes)));
        copy.maxStol(Math.min(copy.axis().maxStol(), LatticeGroup.stolOf(axes, mostLines)));
        if (copy.phases().get(0).reflections().size() == 0) {
            throw new IllegalArgumentException(
                    "%s: the cell %s has no line in the range of the pattern".formatted(given.name(), axes));
        }
        progress.accept("all lines of the lattice: " + copy.fitProfile());
        return copy;
    }

    /** The profile, without the lines that a class lacks. */
    private PowderPattern refitted(PowderPattern pattern, ExtinctionClass extinction, SpaceGroup reference) {
        PowderPattern copy = (PowderPattern) pattern.copy();
        double stol = copy.axis().maxStol();
        copy.maxStol(Math.min(stol, LatticeGroup.stolOf(lattice(copy), mostLines)));
        PowderPhase own = copy.phases().get(0);
        own.reflections(extinction.present(latticePhase(copy, reference).reflections(), reference));
        progress.accept("%s: %s".formatted(extinction.first().symbol(), copy.fitProfile()));
        return copy.maxStol(stol);
    }

    private static Lattice lattice(PowderPattern pattern) {
        return pattern.phases().get(0).cell().lattice();
    }

    /** All lines of the lattice, as the pattern shows them at present. */
    private static PowderPhase latticePhase(PowderPattern pattern, SpaceGroup reference) {
        Lattice lattice = reference.latticeConstraints().average(lattice(pattern));
        return new PowderPhase(
                pattern.axis(),
                pattern.instrument(),
                new Crystal(lattice, reference),
                pattern.phases().get(0).profile());
    }

    private double limit(PhaseProfiles profiles) {
        return profiles.columns().size() > mostLines ? profiles.centre(mostLines) : Double.POSITIVE_INFINITY;
    }

    private static GroupExploration exploration(
            PowderPattern pattern, PowderPhase phase, double limit, double[] weights) {
        PhaseProfiles profiles = phase.profiles();
        LatticeLines lines = new LatticeLines(
                phase.crystal().spaceGroup(),
                phase.reflections(),
                profiles,
                phase.intensityFactors(),
                linesBelow(limit, profiles));
        return new GroupExploration(lines, pattern.x(), pattern.observed(), pattern.backgroundCurve(), weights);
    }

    /** Lines that a pattern shows which ends at some angle, those just beyond included. */
    private static int linesBelow(double limit, PhaseProfiles profiles) {
        int lines = 0;
        while (lines < profiles.columns().size()
                && !(profiles.centre(lines) - WIDTHS_BEYOND * profiles.fwhm(lines) > limit)) {
            lines++;
        }
        return lines;
    }
}
