package org.objcryst.powder.spacegroup;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.objcryst.powder.intensity.IntensityEquations;

/**
 * Ranks the classes of extinctions of a lattice by a pattern whose profiles are known. The intensities of all lines of the
 * lattice, with their covariance, decide how probable it is that some are absent; besides, each class is fitted.
 *
 * <p>What counting statistics cannot explain of the fit is taken as uncertainty of the points near by, so that the foot of a
 * strong peak does not feign a weak line.
 */
public final class GroupExploration {
    /** Lines that are there among which the mean intensity is taken. */
    private static final int NEIGHBOURS = 20;

    private final LatticeLines lines;
    private final double[] x;
    private final double[] net;
    private final double[] statistical;
    private final ClassFit fit;

    /**
     * An exploration of one pattern.
     *
     * @param lines of the lattice
     * @param x abscissa of the points (rad)
     * @param observed values
     * @param background and all that does not depend on the lines
     * @param weights 1/σ²; 0 leaves a point out
     */
    public GroupExploration(LatticeLines lines, double[] x, double[] observed, double[] background, double[] weights) {
        this.lines = lines;
        this.x = x;
        statistical = weights;
        net = observed.clone();
        Arrays.setAll(net, i -> observed[i] - background[i]);
        fit = new ClassFit(lines, x, observed, net, weights);
    }

    /**
     * Ranks.
     *
     * @param classes what the lattice allows
     * @return the most probable first
     */
    public SpaceGroupRanking rank(ExtinctionClasses classes) {
        return rank(classes, List.of());
    }

    /**
     * Ranks, each class with the profile that suits it best. What another profile loses in χ² where all lines are free is held
     * against it, over the number of points in a width: errors of profiles are correlated over a width.
     *
     * @param classes what the lattice allows
     * @param others the same points with other profiles, positions and backgrounds
     * @return the most probable first
     */
    public SpaceGroupRanking rank(ExtinctionClasses classes, List<GroupExploration> others) {
        double width = lines.widthInPoints(x);
        ProfileMisfit misfit = ProfileMisfit.of(net, fit.all(), statistical, width);
        List<RankedClass> scored = scores(classes, misfit.weights());
        double own = fit.chiSquare(misfit.weights());
        for (GroupExploration other : others) {
            double loss = 0.5 * (other.fit.chiSquare(misfit.weights()) - own) / Math.max(width, 1);
            scored = better(scored, other.scores(classes, misfit.weights()), loss);
        }
        return new SpaceGroupRanking(
                withProbabilities(relative(scored)), classes.lattice(), lines.size(), misfit.excess(), fit.explained());
    }

    private static List<RankedClass> better(List<RankedClass> one, List<RankedClass> other, double loss) {
        return IntStream.range(0, one.size())
                .mapToObj(i -> {
                    RankedClass rival = other.get(i).withLogOdds(other.get(i).logOdds() - loss);
                    return rival.logOdds() > one.get(i).logOdds() ? rival : one.get(i);
                })
                .toList();
    }

    /** Odds against the class without absences. */
    private static List<RankedClass> relative(List<RankedClass> scored) {
        double none = scored.stream()
                .filter(s -> s.absentLines() == 0)
                .mapToDouble(RankedClass::logOdds)
                .max()
                .orElse(0);
        return scored.stream().map(s -> s.withLogOdds(s.logOdds() - none)).toList();
    }

    private List<RankedClass> scores(ExtinctionClasses classes, double[] weights) {
        IntensityEquations equations = new IntensityEquations(lines.profiles(), net, weights);
        double[] intensity = fit.intensities();
        AbsenceOdds odds = new AbsenceOdds(equations, lines.inside(x, statistical));
        boolean[] centric = new boolean[lines.size()];
        for (int line = 0; line < centric.length; line++) {
            centric[line] = lines.isCentric(line);
        }
        return classes.list().stream()
                .map(c -> score(c, odds, intensity, centric))
                .toList();
    }

    private RankedClass score(ExtinctionClass extinction, AbsenceOdds odds, double[] intensity, boolean[] centric) {
        boolean[] absent = new boolean[lines.size()];
        double[] expected = new double[lines.size()];
        int count = 0;
        for (int line = 0; line < absent.length; line++) {
            absent[line] = lines.isAbsent(line, extinction);
            expected[line] = lines.expected(line, extinction);
            count += absent[line] ? 1 : 0;
        }
        double logOdds = count == 0 ? 0 : odds.ofAbsence(absent, means(absent, expected, intensity), centric);
        return fit.score(extinction, absent, logOdds, count);
    }

    /** What lines have on average if they are there, by the nearest ones of a class that are. */
    private double[] means(boolean[] absent, double[] expected, double[] intensity) {
        double[] mean = new double[absent.length];
        boolean[] inside = lines.inside(x, statistical);
        for (int line = 0; line < mean.length; line++) {
            double seen = 0;
            double weight = 0;
            int counted = 0;
            for (int d = 0; d < mean.length && (counted < NEIGHBOURS || !(seen > 0)); d++) {
                for (int other : d == 0 ? new int[] {line} : new int[] {line - d, line + d}) {
                    if (other >= 0 && other < mean.length && inside[other] && !absent[other]) {
                        seen += intensity[other];
                        weight += expected[other];
                        counted++;
                    }
                }
            }
            mean[line] = seen > 0 ? lines.expected(line) * seen / weight : Double.MIN_NORMAL;
        }
        return mean;
    }

    private static List<RankedClass> withProbabilities(List<RankedClass> scored) {
        double highest =
                scored.stream().mapToDouble(GroupExploration::posterior).max().orElse(0);
        double sum = scored.stream()
                .mapToDouble(s -> Math.exp(posterior(s) - highest))
                .sum();
        return scored.stream()
                .sorted(Comparator.comparingDouble(GroupExploration::posterior).reversed())
                .map(s -> s.withProbability(Math.exp(posterior(s) - highest) / sum))
                .toList();
    }

    private static double posterior(RankedClass scored) {
        return scored.logOdds() + Math.log(scored.extinction().prior());
    }
}
