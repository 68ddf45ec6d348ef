package org.objcryst.powder.refinement;

import org.objcryst.crystal.Scatterer;
import org.objcryst.crystal.ScatteringPower;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinablePar;

/**
 * A refined parameter with its value as people read it.
 *
 * @param phase the phase that it belongs to; empty for those of the whole pattern
 * @param name of the parameter, that of its atom before it
 * @param type what it means
 * @param value in {@code unit}
 * @param sigma standard uncertainty in {@code unit}, scaled by the goodness of fit; 0 where nothing depends on the parameter
 * @param unit Å, °, deg², counts …; 1 for a number
 */
public record RefinedParameter(String phase, String name, ParType type, double value, double sigma, String unit) {
    static RefinedParameter of(String phase, RefinablePar par) {
        return new RefinedParameter(
                phase,
                isOfAtom(par) ? par.owner().name() + " " + par.name() : par.name(),
                par.type(),
                par.humanValue(),
                Math.abs(par.sigma() * par.spec().humanScale()),
                par.spec().unit());
    }

    private static boolean isOfAtom(RefinablePar par) {
        return par.owner() instanceof Scatterer || par.owner() instanceof ScatteringPower;
    }

    /**
     * Phase and name.
     *
     * @return for example {@code corundum a}
     */
    public String label() {
        return phase.isEmpty() ? name : phase + " " + name;
    }

    @Override
    public String toString() {
        return "%s = %.6g ± %.2g %s".formatted(label(), value, sigma, unit.equals("1") ? "" : unit);
    }
}
