package org.objcryst.scattering;

import java.util.ArrayList;
import java.util.List;
import org.objcryst.crystal.Components;
import org.objcryst.crystal.ScatteringPower;
import org.objcryst.refinable.NumericalDerivative;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinablePar;

/**
 * ∂|F|²/∂p for some parameters (S-14 to S-16). With qⱼ = 2 Re(conj(F) fⱼ oⱼ gⱼ) of each atom and its derivatives by x, y, z,
 * a parameter that moves atoms gets Σⱼ ∂qⱼ/∂x · dxⱼ/dp + …, one that changes B gets −s² Σ qⱼ.
 */
final class IntensityDerivatives {
    private final ScatteringData data;
    private final PreparedSum prepared;
    private final List<RefinablePar> pars;
    private final double[][] derivatives;
    private final Components.Tangent[] tangents;

    IntensityDerivatives(ScatteringData data, PreparedSum prepared, List<RefinablePar> pars) {
        this.data = data;
        this.prepared = prepared;
        this.pars = pars;
        derivatives = new double[pars.size()][];
        tangents = new Components.Tangent[pars.size()];
    }

    double[][] compute() {
        List<Integer> numerical = new ArrayList<>();
        for (int p = 0; p < pars.size(); p++) {
            sort(p, numerical);
        }
        addAtoms();
        for (int p : numerical) {
            derivatives[p] = NumericalDerivative.of(data::squaredModuli, pars.get(p));
        }
        return derivatives;
    }

    /** Decides how the derivative by a parameter is found; it stays null if |F|² does not depend on it. */
    private void sort(int p, List<Integer> numerical) {
        RefinablePar par = pars.get(p);
        if (par == data.globalB()) {
            derivatives[p] = byGlobalB();
        } else if (par.owner() instanceof ScatteringPower power) {
            boolean shaped = power.isAnisotropic() || power.isSphere() && par == power.radius();
            if (shaped && prepared.powers().contains(power)) {
                numerical.add(p);
            } else if (prepared.powers().contains(power) && par == power.biso()) {
                derivatives[p] = new double[data.reflections().size()];
            }
        } else if (par.owner() == data.crystal().cell() || par.owner() == data.cell() || isResonantWavelength(par)) {
            numerical.add(p);
        } else {
            Components.Tangent tangent =
                    new Components.Tangent(data.crystal().components().size());
            if (data.crystal().tangent(par, tangent)) {
                tangents[p] = tangent;
                derivatives[p] = new double[data.reflections().size()];
            }
        }
    }

    private boolean isResonantWavelength(RefinablePar par) {
        return prepared.problem().isResonant()
                && par.owner() == data.radiation()
                && par.type().isA(ParType.WAVELENGTH);
    }

    private double[] byGlobalB() {
        double[] d = data.squaredModuli().clone();
        double[] s = data.stol();
        for (int i = 0; i < d.length; i++) {
            d[i] *= -2 * s[i] * s[i];
        }
        return d;
    }

    private void addAtoms() {
        int n = data.reflections().size();
        AtomSum sum = new AtomSum(n);
        double[][] q = new double[4][n];
        Components c = data.crystal().components();
        for (int atom = 0; atom < c.size(); atom++) {
            int kind = prepared.problem().kindOfAtom()[atom];
            prepared.direct().atom(kind, c.x[atom], c.y[atom], c.z[atom], sum);
            project(kind, sum.real(), sum.imaginary(), q[3]);
            for (int axis = 0; axis < 3; axis++) {
                project(kind, sum.realBy(axis), sum.imaginaryBy(axis), q[axis]);
            }
            for (int p = 0; p < derivatives.length; p++) {
                if (tangents[p] != null) {
                    addTangent(tangents[p], atom, c.occupancy[atom], q, derivatives[p]);
                } else if (derivatives[p] != null
                        && pars.get(p).owner() == prepared.powers().get(kind)) {
                    addDisplacement(c.occupancy[atom], q[3], derivatives[p]);
                }
            }
        }
    }

    /** 2 Re(conj(N) f g), and the same of the resonant part. */
    private void project(int kind, double[] re, double[] im, double[] q) {
        StructureFactors f = data.structureFactors();
        double[] normal = data.factors()[0][kind];
        for (int i = 0; i < q.length; i++) {
            q[i] = 2 * normal[i] * (f.normalReal()[i] * re[i] + f.normalImaginary()[i] * im[i]);
        }
        if (f.isResonant()) {
            double[] resonant = data.factors()[1][kind];
            for (int i = 0; i < q.length; i++) {
                q[i] += 2 * resonant[i] * (f.resonantReal()[i] * re[i] + f.resonantImaginary()[i] * im[i]);
            }
            if (data.areMatesSeparate()) {
                addDifferenceOfMates(kind, re, im, q);
            }
        }
    }

    /** What |N + iR|² has beyond |N|² + |R|²: 2 Re(conj(N) iR) = 2 (Im N Re R − Re N Im R). */
    private void addDifferenceOfMates(int kind, double[] re, double[] im, double[] q) {
        StructureFactors f = data.structureFactors();
        double[] normal = data.factors()[0][kind];
        double[] resonant = data.factors()[1][kind];
        for (int i = 0; i < q.length; i++) {
            q[i] += 2 * normal[i] * (f.resonantReal()[i] * im[i] - f.resonantImaginary()[i] * re[i]);
            q[i] += 2 * resonant[i] * (f.normalImaginary()[i] * re[i] - f.normalReal()[i] * im[i]);
        }
    }

    private static void addTangent(
            Components.Tangent t, int atom, double occupancy, double[][] q, double[] derivative) {
        double x = occupancy * t.x[atom];
        double y = occupancy * t.y[atom];
        double z = occupancy * t.z[atom];
        double o = t.occupancy[atom];
        if (x != 0 || y != 0 || z != 0 || o != 0) {
            for (int i = 0; i < derivative.length; i++) {
                derivative[i] += x * q[0][i] + y * q[1][i] + z * q[2][i] + o * q[3][i];
            }
        }
    }

    private void addDisplacement(double occupancy, double[] q, double[] derivative) {
        double[] s = data.stol();
        for (int i = 0; i < derivative.length; i++) {
            derivative[i] -= s[i] * s[i] * occupancy * q[i];
        }
    }
}
