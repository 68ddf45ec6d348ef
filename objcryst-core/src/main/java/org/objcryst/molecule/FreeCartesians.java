package org.objcryst.molecule;

import java.util.function.Consumer;

/** Every coordinate of every atom is free, but for what a constraint takes from gradients. */
final class FreeCartesians implements RestraintFit.Coordinates {
    private final Consumer<double[]> constraint;

    FreeCartesians(Consumer<double[]> constraint) {
        this.constraint = constraint;
    }

    @Override
    public void expand(double[] independent, double[] all) {
        System.arraycopy(independent, 0, all, 0, all.length);
    }

    @Override
    public void fold(double[] gradient, double[] independent) {
        constraint.accept(gradient);
        for (int i = 0; i < gradient.length; i++) {
            independent[i] += gradient[i];
        }
    }
}
