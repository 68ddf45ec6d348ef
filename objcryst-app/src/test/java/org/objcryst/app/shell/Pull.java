package org.objcryst.app.shell;

import org.objcryst.crystal.Crystal;
import org.objcryst.refinable.Copies;
import org.objcryst.refinable.RefinableObj;

/** Data that want the first atom at x = 0.3. */
final class Pull extends RefinableObj {
    private final Crystal crystal;

    Pull(Crystal crystal) {
        super("pull");
        this.crystal = crystal;
        addSubObject(crystal);
    }

    @Override
    public double logLikelihood() {
        double d = crystal.components().x[0] - 0.3;
        return 1000 * d * d;
    }

    @Override
    protected RefinableObj newCopy(Copies copies) {
        return new Pull(copies.of(crystal));
    }
}
