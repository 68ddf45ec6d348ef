package org.objcryst.powder;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.objcryst.powder.intensity.LineDerivatives;
import org.objcryst.powder.intensity.LineProfiles;
import org.objcryst.powder.profile.PeakLines;
import org.objcryst.refinable.LsqFunction;
import org.objcryst.refinable.NumericalDerivative;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinablePar;

/**
 * All points of a pattern beside what is calculated for them with the present scale factors, whatever the objective of the
 * pattern: what a Rietveld refinement fits. Scale factors are parameters like others.
 */
public final class RietveldFunction implements LsqFunction {
    private final PowderPattern pattern;

    /**
     * A function of one pattern.
     *
     * @param pattern asked for everything
     */
    public RietveldFunction(PowderPattern pattern) {
        this.pattern = pattern;
    }

    @Override
    public String name() {
        return pattern.name() + " (point by point)";
    }

    @Override
    public double[] observed() {
        return pattern.observed();
    }

    @Override
    public double[] weights() {
        return pattern.weights();
    }

    @Override
    public double[] calculated() {
        return pattern.calculated();
    }

    /** Of positions and shapes by the derivatives of the single lines, whose intensities stand still. */
    @Override
    public double[][] derivatives(List<RefinablePar> pars) {
        double[][] rows = new double[pars.size()][];
        List<RefinablePar> others = pars.stream().filter(p -> !changesLines(p)).toList();
        double[][] ofOthers =
                new ProjectedModel(pattern, () -> pattern.results().points()).derivatives(others);
        PatternLines lines = new PatternLines(pattern.axis(), pattern.phases());
        PeakLines now = lines.now();
        LineDerivatives derivatives = new LineDerivatives(now);
        for (int j = 0; j < rows.length; j++) {
            RefinablePar par = pars.get(j);
            rows[j] = changesLines(par) ? byLines(par, lines, derivatives) : ofOthers[others.indexOf(par)];
        }
        PatternAxis axis = pattern.axis();
        LineProfiles reach = new LineProfiles(axis.x(), axis.end(), now, axis.range());
        derivatives.evaluate(reach, axis.x(), intensities(lines));
        return rows;
    }

    private static boolean changesLines(RefinablePar par) {
        return Stream.of(ParType.PROFILE, ParType.UNIT_CELL, ParType.POSITION_CORRECTION, ParType.WAVELENGTH)
                .anyMatch(par.type()::isA);
    }

    /** A curve that {@link LineDerivatives#evaluate} fills. */
    private double[] byLines(RefinablePar par, PatternLines lines, LineDerivatives derivatives) {
        List<PeakLines> moved = new ArrayList<>();
        List<Double> at = new ArrayList<>();
        NumericalDerivative.of(
                () -> {
                    moved.add(lines.now());
                    at.add(par.value());
                    return new double[0];
                },
                par);
        double[] curve = new double[pattern.x().length];
        derivatives.parameter(moved.get(0), moved.get(1), at.get(0) - at.get(1), curve);
        return curve;
    }

    private double[] intensities(PatternLines lines) {
        double[] intensities = new double[lines.size()];
        for (int row = 0; row < intensities.length; row++) {
            PowderPhase phase = pattern.phases().get(lines.phaseOf(row));
            intensities[row] = phase.scale().value() * phase.intensities()[lines.reflectionOf(row)];
        }
        return intensities;
    }
}
