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
