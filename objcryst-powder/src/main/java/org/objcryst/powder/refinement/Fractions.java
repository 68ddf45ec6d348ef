package org.objcryst.powder.refinement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.objcryst.optimization.Uncertainties;
import org.objcryst.powder.PowderPattern;
import org.objcryst.powder.PowderPhase;

/** Weight fractions from scales, with the covariance of the scales. */
final class Fractions {
    private final List<PowderPhase> phases;
    private final double[] factor;
    private final double total;
    private final Uncertainties uncertainties;

    Fractions(List<PowderPhase> phases, Uncertainties uncertainties) {
        this.phases = phases;
        this.uncertainties = uncertainties;
        factor = phases.stream()
                .mapToDouble(p -> p.crystal().composition().weight() * p.cell().volume())
                .toArray();
        total = IntStream.range(0, factor.length).mapToDouble(this::amount).sum();
    }

    /** S·Z·M·V, in proportion to the mass. */
    private double amount(int p) {
        return factor[p] * phases.get(p).scale().value();
    }

    List<PhaseFraction> of(PowderPattern pattern) {
        List<PhaseFraction> list = new ArrayList<>();
        for (int p = 0; p < factor.length; p++) {
            PowderPhase phase = phases.get(p);
            double weight = total > 0 ? amount(p) / total : 0;
            list.add(new PhaseFraction(
                    phase.name(),
                    weight,
                    sigma(p, weight),
                    phase.scale().value(),
                    uncertainties.sigma(phase.scale()),
                    phase.crystal().composition().weight(),
                    phase.cell().volume(),
                    BraggFactor.of(pattern, phase)));
        }
        return List.copyOf(list);
    }

    /** √(gᵀ cov g) with g_q = ∂w_p/∂S_q = f_q (δ_pq − w_p)/Σ. */
    private double sigma(int p, double weight) {
        double variance = 0;
        for (int q = 0; q < factor.length; q++) {
            for (int r = 0; r < factor.length; r++) {
                variance += slope(p, q, weight)
                        * slope(p, r, weight)
                        * uncertainties.covariance(
                                phases.get(q).scale(), phases.get(r).scale());
            }
        }
        return Math.sqrt(Math.max(variance, 0));
    }

    private double slope(int p, int q, double weight) {
        return total > 0 ? factor[q] * ((p == q ? 1 : 0) - weight) / total : 0;
    }
}
