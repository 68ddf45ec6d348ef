package org.objcryst.optimization;

import java.util.concurrent.atomic.AtomicLong;
import org.objcryst.refinable.Copies;
import org.objcryst.refinable.RefinableObj;

/** Breaks a search off after so many evaluations of its cost, as if the process were killed there. Costs nothing. */
public final class Fuse extends RefinableObj {
    private final AtomicLong left;

    /** Burns down with each evaluation, of copies too. */
    public Fuse(long evaluations) {
        this(new AtomicLong(evaluations));
    }

    private Fuse(AtomicLong left) {
        super("fuse");
        this.left = left;
    }

    /** What it throws. */
    public static final class Burnt extends Error {
        private static final long serialVersionUID = 1;
    }

    @Override
    public double logLikelihood() {
        if (left.decrementAndGet() < 0) {
            throw new Burnt();
        }
        return 0;
    }

    /** From now on it does nothing. */
    public void remove() {
        left.set(Long.MAX_VALUE);
    }

    /** Puts in a new one. */
    public void renew(long evaluations) {
        left.set(evaluations);
    }

    @Override
    protected RefinableObj newCopy(Copies copies) {
        return new Fuse(left);
    }
}
