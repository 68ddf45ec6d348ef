package org.objcryst.crystal;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objcryst.refinable.RefinableObj;

/** The scatterers of a crystal laid out one after the other in one {@link Components}. */
final class AtomList {
    private final Scatterer[] scatterers;
    private final int[] offsets;
    private final Map<RefinableObj, Integer> offsetOf = new IdentityHashMap<>();
    private final Components components;
    private final List<ScatteringPower> powers;

    AtomList(List<Scatterer> scatterers) {
        this.scatterers = scatterers.toArray(Scatterer[]::new);
        offsets = new int[this.scatterers.length];
        int size = 0;
        for (int s = 0; s < offsets.length; s++) {
            offsets[s] = size;
            offsetOf.put(this.scatterers[s], size);
            size += this.scatterers[s].size();
        }
        components = new Components(size);
        powers = ScatteringPower.of(scatterers.stream());
        write();
    }

    /** Index of the first atom of a scatterer, −1 for any other object. */
    int offset(RefinableObj object) {
        return offsetOf.getOrDefault(object, -1);
    }

    /** Writes all scatterers. */
    Components write() {
        for (int s = 0; s < scatterers.length; s++) {
            scatterers[s].write(components, offsets[s]);
        }
        return components;
    }

    Components components() {
        return components;
    }

    List<ScatteringPower> powers() {
        return powers;
    }

    /** Unique: of equal labels, as those of two molecules of one kind, the second gets {@code _2} or the next that is free. */
    List<String> labels() {
        Set<String> labels = new LinkedHashSet<>();
        Map<String, Integer> seen = new HashMap<>();
        for (Scatterer scatterer : scatterers) {
            for (int i = 0; i < scatterer.size(); i++) {
                String label = scatterer.label(i);
                int count = seen.merge(label, 1, Integer::sum);
                while (!labels.add(count == 1 ? label : label + "_" + count)) {
                    count = seen.merge(label, 1, Integer::sum);
                }
            }
        }
        return List.copyOf(labels);
    }

    /** Which atoms the occupancy correction concerns; null if none. */
    boolean[] corrected(OccupancyCorrection choice) {
        boolean[] concerned = new boolean[components.size()];
        boolean any = false;
        for (int s = 0; s < scatterers.length; s++) {
            boolean on = choice == OccupancyCorrection.ON
                    || choice == OccupancyCorrection.AUTOMATIC && scatterers[s].sharesSites();
            for (int i = 0; i < scatterers[s].size(); i++) {
                concerned[offsets[s] + i] = on;
            }
            any |= on;
        }
        return any ? concerned : null;
    }

    /** Which atoms are bonded or nearly so. */
    KnownBonds bonds() {
        return new KnownBonds(scatterers, offsets, components.size());
    }
}
