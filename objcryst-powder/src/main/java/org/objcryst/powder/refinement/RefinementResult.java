package org.objcryst.powder.refinement;

import java.util.List;
import org.objcryst.optimization.SerialCorrelation;
import org.objcryst.optimization.Uncertainties;
import org.objcryst.powder.Agreement;
import org.objcryst.powder.PowderPattern;
import org.objcryst.powder.PowderPhase;
import org.objcryst.powder.extraction.ExtractedIntensity;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinablePar;

/** What a Rietveld refinement has found. Standard uncertainties are multiplied by √χ²ᵣ, as is usual. */
public final class RefinementResult {
    /** Less above the background, in units of the variance, is noise. */
    private static final double NOISE = 0.1;

    private final List<Stage> stages;
    private final Agreement agreement;
    private final List<RefinedParameter> parameters;
    private final double[][] correlations;
    private final List<String> undetermined;
    private final List<PhaseFraction> fractions;
    private final List<String> remarks;
    private final List<List<ExtractedIntensity>> intensities;
    private final int refinedNumbers;
    private final double serialCorrelation;

    /**
     * One stage of a refinement.
     *
     * @param name what was added
     * @param kept whether χ² became lower
     * @param rwp weighted profile R factor after the stage
     */
    public record Stage(String name, boolean kept, double rwp) {
        @Override
        public String toString() {
            return "%-40s %-7s Rwp = %.3f %%".formatted(name, kept ? "" : "undone", 100 * rwp);
        }
    }

    RefinementResult(PowderPattern pattern, RefinementStages fit) {
        List<RefinablePar> refined = fit.refined();
        Uncertainties esds = fit.uncertainties(refined);
        double freedom = freedom(esds.observations(), refined.size(), fit.free().size());
        refined.forEach(p -> p.sigma(freedom * esds.sigma(p)));
        refined.stream().filter(p -> !p.type().isA(ParType.SCALE)).forEach(p -> p.fixed(true));
        stages = List.copyOf(fit.stages());
        agreement = pattern.agreement();
        refinedNumbers = refined.size() + fit.free().size();
        parameters = refined.stream()
                .map(p -> RefinedParameter.of(phaseOf(pattern, p), p))
                .toList();
        correlations = correlations(refined, esds);
        undetermined = esds.undetermined();
        fractions = new Fractions(fit.known(), esds).of(pattern);
        remarks = fit.remarks(fractions);
        intensities = pattern.phases().stream()
                .map(p -> fit.known().contains(p)
                        ? List.<ExtractedIntensity>of()
                        : fit.free().table(p, freedom * freedom * esds.reducedChiSquare()))
                .toList();
        serialCorrelation = SerialCorrelation.factor(residuals(pattern));
    }

    /** By how much free intensities, which count as parameters too, make uncertainties larger; half of the points count always. */
    private static double freedom(int observations, int parameters, int intensities) {
        double without = Math.max(observations - parameters, 1);
        return Math.sqrt(without / Math.max(without - intensities, 0.5 * without));
    }

    private static double[][] correlations(List<RefinablePar> refined, Uncertainties esds) {
        double[][] correlations = new double[refined.size()][refined.size()];
        for (int j = 0; j < correlations.length; j++) {
            for (int k = 0; k < correlations.length; k++) {
                correlations[j][k] = esds.correlation(refined.get(j), refined.get(k));
            }
        }
        return correlations;
    }

    private static String phaseOf(PowderPattern pattern, RefinablePar par) {
        return pattern.phases().stream()
                .filter(phase -> phase.scale() == par
                        || phase.profile().select(ParType.ROOT).parameters().contains(par)
                        || phase.scattering() == par.owner()
                        || phase.texture() == par.owner()
                        || phase.cell() == par.owner()
                        || phase.crystal().scatterers().contains(par.owner())
                        || phase.crystal().scatteringPowers().contains(par.owner()))
                .map(PowderPhase::name)
                .findFirst()
                .orElse("");
    }

    private static double[] residuals(PowderPattern pattern) {
        double[] y = pattern.observed();
        double[] c = pattern.calculated();
        double[] w = pattern.weights();
        double[] residuals = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            residuals[i] = Math.sqrt(w[i]) * (y[i] - c[i]);
        }
        return residuals;
    }

    /**
     * What was done, in order.
     *
     * @return an immutable list
     */
    public List<Stage> stages() {
        return stages;
    }

    /**
     * R_wp, R_p and χ² over the points that were used.
     *
     * @return with {@link Agreement#rexp} of {@link #parameters()}
     */
    public Agreement agreement() {
        return agreement;
    }

    /**
     * The R factor that counting statistics let expect.
     *
     * @return √((n − p) / Σ w y²), free intensities counted in p
     */
    public double rexp() {
        return agreement.rexp(refinedNumbers);
    }

    /**
     * Goodness of fit S = R_wp/R_exp = √(χ²/(n − p)).
     *
     * @return 1 for a perfect model and right uncertainties
     */
    public double goodnessOfFit() {
        return agreement.rwp() / rexp();
    }

    /**
     * How much of the pattern above the background and beyond noise the phases explain.
     *
     * @return 0 to 1; little where a cell, a structure or the wavelength is wrong, or a phase is missing
     */
    public double explained() {
        double above = agreement.chiSquareOfBackground() - agreement.points();
        return above > NOISE * agreement.points() ? agreement.explained() : 0;
    }

    /**
     * The refined parameters.
     *
     * @return in the order of refinement; those that follow another are left out
     */
    public List<RefinedParameter> parameters() {
        return parameters;
    }

    /**
     * Correlation coefficients.
     *
     * @return [n][n] in the order of {@link #parameters()}, a copy; NaN where a parameter has no influence
     */
    public double[][] correlations() {
        double[][] copy = new double[correlations.length][];
        for (int j = 0; j < copy.length; j++) {
            copy[j] = correlations[j].clone();
        }
        return copy;
    }

    /**
     * Combinations of parameters that the data do not determine.
     *
     * @return one line each
     */
    public List<String> undetermined() {
        return undetermined;
    }

    /**
     * Weight fractions of the phases with a structure.
     *
     * @return in the order of the phases of the pattern; they add up to 1, and mean nothing if another phase has free intensities
     *     and a part in the mass
     */
    public List<PhaseFraction> fractions() {
        return fractions;
    }

    /**
     * What should make people look again: phases that are not seen, cells far from the given ones, intensities that fit badly.
     *
     * @return one line each
     */
    public List<String> remarks() {
        return remarks;
    }

    /**
     * The intensities of a phase for which they were free.
     *
     * @param phase number of the phase in the pattern
     * @return by increasing sinθ/λ; empty for a phase with a structure
     */
    public List<ExtractedIntensity> intensities(int phase) {
        return intensities.get(phase);
    }

    /**
     * By how much the standard uncertainties should be larger because neighbouring residuals resemble one another; they are not
     * multiplied by it.
     *
     * @return at least 1
     * @see SerialCorrelation
     */
    public double serialCorrelation() {
        return serialCorrelation;
    }

    @Override
    public String toString() {
        return "%s, GoF = %.3f; %d parameters".formatted(agreement, goodnessOfFit(), parameters.size());
    }
}
