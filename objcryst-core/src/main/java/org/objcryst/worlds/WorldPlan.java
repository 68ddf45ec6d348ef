package org.objcryst.worlds;

import java.util.List;
import java.util.Optional;
import org.objcryst.crystal.Articulations;
import org.objcryst.crystal.Crystal;
import org.objcryst.crystal.OverlapCorrection;
import org.objcryst.crystal.Scatterer;
import org.objcryst.kinematics.Articulation;
import org.objcryst.refinable.RefinableModel;
import org.objcryst.refinable.RefinablePar;
import org.objcryst.scattering.SteadyEngine;

/**
 * A model as nothing but numbers: how the atoms of one crystal follow a few numbers, and how the costs of data follow the atoms. What else
 * costs something, as the restraints of molecules, does not depend on the place and is left out.
 *
 * @param articulations of the scatterers, in the order of the crystal
 * @param occupancies of its atoms, without correction for overlap
 * @param overlap that correction, which is no number but a rule; empty where there is none
 * @param patterns the data
 */
public record WorldPlan(
        List<Articulation> articulations,
        double[] occupancies,
        Optional<OverlapCorrection> overlap,
        List<PatternPlan> patterns) {
    /**
     * Keeps immutable lists.
     *
     * @param articulations one a scatterer
     * @param occupancies one an atom
     * @param overlap of the same crystal
     * @param patterns one or more
     */
    public WorldPlan {
        articulations = List.copyOf(articulations);
        patterns = List.copyOf(patterns);
    }

    /**
     * The plan of a model as it is now.
     *
     * @param model of one crystal and data
     * @return empty if it moves or costs something in a way that cannot be told so
     */
    public static Optional<WorldPlan> of(RefinableModel model) {
        List<Crystal> crystals = all(Crystal.class, model.objects());
        List<WorldData> data = all(WorldData.class, model.tops());
        long others =
                model.tops().stream().filter(top -> !(top instanceof Crystal)).count();
        List<PatternPlan> patterns =
                data.stream().flatMap(d -> d.plan().stream()).toList();
        if (crystals.size() != 1 || patterns.isEmpty() || patterns.size() != others || !onlyScatterersMove(model)) {
            return Optional.empty();
        }
        Crystal crystal = crystals.get(0);
        return Articulations.of(crystal)
                .map(found -> new WorldPlan(
                        found, OverlapCorrection.uncorrected(crystal), OverlapCorrection.of(crystal), patterns));
    }

    /**
     * The same with another engine.
     *
     * @param engine computes structure factors
     * @return a new plan
     */
    public WorldPlan with(SteadyEngine engine) {
        return new WorldPlan(
                articulations,
                occupancies,
                overlap,
                patterns.stream()
                        .map(p -> new PatternPlan(p.scattering().with(engine), p.cost(), p.costScale()))
                        .toList());
    }

    private static <T> List<T> all(Class<T> type, List<?> objects) {
        return objects.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static boolean onlyScatterersMove(RefinableModel model) {
        return model.parameters().stream()
                .filter(p -> moves(p.leader().orElse(p)))
                .allMatch(p -> !p.isFollowing() && p.owner() instanceof Scatterer);
    }

    private static boolean moves(RefinablePar p) {
        return p.isFree() && p.step() > 0;
    }
}
