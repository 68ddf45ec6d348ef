package org.objcryst.refinable;

import java.util.List;
import java.util.function.Consumer;

/** All parameters of one family in a part of a model, to be treated together. */
public final class ParSelection {
    private final List<RefinablePar> pars;

    ParSelection(List<RefinableObj> objects, ParType family) {
        pars = objects.stream()
                .flatMap(o -> o.parameters().stream())
                .filter(p -> p.type().isA(family))
                .toList();
    }

    /**
     * The parameters, fixed and unused ones included.
     *
     * @return an immutable list
     */
    public List<RefinablePar> parameters() {
        return pars;
    }

    /**
     * The parameters that algorithms may vary.
     *
     * @return an immutable list
     */
    public List<RefinablePar> free() {
        return pars.stream().filter(RefinablePar::isFree).toList();
    }

    /**
     * Fixes or frees all of them.
     *
     * @param fixed true to keep algorithms away
     * @return this
     */
    public ParSelection fixed(boolean fixed) {
        return each(p -> p.fixed(fixed));
    }

    /**
     * Limits all of them relative to their present values.
     *
     * @param below negative
     * @param above positive
     * @return this
     */
    public ParSelection limitAround(double below, double above) {
        return each(p -> p.range(p.range().around(p.value(), below, above)));
    }

    /**
     * Sets the random step of all of them.
     *
     * @param step half-width at amplitude 1, internal units
     * @return this
     */
    public ParSelection step(double step) {
        return each(p -> p.step(step));
    }

    private ParSelection each(Consumer<RefinablePar> action) {
        pars.forEach(action);
        return this;
    }
}
