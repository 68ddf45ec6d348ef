package org.objcryst.crystal;

import java.util.List;
import java.util.Optional;
import org.objcryst.kinematics.Articulation;
import org.objcryst.refinable.Copies;
import org.objcryst.refinable.RefinableObj;
import org.objcryst.refinable.RefinablePar;

/** A single atom. */
public final class Atom extends Scatterer {
    private final ScatteringPower power;

    /**
     * An atom at a place.
     *
     * @param name its label
     * @param power what it scatters
     * @param x fractional coordinate along a
     * @param y fractional coordinate along b
     * @param z fractional coordinate along c
     */
    public Atom(String name, ScatteringPower power, double x, double y, double z) {
        super(name);
        this.power = power;
        addSubObject(power);
        position(x, y, z);
    }

    /**
     * An atom of a new scattering power, at the origin.
     *
     * @param name its label
     * @param symbol an element or ion
     */
    public Atom(String name, String symbol) {
        this(name, new ScatteringPower(symbol), 0, 0, 0);
    }

    /**
     * What it scatters.
     *
     * @return shared with other atoms or not
     */
    public ScatteringPower power() {
        return power;
    }

    @Override
    public int size() {
        return 1;
    }

    @Override
    public List<ScatteringPower> scatteringPowers() {
        return List.of(power);
    }

    @Override
    public boolean sharesSites() {
        return true;
    }

    @Override
    public void write(Components out, int offset) {
        out.x[offset] = x().value();
        out.y[offset] = y().value();
        out.z[offset] = z().value();
        out.occupancy[offset] = occupancy().value();
        out.power[offset] = power;
    }

    @Override
    public Optional<Articulation> articulation() {
        return occupancy().isFree() ? Optional.empty() : Optional.of(new PointArticulation(this));
    }

    @Override
    public boolean tangent(RefinablePar par, Components.Tangent out, int offset) {
        if (par == x()) {
            out.x[offset] = 1;
        } else if (par == y()) {
            out.y[offset] = 1;
        } else if (par == z()) {
            out.z[offset] = 1;
        } else if (par == occupancy()) {
            out.occupancy[offset] = 1;
        } else {
            return false;
        }
        return true;
    }

    @Override
    public void addDerivatives(AtomGradient byAtoms, int offset) {
        x().addDerivative(byAtoms.x[offset]);
        y().addDerivative(byAtoms.y[offset]);
        z().addDerivative(byAtoms.z[offset]);
        occupancy().addDerivative(byAtoms.occupancy[offset]);
    }

    @Override
    public List<List<RefinablePar>> geneGroups() {
        return List.of(List.of(x(), y(), z()), List.of(occupancy()));
    }

    @Override
    protected RefinableObj newCopy(Copies copies) {
        return new Atom(name(), copies.of(power), x().value(), y().value(), z().value());
    }

    @Override
    public String toString() {
        return "%s (%s) at %.5f %.5f %.5f".formatted(name(), power.symbol(), x().value(), y().value(), z().value());
    }
}
