package org.objcryst.optimization;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.objcryst.refinable.RefinableModel;
import org.objcryst.refinable.Worlds;

/** A search that is made in many worlds at once where the model can be told so. */
final class WorldSearch {
    private WorldSearch() {}

    /**
     * Searches. The shape of the model at the beginning is what its worlds are made of, so that a run which goes on needs it again: the
     * state of either way begins with it.
     *
     * @param inWorlds the search in worlds, given the values of the parameters at the beginning
     * @param inModel the search where there are none
     */
    static void search(SearchRun run, BiConsumer<double[], Worlds> inWorlds, Consumer<double[]> inModel) {
        RefinableModel model = run.model();
        double[] origin = run.saved()
                .map(in -> in.numbers("origin", model.parameters().size()))
                .orElseGet(model::save);
        model.reinstate(origin);
        Optional<Worlds> many = run.worlds();
        if (many.isPresent()) {
            try (Worlds worlds = many.get()) {
                inWorlds.accept(origin, worlds);
            }
        } else {
            inModel.accept(origin);
        }
    }
}
