package org.objcryst.scattering;

import java.util.List;
import org.objcryst.crystal.ScatteringPower;
import org.objcryst.refinable.RefinablePar;
import org.objcryst.symmetry.Lattice;

/** Displacement (temperature) factors (3.1.4). */
final class Displacement {
    private Displacement() {}

    /** exp(−B s²) (S-4). */
    static double isotropic(double b, double stol) {
        return Math.exp(-b * stol * stol);
    }

    /** f·exp(−B s²) of [part][kind][reflection]; B is that of all atoms and, unless it is anisotropic, that of the kind. */
    static double[][][] isotropic(double[][][] atRest, List<ScatteringPower> powers, double bOfAll, double[] stol) {
        double[][][] f = new double[atRest.length][][];
        for (int part = 0; part < f.length; part++) {
            f[part] = new double[atRest[part].length][stol.length];
            for (int kind = 0; kind < f[part].length; kind++) {
                ScatteringPower power = powers.get(kind);
                double b = bOfAll + (power.isAnisotropic() ? 0 : power.biso().value());
                for (int i = 0; i < stol.length; i++) {
                    f[part][kind][i] = atRest[part][kind][i] * isotropic(b, stol[i]);
                }
            }
        }
        return f;
    }

    /** U* from U as CIF gives it: U*ᵢⱼ = a*ᵢ a*ⱼ Uᵢⱼ, in the order 11, 22, 33, 12, 13, 23 (S-5). */
    static double[] star(ScatteringPower power, Lattice lattice) {
        Lattice r = lattice.reciprocal();
        List<RefinablePar> u = power.tensor();
        return new double[] {
            u.get(0).value() * r.a() * r.a(),
            u.get(1).value() * r.b() * r.b(),
            u.get(2).value() * r.c() * r.c(),
            u.get(3).value() * r.a() * r.b(),
            u.get(4).value() * r.a() * r.c(),
            u.get(5).value() * r.b() * r.c()
        };
    }

    /** exp(−2π² h U* hᵀ) (S-5). */
    static double anisotropic(double[] star, int h, int k, int l) {
        double form = h * h * star[0]
                + k * k * star[1]
                + l * l * star[2]
                + 2 * (h * k * star[3] + h * l * star[4] + k * l * star[5]);
        return Math.exp(-2 * Math.PI * Math.PI * form);
    }
}
