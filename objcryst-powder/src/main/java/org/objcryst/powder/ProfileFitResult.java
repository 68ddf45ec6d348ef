package org.objcryst.powder;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.objcryst.optimization.Uncertainties;
import org.objcryst.powder.extraction.ExtractedIntensity;
import org.objcryst.powder.extraction.ExtractionFunction;
import org.objcryst.powder.extraction.FixedProfiles;
import org.objcryst.powder.extraction.ProfileRefinement;
import org.objcryst.refinable.RefinablePar;
import org.objcryst.scattering.ReflectionList;

/** What a profile fit has found: how well the pattern can be explained at all, and the intensities of its reflections. */
public final class ProfileFitResult {
    /** Cycles of Le Bail's partition, which approaches its end slowly where reflections overlap. */
    private static final int PARTITIONS = 100;

    private final List<ProfileRefinement.Stage> stages;
    private final List<List<ExtractedIntensity>> intensities;
    private final double[] calculated;
    private final Agreement agreement;
    private final Uncertainties uncertainties;
    private final FixedProfiles fixed;
    private Agreement leBail; // made when it is asked for
    private Agreement pawley; // likewise

    ProfileFitResult(
            PowderPattern pattern,
            PatternLines lines,
            ExtractionFunction function,
            Uncertainties uncertainties,
            List<ProfileRefinement.Stage> stages) {
        this.stages = stages;
        this.uncertainties = uncertainties;
        calculated = function.calculated();
        agreement = Agreement.of(pattern.observed(), calculated, pattern.backgroundCurve(), function.weights());
        intensities = table(pattern, lines, function);
        fixed = function.fixed();
    }

    /**
     * The agreement of the fitted pattern with the observed one.
     *
     * @return χ² and R factors over the points that were used
     */
    public Agreement agreement() {
        return agreement;
    }

    /**
     * The agreement with the same background, positions and shapes, but intensities by the iterative partition of Le Bail.
     *
     * @return a little worse than {@link #agreement()}
     */
    public Agreement leBail() {
        if (leBail == null) {
            leBail = agreement(fixed.partitioned(PARTITIONS));
        }
        return leBail;
    }

    /**
     * The agreement with the same background, positions and shapes, but intensities that may be negative, those of a Pawley
     * fit.
     *
     * @return a little better than {@link #agreement()}
     */
    public Agreement pawley() {
        if (pawley == null) {
            pawley = agreement(fixed.pawley().intensities());
        }
        return pawley;
    }

    private Agreement agreement(double[] intensities) {
        return Agreement.of(fixed.observed(), fixed.calculated(intensities), fixed.background(), fixed.weights());
    }

    /**
     * The fitted pattern, background included.
     *
     * @return a new array, one value a point
     */
    public double[] calculated() {
        return calculated.clone();
    }

    /**
     * The extracted intensities of a phase. Where several reflections lie at the same angle by symmetry, their sum is shared
     * as if their |F|² were equal.
     *
     * @param phase number of the phase in the pattern
     * @return immutable, by increasing sinθ/λ
     */
    public List<ExtractedIntensity> intensities(int phase) {
        return intensities.get(phase);
    }

    /**
     * What was done, in order.
     *
     * @return an immutable list
     */
    public List<ProfileRefinement.Stage> stages() {
        return stages;
    }

    /**
     * The parameters that were refined, those of the stages that were kept.
     *
     * @return an immutable list
     */
    public List<RefinablePar> refined() {
        return uncertainties.parameters();
    }

    /**
     * How many parameters were refined, intensities not counted.
     *
     * @return those of the stages that were kept
     */
    public int parameters() {
        return refined().size();
    }

    /**
     * Standard uncertainties of the refined parameters, scaled by the goodness of fit, and their correlations, intensities being free.
     * The parameters know their own, {@link RefinablePar#sigma()}.
     *
     * @return in the order of {@link #refined()}
     */
    public Uncertainties uncertainties() {
        return uncertainties;
    }

