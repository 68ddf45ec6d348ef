package org.objcryst.crystal;

/** What a distance costs that is not the one which a {@link ContactRestraint} asks for (C-22); e is its excess beyond delta. */
public enum ContactCost {
    /** (e/sigma)². */
    PARABOLIC {
        @Override
        double of(ContactRestraint r, double d) {
            double t = r.excess(d) / r.sigma();
            return t * t;
        }
    },
    /** 1 − 1/(1 + (e/sigma)²), never more than 1. */
    LORENTZIAN {
        @Override
        double of(ContactRestraint r, double d) {
            double t = r.excess(d) / r.sigma();
            return t * t / (1 + t * t);
        }
    },
    /** 4[(g/r)¹² − (g/r)⁶] + 1 with the minimum at r = d₀ + e, g = d₀/2^(1/6), never more than 1; sigma does not matter. */
    LENNARD_JONES {
        @Override
        double of(ContactRestraint r, double d) {
            double s = r.distance() / (r.distance() + r.excess(d));
            double s6 = s * s * s * s * s * s / 2;
            return s6 >= 1 ? 1 : 4 * s6 * (s6 - 1) + 1;
        }
    };

    /**
     * The cost of a restraint.
     *
     * @param r the restraint
     * @param d the distance in Å
     * @return a χ², 0 within the free range
     */
    abstract double of(ContactRestraint r, double d);
}
