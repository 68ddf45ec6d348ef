package org.objcryst.crystal;

import java.util.List;
import java.util.random.RandomGenerator;
import org.objcryst.refinable.RefinablePar;

/** A random move that exchanges the positions of two scatterers. */
final class PositionExchange {
    private PositionExchange() {}

    static void apply(List<Scatterer> scatterers, RandomGenerator random) {
        Scatterer one = scatterers.get(random.nextInt(scatterers.size()));
        Scatterer two = scatterers.get(random.nextInt(scatterers.size()));
        exchange(one.x(), two.x());
        exchange(one.y(), two.y());
        exchange(one.z(), two.z());
    }

    private static void exchange(RefinablePar one, RefinablePar two) {
        if (one.isFree() && two.isFree()) {
            double kept = one.value();
            one.moveTo(two.value());
            two.moveTo(kept);
        }
    }
}