    /**
     * The refined parameters as tab-separated text: name, value, standard uncertainty, unit.
     *
     * @return with a header line
     */
    public String parameterTable() {
        StringBuilder table = new StringBuilder("parameter\tvalue\tsigma\tunit\n");
        for (RefinablePar par : refined()) {
            double sigma = Math.abs(uncertainties.sigma(par) * par.spec().humanScale());
            String row = "%s\t%.8g\t%.3g\t%s\n";
            table.append(String.format(
                    Locale.ROOT,
                    row,
                    par.path(),
                    par.humanValue(),
                    sigma,
                    par.spec().unit()));
        }
        return table.toString();
    }

    /**
     * The R factor that counting statistics let expect.
     *
     * @return R_exp = √((n − p)/Σ w y²), where p counts the intensities too
     */
    public double rexp() {
        return agreement.rexp(parameters() + reflections());
    }

    /**
     * Goodness of fit S = R_wp/R_exp.
     *
     * @return 1 for right uncertainties and profiles
     */
    public double goodnessOfFit() {
        return Math.sqrt(reducedChiSquare());
    }

    /**
     * χ² over the number of points less that of everything refined, intensities included; at least half of the points are
     * counted.
     *
     * @return 1 for right uncertainties and profiles
     */
    public double reducedChiSquare() {
        int all = parameters() + reflections();
        return agreement.chiSquare() / Math.max(agreement.points() - all, 0.5 * agreement.points());
    }

    private int reflections() {
        return intensities.stream().mapToInt(List::size).sum();
    }

    private static List<List<ExtractedIntensity>> table(
            PowderPattern pattern, PatternLines lines, ExtractionFunction function) {
        int phases = pattern.phases().size();
        double[][] intensity = new double[phases][];
        double[][] sigma = new double[phases][];
        for (int p = 0; p < phases; p++) {
            intensity[p] = new double[lines.list(p).size()];
            sigma[p] = new double[lines.list(p).size()];
        }
        double[] best = function.intensities();
        double[] uncertainty = function.sigmas();
        for (int row = 0; row < lines.size(); row++) {
            intensity[lines.phaseOf(row)][lines.reflectionOf(row)] = best[row];
            sigma[lines.phaseOf(row)][lines.reflectionOf(row)] = uncertainty[row];
        }
        double[][] stol = lines.stol();
        List<List<ExtractedIntensity>> tables = new ArrayList<>();
        for (int p = 0; p < phases; p++) {
            double[] factors = lines.factors(p);
            share(intensity[p], factors, stol[p]);
            tables.add(table(lines.list(p), intensity[p], sigma[p], factors));
        }
        return List.copyOf(tables);
    }

    private static void share(double[] intensity, double[] factors, double[] stol) {
        for (int from = 0, to; from < intensity.length; from = to) {
            double total = 0;
            double weight = 0;
            for (to = from; to < intensity.length && stol[to] - stol[from] < ProfileBuilder.SAME_STOL; to++) {
                total += intensity[to];
                weight += factors[to];
            }
            for (int i = from; i < to && weight > 0; i++) {
                intensity[i] = total * factors[i] / weight;
            }
        }
    }

    private static List<ExtractedIntensity> table(
            ReflectionList list, double[] intensity, double[] sigma, double[] factors) {
        List<ExtractedIntensity> table = new ArrayList<>();
        for (int i = 0; i < intensity.length; i++) {
            if (factors[i] > 0) {
                table.add(new ExtractedIntensity(
                        list.h()[i], list.k()[i], list.l()[i], intensity[i], sigma[i], intensity[i] / factors[i]));
            }
        }
        return List.copyOf(table);
    }

    @Override
    public String toString() {
        return "profile fit: %s; %d parameters, %d reflections".formatted(agreement, parameters(), reflections());
    }
}
