package org.objcryst.optimization;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinableModel;
import org.objcryst.refinable.Worlds;

/** What all runs of a search have in common; frozen when it begins. */
record SearchSettings(
        SearchAlgorithm algorithm,
        int firstRun,
        int runs,
        int threads,
        long seed,
        boolean randomStart,
        List<ParType> leftAlone,
        SearchLimits limits,
        long refinementInterval,
        boolean refinementAtTheEnd,
        SearchListener listener,
        RunStore store,
        Function<RefinableModel, Optional<Worlds>> worlds) {}
