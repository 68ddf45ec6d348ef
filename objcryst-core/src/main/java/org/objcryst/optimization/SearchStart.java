package org.objcryst.optimization;

import java.util.List;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinableModel;
import org.objcryst.state.StateInput;
import org.objcryst.state.StateKey;
import org.objcryst.state.StateOutput;

/**
 * Where a search begins. A search that is resumed begins where it began before, wherever its model has got since.
 *
 * @param template the model of which each run gets a copy
 * @param leftAlone what no run changes
 * @param settings all that runs have in common but the model
 */
record SearchStart(RefinableModel template, List<ParType> leftAlone, StateKey settings) {
    /** What must be the same wherever the search begins. */
    StateKey key() {
        return settings.with(ModelKey.ofParameters(template, leftAlone));
    }

    /** What must be the same for its runs. */
    StateKey keyOfRuns() {
        return key().with(ModelKey.ofCosts(template, leftAlone));
    }

    void write(StateOutput out) {
        out.numbers(template.save());
    }

    double[] read(StateInput in) {
        double[] start = in.numbers("configuration", template.parameters().size());
        in.end();
        return start;
    }
}
