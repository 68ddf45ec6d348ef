package org.objcryst.powder.intensity;

import java.util.ArrayList;
import java.util.List;
import org.objcryst.refinable.NormalEquations;

/**
 * Takes the intensities out of the normal equations of other parameters (variable projection): with A = LLᵀ of the intensities
 * and u = L⁻¹ PᵀWd of a parameter whose derivative is d,
 *
 * <pre>
 *   M_pq ← M_pq − u_p·u_q,   g_p ← g_p − u_p·r,   r = L⁻¹ PᵀW(y − c)
 * </pre>
 */
public final class IntensityElimination {
    private final NormalEquations equations;
    private final double[] rest;
    private final List<double[]> reduced = new ArrayList<>();

    /**
     * Before the first parameter.
     *
     * @param equations of the other parameters; changed in place
     * @param rest r
     */
    public IntensityElimination(NormalEquations equations, double[] rest) {
        this.equations = equations;
        this.rest = rest;
    }

    /**
     * Takes them out of the next parameter, in the order of the equations.
     *
     * @param u of this parameter; kept
     */
    public void next(double[] u) {
        int p = reduced.size();
        reduced.add(u);
        equations.gradient()[p] -= dot(u, rest);
        for (int q = 0; q <= p; q++) {
            double m = dot(u, reduced.get(q));
            equations.matrix()[p][q] -= m;
            if (q != p) {
                equations.matrix()[q][p] -= m;
            }
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
