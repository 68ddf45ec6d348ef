package org.objcryst.powder.background;

import java.util.List;
import java.util.random.RandomGenerator;
import org.objcryst.refinable.RefinableObj;
import org.objcryst.refinable.RefinablePar;

/** What a pattern shows besides reflections: a smooth curve, linear in its parameters. */
public abstract class Background extends RefinableObj {
    /**
     * A background without parameters.
     *
     * @param name what users call it
     */
    protected Background(String name) {
        super(name);
    }

    /** Leaves everything as it is: a random start concerns the structure. */
    @Override
    protected void randomizeOwn(RandomGenerator random) {}

    /**
     * The curve.
     *
     * @param x angles (rad), increasing
     * @return a new array, one value a point
     */
    public abstract double[] values(double[] x);

    /**
     * What the curve is linear in.
     *
     * @return the parameters of this object, or of its parts
     */
    public List<RefinablePar> linearPars() {
        return parameters();
    }

    /**
     * The derivatives of the curve, which do not depend on the parameters.
     *
     * @param x angles (rad), increasing
     * @return new arrays, one row for each of {@link #linearPars()}, one value a point
     */
    public abstract double[][] basis(double[] x);
}
