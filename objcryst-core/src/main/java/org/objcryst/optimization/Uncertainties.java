package org.objcryst.optimization;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.objcryst.refinable.NormalEquations;
import org.objcryst.refinable.RefinablePar;

/**
 * Standard uncertainties and correlations of refined parameters (O-16, O-17), from the undamped normal equations.
 * Combinations of parameters that the data do not determine are left out and named.
 */
public final class Uncertainties {
    private static final double DOMINANT = 0.3;

    private final List<RefinablePar> pars;
    private final double[][] inverse;
    private final double chiSquare;
    private final int observations;
    private final List<String> undetermined;

    Uncertainties(List<RefinablePar> pars, NormalEquations equations, double filter) {
        this.pars = pars;
        chiSquare = equations.chiSquare();
        observations = equations.observations();
        ScaledEquations scaled = new ScaledEquations(equations, filter);
        int[] rows = scaled.influential();
        FilteredInverse filtered = new FilteredInverse(scaled.scaled(), filter);
        inverse = new double[pars.size()][pars.size()];
        for (int i = 0; i < rows.length; i++) {
            for (int k = 0; k < rows.length; k++) {
                inverse[rows[i]][rows[k]] = filtered.matrix()[i][k] * scaled.scale(rows[i]) * scaled.scale(rows[k]);
            }
        }
        undetermined =
                filtered.dropped().stream().map(v -> combination(v, rows)).toList();
    }

    /**
     * The parameters, in the order of rows and columns.
     *
     * @return an immutable list
     */
    public List<RefinablePar> parameters() {
        return pars;
    }

    /**
     * Standard uncertainty of a parameter, σ = √(N χ²/(n − p)).
     *
     * @param par one of {@link #parameters()}
     * @return internal units; 0 for a parameter without influence
     */
    public double sigma(RefinablePar par) {
        return Math.sqrt(covariance(par, par));
    }

    /**
     * Covariance of two parameters.
     *
     * @param a one of {@link #parameters()}
     * @param b one of {@link #parameters()}
     * @return product of their internal units
     */
    public double covariance(RefinablePar a, RefinablePar b) {
        return inverse[index(a)][index(b)] * reducedChiSquare();
    }

    /**
     * Correlation of two parameters, with its sign.
     *
     * @param a one of {@link #parameters()}
     * @param b one of {@link #parameters()}
     * @return −1 … 1; NaN where one has no influence
     */
    public double correlation(RefinablePar a, RefinablePar b) {
        int j = index(a);
        int k = index(b);
        return inverse[j][k] / Math.sqrt(inverse[j][j] * inverse[k][k]);
    }

    /**
     * The strong correlations.
     *
     * @param least magnitude from which on a correlation is listed
     * @return the strongest first
     */
    public List<Correlation> correlations(double least) {
        List<Correlation> strong = new ArrayList<>();
        for (int j = 0; j < pars.size(); j++) {
            for (int k = 0; k < j; k++) {
                double coefficient = correlation(pars.get(k), pars.get(j));
                if (Math.abs(coefficient) >= least) {
                    strong.add(new Correlation(pars.get(k), pars.get(j), coefficient));
                }
            }
        }
        strong.sort(Comparator.comparingDouble(c -> -Math.abs(c.coefficient())));
        return List.copyOf(strong);
    }

    /**
     * χ²/(n − p), the square of the goodness of fit.
     *
     * @return about 1 for a good model and correct weights; NaN if there are no more observations than parameters
     */
    public double reducedChiSquare() {
        return observations > pars.size() ? chiSquare / (observations - pars.size()) : Double.NaN;
    }

    /**
     * Number of observations with a weight.
     *
     * @return n
     */
    public int observations() {
        return observations;
    }

    /**
     * Combinations of parameters that the data do not determine.
     *
     * @return one line each, naming the dominant parameters
     */
    public List<String> undetermined() {
        return undetermined;
    }

    /** Writes the standard uncertainties into the parameters. */
    public void record() {
        pars.forEach(p -> p.sigma(sigma(p)));
    }

    private int index(RefinablePar par) {
        int index = pars.indexOf(par);
        if (index < 0) {
            throw new IllegalArgumentException("%s was not refined".formatted(par.path()));
        }
        return index;
    }

    private String combination(double[] vector, int[] rows) {
        return IntStream.range(0, rows.length)
                .filter(i -> Math.abs(vector[i]) >= DOMINANT)
                .mapToObj(i -> "%+.2f %s".formatted(vector[i], pars.get(rows[i]).path()))
                .collect(Collectors.joining(" "));
    }
}
