package org.objcryst.powder.extraction;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.objcryst.refinable.LsqFunction;
import org.objcryst.refinable.RefinablePar;

/** What is known of some parameters beforehand: that they are near where they are now. */
public final class ParameterPrior implements LsqFunction {
    private final String name;
    private final List<RefinablePar> pars;
    private final double[] start;
    private final double[] weights;

    /**
     * A prior with the present values as the expected ones.
     *
     * @param name for reports
     * @param pars what is known
     * @param sigma how well
     */
    public ParameterPrior(String name, List<RefinablePar> pars, ToDoubleFunction<RefinablePar> sigma) {
        this.name = name;
        this.pars = pars;
        start = calculated();
        weights = pars.stream()
                .mapToDouble(sigma)
                .map(s -> 1 / Math.max(s * s, Double.MIN_NORMAL))
                .toArray();
    }

    /**
     * Heights of a background to some 30 %: keeps it in its place where broad peaks overlap so much that they could take its
     * part.
     *
     * @param heights of the points of a background
     * @return centred at the present heights
     */
    public static ParameterPrior ofBackground(List<RefinablePar> heights) {
        double mean =
                heights.stream().mapToDouble(h -> Math.abs(h.value())).average().orElse(1);
        return new ParameterPrior(
                "background", heights, h -> 0.3 * Math.max(Math.abs(h.value()), Math.max(0.1 * mean, 1e-6)));
    }

    /** Takes the prior more or less seriously: the weight of one standard deviation. */
    ParameterPrior weighted(double factor) {
        ParameterPrior other = new ParameterPrior(name, pars, p -> 1);
        System.arraycopy(start, 0, other.start, 0, start.length);
        Arrays.setAll(other.weights, i -> factor * weights[i]);
        return other;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public double[] observed() {
        return start;
    }

    @Override
    public double[] weights() {
        return weights;
    }

    @Override
    public double[] calculated() {
        return pars.stream().mapToDouble(RefinablePar::value).toArray();
    }

    @Override
    public double[][] derivatives(List<RefinablePar> wanted) {
        double[][] rows = new double[wanted.size()][];
        for (int j = 0; j < rows.length; j++) {
            int own = pars.indexOf(wanted.get(j));
            if (own >= 0) {
                rows[j] = new double[pars.size()];
                rows[j][own] = 1;
            }
        }
        return rows;
    }
}
