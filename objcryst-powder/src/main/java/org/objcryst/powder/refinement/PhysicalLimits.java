package org.objcryst.powder.refinement;

import java.util.ArrayList;
import java.util.List;
import org.objcryst.crystal.Scatterer;
import org.objcryst.powder.PowderPattern;
import org.objcryst.powder.PowderPhase;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinablePar;
import org.objcryst.symmetry.Lattice;

/** What a refinement may not leave: cells near where they were given, widths that peaks have, atoms that do not sharpen. */
final class PhysicalLimits {
    private static final double LARGEST_STRETCH = 0.01;
    private static final double LARGEST_TURN = Math.toRadians(1);
    private static final double LARGEST_STEP = 0.5; // Å
    private static final double NARROWEST = 0.125; // of the width to start from, which is twice the estimate
    private static final double WIDEST = 10;
    private static final int PLACES = 20;

    private final List<PowderPhase> phases;
    private final double[] places = new double[PLACES];
    private final double startWidth;
    private final List<Near> near = new ArrayList<>();

    private record Near(RefinablePar par, double start, double distance) {
        boolean holds() {
            return Math.abs(par.value() - start) <= distance;
        }
    }

    PhysicalLimits(PowderPattern pattern) {
        phases = pattern.phases();
        double[] x = pattern.x();
        for (int i = 0; i < PLACES; i++) {
            places[i] = x[i * (x.length - 1) / (PLACES - 1)];
        }
        startWidth = phases.get(0).profile().fwhm(places[PLACES / 4]);
        for (PowderPhase phase : phases) {
            for (RefinablePar p : phase.cell().latticePars()) {
                boolean isLength = p.type().isA(ParType.CELL_LENGTH);
                near.add(new Near(p, p.value(), isLength ? LARGEST_STRETCH * p.value() : LARGEST_TURN));
            }
            phase.crystal()
                    .scatterers()
                    .forEach(s -> addPosition(s, phase.crystal().lattice()));
        }
    }

    private void addPosition(Scatterer scatterer, Lattice lattice) {
        near.add(new Near(scatterer.x(), scatterer.x().value(), LARGEST_STEP / lattice.a()));
        near.add(new Near(scatterer.y(), scatterer.y().value(), LARGEST_STEP / lattice.b()));
        near.add(new Near(scatterer.z(), scatterer.z().value(), LARGEST_STEP / lattice.c()));
    }

    boolean hold() {
        return near.stream().allMatch(Near::holds) && phases.stream().allMatch(this::isPossible);
    }

    private boolean isPossible(PowderPhase phase) {
        for (double place : places) {
            double width = phase.profile().fwhm(place);
            if (!(width > NARROWEST * startWidth && width < WIDEST * startWidth)) {
                return false;
            }
        }
        RefinablePar b = phase.scattering().globalB();
        return b.value() > b.min()
                && b.value() < b.max()
                && phase.crystal().scatteringPowers().stream()
                        .allMatch(power -> power.isAnisotropic() || power.biso().value() + b.value() >= 0);
    }
}
