package org.objcryst.powder.refinement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.objcryst.powder.PowderPhase;
import org.objcryst.powder.Texture;
import org.objcryst.refinable.RefinablePar;
import org.objcryst.symmetry.SpaceGroup;

/**
 * Preferred orientation after March and Dollase, along the one simple direction that lowers χ² most, where it does so by much:
 * a texture can imitate a wrong structure.
 */
final class TextureSearch {
    private static final int[][] DIRECTIONS = {
        {0, 0, 1}, {1, 0, 0}, {0, 1, 0}, {1, 1, 0}, {1, 0, 1}, {0, 1, 1}, {1, 1, 1}, {1, 0, -1}
    };
    private static final double[] TRIED = {0.8, 1.25};
    /** By which fraction χ² must fall for a direction to be refined at all, everything but the scales standing still. */
    private static final double PROMISING = 0.01;
    /** The same in the end. */
    private static final double WORTH = 0.02;
    /** More than plates and needles usually show. */
    private static final double STRONGEST = 3;

    private final RefinementStages fit;

    TextureSearch(RefinementStages fit) {
        this.fit = fit;
    }

    /** Gives a phase a texture, unless it has one already or needs none. */
    void of(PowderPhase phase) {
        Texture texture = phase.texture();
        if (texture.isPresent() || fit.isStopped()) {
            return;
        }
        double best = (1 - PROMISING) * fit.chiSquare();
        int[] along = null;
        for (int[] direction : distinct(phase.crystal().spaceGroup())) {
            for (double r : TRIED) {
                double cost = cost(texture, direction, r);
                if (cost < best) {
                    best = cost;
                    along = direction;
                }
            }
        }
        if (along != null) {
            refine(phase, along);
        }
    }

    private double cost(Texture texture, int[] direction, double r) {
        texture.add(direction[0], direction[1], direction[2], 1, r);
        fit.fitScales();
        double cost = fit.chiSquare();
        texture.clear();
        fit.fitScales();
        return cost;
    }

    private void refine(PowderPhase phase, int[] d) {
        Texture texture = phase.texture().add(d[0], d[1], d[2], 1, 1);
        RefinablePar march = texture.parameters().get(1).limit(1 / STRONGEST, STRONGEST);
        String name = "texture of %s along %d %d %d".formatted(phase.name(), d[0], d[1], d[2]);
        boolean kept = fit.stage(name, WORTH, List.of(march));
        if (!kept) {
            texture.clear();
        }
    }

    /** The directions that the group does not make equivalent. */
    private static List<int[]> distinct(SpaceGroup group) {
        List<int[]> distinct = new ArrayList<>();
        for (int[] d : DIRECTIONS) {
            int[][] images = group.equivalents(d[0], d[1], d[2]);
            boolean known = distinct.stream()
                    .anyMatch(other -> Arrays.stream(images).anyMatch(image -> Arrays.equals(image, other)));
            if (!known) {
                distinct.add(d);
            }
        }
        return distinct;
    }
}
