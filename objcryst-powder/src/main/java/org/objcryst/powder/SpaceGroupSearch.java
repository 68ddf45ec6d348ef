package org.objcryst.powder;

import org.objcryst.crystal.Crystal;
import org.objcryst.powder.intensity.PhaseProfiles;
import org.objcryst.powder.spacegroup.ExtinctionClasses;
import org.objcryst.powder.spacegroup.Frequencies.Substance;
import org.objcryst.powder.spacegroup.GroupExploration;
import org.objcryst.powder.spacegroup.LatticeGroup;
import org.objcryst.powder.spacegroup.LatticeLines;
import org.objcryst.powder.spacegroup.SpaceGroupRanking;
import org.objcryst.symmetry.Lattice;

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

    private final PowderPattern pattern;
    private Substance substance = Substance.UNKNOWN;
    private int mostLines = 300;

    /**
     * A search in a pattern of one phase.
     *
     * @param pattern is not changed
     */
    public SpaceGroupSearch(PowderPattern pattern) {
        if (pattern.phases().size() != 1) {
            throw new IllegalStateException(
                    "%s: space groups are searched for with exactly one phase, this pattern has %d"
                            .formatted(pattern.name(), pattern.phases().size()));
        }
        this.pattern = pattern;
    }

    /**
     * A search that fits the profile itself, with all lines of the lattice.
     *
     * @param pattern without phases; a copy is worked on
     * @param cell the lattice, in any setting; a primitive cell of a centred lattice is changed to the conventional one
     * @param mostLines how many lines are looked at, see {@link #mostLines(int)}
     * @return a search in the fitted copy
     */
    public static SpaceGroupSearch fitting(PowderPattern pattern, Lattice cell, int mostLines) {
        if (!pattern.phases().isEmpty()) {
            throw new IllegalStateException(
                    "%s: has a phase already; use its fit, or a pattern without phases".formatted(pattern.name()));
        }
        PowderPattern copy = (PowderPattern) pattern.copy();
        Lattice axes = LatticeGroup.axes(cell);
        copy.addPhase(new Crystal(axes, LatticeGroup.of(axes)));
        copy.maxStol(Math.min(copy.axis().maxStol(), LatticeGroup.stolOf(axes, mostLines)));
        copy.fitProfile();
        return new SpaceGroupSearch(copy).mostLines(mostLines);
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
     * Ranks.
     *
     * @return the most probable extinctions first
     */
    public SpaceGroupRanking run() {
        PowderPhase fitted = pattern.phases().get(0);
        Lattice lattice = fitted.crystal().lattice();
        ExtinctionClasses classes = new ExtinctionClasses(lattice, substance);
        PowderPhase phase = new PowderPhase(
                pattern.axis(), pattern.instrument(), new Crystal(lattice, classes.reference()), fitted.profile());
        PhaseProfiles profiles = phase.profiles();
        double limit = profiles.columns().size() > mostLines ? profiles.centre(mostLines) : Double.POSITIVE_INFINITY;
        double[] weights = pattern.weights().clone();
        for (int i = 0; i < weights.length; i++) {
            weights[i] = pattern.x()[i] < limit ? weights[i] : 0;
        }
        LatticeLines lines = new LatticeLines(
                classes.reference(),
                phase.reflections(),
                profiles,
                phase.intensityFactors(),
                linesBelow(limit, profiles));
        GroupExploration exploration =
                new GroupExploration(lines, pattern.x(), pattern.observed(), pattern.backgroundCurve(), weights);
        return exploration.rank(classes);
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
