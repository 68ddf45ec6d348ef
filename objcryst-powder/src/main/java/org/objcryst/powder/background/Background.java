package org.objcryst.powder.background;

import java.util.random.RandomGenerator;
import org.objcryst.refinable.RefinableObj;

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
     * The derivatives of the curve, which do not depend on the parameters.
     *
     * @param x angles (rad), increasing
     * @return new arrays, one row for each of {@link #parameters()}, one value a point
     */
    public abstract double[][] basis(double[] x);
}
