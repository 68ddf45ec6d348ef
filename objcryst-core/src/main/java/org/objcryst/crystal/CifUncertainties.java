package org.objcryst.crystal;

import java.util.List;
import java.util.Optional;
import org.objcryst.cif.AnisotropicU;
import org.objcryst.cif.AtomUncertainty;
import org.objcryst.cif.CellUncertainty;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinablePar;

/**
 * The standard uncertainties of a crystal as a CIF tells them, from those of the parameters that least squares has refined. Where an
 * atom depends on several, correlations between them are left aside.
 */
final class CifUncertainties {
    private static final double EIGHT_PI_SQUARED = 8 * Math.PI * Math.PI;

    private final Components.Tangent sigma;

    CifUncertainties(Crystal crystal) {
        int size = crystal.components().size();
        sigma = new Components.Tangent(size);
        Components.Tangent slope = new Components.Tangent(size);
        for (RefinablePar par : crystal.select(ParType.SCATTERER).parameters()) {
            if (par.sigma() > 0 && crystal.tangent(par, slope)) {
                addSquares(sigma.x, slope.x, par.sigma());
                addSquares(sigma.y, slope.y, par.sigma());
                addSquares(sigma.z, slope.z, par.sigma());
                addSquares(sigma.occupancy, slope.occupancy, par.sigma());
            }
        }
    }

    private static void addSquares(double[] sum, double[] slope, double sigma) {
        for (int i = 0; i < sum.length; i++) {
            double s = slope[i] * sigma;
            sum[i] += s * s;
        }
    }

    AtomUncertainty of(int atom, ScatteringPower power, double occupancyScale) {
        double[] u = power.tensor().stream().mapToDouble(RefinablePar::sigma).toArray();
        return new AtomUncertainty(
                Math.sqrt(sigma.x[atom]),
                Math.sqrt(sigma.y[atom]),
                Math.sqrt(sigma.z[atom]),
                occupancyScale * Math.sqrt(sigma.occupancy[atom]),
                power.isAnisotropic() ? 0 : power.biso().sigma() / EIGHT_PI_SQUARED,
                power.isAnisotropic() ? Optional.of(AnisotropicU.ofArray(u)) : Optional.empty());
    }

    /** A parameter that follows another one has the uncertainty of that. */
    static CellUncertainty of(UnitCell cell) {
        List<RefinablePar> p = cell.latticePars();
        double[] s =
                p.stream().mapToDouble(par -> par.leader().orElse(par).sigma()).toArray();
        return new CellUncertainty(s[0], s[1], s[2], s[3], s[4], s[5]);
    }
}
