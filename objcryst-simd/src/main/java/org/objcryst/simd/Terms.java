package org.objcryst.simd;

/**
 * Some reflections of a part that have terms of the same shape. Methods are written out for one to four registers, because sums
 * must stay in registers and the compiler gives up on anything more general.
 */
abstract class Terms implements Stage {
    final Part part;

    /** Rows, and the table of their factors. */
    final double[] p;

    final double[] c;
    final double[] sums;

    /** Positions between which all reflections have the same factors. */
    final int[] begin;

    final int[] end;

    Terms(Part part, int[][] runs, PointGroup group) {
        this.part = part;
        p = group.points();
        c = group.thirds();
        sums = part.sums();
        begin = runs[0];
        end = runs[1];
    }

    /** Writes the sums over points that have each their weight; or adds the sums over blocks times their common weights. */
    @Override
    public final void run(int blocks) {
        if (part.isPerPoint()) {
            switch (blocks) {
                case 1 -> weighOne();
                case 2 -> weighTwo();
                case 3 -> weighThree();
                default -> weighFour();
            }
        } else {
            switch (blocks) {
                case 1 -> addOne();
                case 2 -> addTwo();
                case 3 -> addThree();
                default -> addFour();
            }
        }
    }

    abstract void weighOne();

    abstract void weighTwo();

    abstract void weighThree();

    abstract void weighFour();

    abstract void addOne();

    abstract void addTwo();

    abstract void addThree();

    abstract void addFour();
}
