package org.objcryst.zmatrix;

import java.util.List;
import org.objcryst.refinable.RefinablePar;

/** The present bond lengths, angles and dihedrals of a z-matrix, read from its parameters. */
final class ZValues {
    private final RefinablePar[][] pars;

    /**
     * Of some parameters.
     *
     * @param pars [atom][kind of value]
     */
    ZValues(List<RefinablePar[]> pars) {
        this.pars = pars.toArray(RefinablePar[][]::new);
    }

    double length(int atom) {
        return pars[atom][0].value();
    }

    double angle(int atom) {
        return pars[atom][1].value();
    }

    double dihedral(int atom) {
        return pars[atom][2].value();
    }

    RefinablePar par(int atom, ZValue what) {
        return pars[atom][what.ordinal()];
    }
}
