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

        @Override
        double slope(ContactRestraint r, double d) {
            return 2 * r.excess(d) / (r.sigma() * r.sigma());
        }
    },
    /** 1 − 1/(1 + (e/sigma)²), never more than 1. */
    LORENTZIAN {
        @Override
        double of(ContactRestraint r, double d) {
            double t = r.excess(d) / r.sigma();
            return t * t / (1 + t * t);
        }

        @Override
        double slope(ContactRestraint r, double d) {
            double t = r.excess(d) / r.sigma();
            return 2 * t / r.sigma() / ((1 + t * t) * (1 + t * t));
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

        @Override
        double slope(ContactRestraint r, double d) {
            double e = r.excess(d);
            double s = r.distance() / (r.distance() + e);
            double s6 = s * s * s * s * s * s / 2;
            return s6 >= 1 || e == 0 ? 0 : 4 * (2 * s6 - 1) * -6 * s6 / (r.distance() + e);
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

    /**
     * Its derivative by the distance.
     *
     * @param r the restraint
     * @param d the distance in Å
     * @return per Å
     */
    abstract double slope(ContactRestraint r, double d);
}
