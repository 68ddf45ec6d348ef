package org.objcryst.refinable;

import java.util.List;
import java.util.random.RandomGenerator;

/** One parameter moves, and what follows it. */
final class ParMotion implements Motion {
    private static final double FAR = 30;

    private final RefinablePar par;

    ParMotion(RefinablePar par) {
        this.par = par;
    }

    @Override
    public List<RefinablePar> parameters() {
        return List.of(par);
    }

    @Override
    public double step() {
        return par.step();
    }

    @Override
    public double slope() {
        double slope = par.derivative();
        for (RefinablePar follower : par.followers()) {
            slope += follower.tie().factor() * follower.derivative();
        }
        return slope;
    }

    @Override
    public void apply(double change) {
        par.moveBy(change);
    }

    /** Anywhere in its range; a parameter without limits by a multiple of its step. */
    @Override
    public void jump(RandomGenerator random) {
        if (par.range().isBounded()) {
            par.moveTo(par.range().at(random.nextDouble()));
        } else {
            par.moveBy(FAR * par.step() * (2 * random.nextDouble() - 1));
        }
    }
}
