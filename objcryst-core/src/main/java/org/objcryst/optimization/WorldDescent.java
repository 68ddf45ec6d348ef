package org.objcryst.optimization;

import org.objcryst.refinable.Worlds;
import org.objcryst.state.StateInput;
import org.objcryst.state.StateOutput;

/**
 * A descent as {@link Descent} makes it, of one place among many: it says where it wants to know cost and slopes, is told them, and so on
 * until it ends.
 */
final class WorldDescent {
    private final Worlds worlds;
    private final LimitedMemory memory;
    private double[] place;
    private double[] tried;
    private double[] slope;
    private double[] direction;
    private double cost;
    private double along;
    private double largest;
    private double length;
    private int steps;
    private boolean begun;
    private boolean over = true;

    WorldDescent(Worlds worlds) {
        this.worlds = worlds;
        memory = new LimitedMemory(worlds.motions());
        place = new double[worlds.placeLength()];
        tried = new double[worlds.placeLength()];
        slope = new double[worlds.motions()];
        direction = new double[worlds.motions()];
    }

    /** A descent that begins at a place. */
    WorldDescent(Worlds worlds, double[] start) {
        this(worlds);
        System.arraycopy(start, 0, tried, 0, start.length);
        begin();
    }

    /** The place to begin at, to be written before {@link #begin()}; afterwards the one whose cost is wanted. */
    double[] tried() {
        return tried;
    }

    void begin() {
        memory.clear();
        begun = false;
        over = false;
        steps = 0;
    }

    boolean isOver() {
        return over;
    }

    /** The lowest place so far. */
    double[] place() {
        return place;
    }

    double cost() {
        return cost;
    }

    /** Takes the cost and the slopes of the place tried; those are copied. */
    void take(double now, double[] slopes) {
        if (!begun) {
            begun = true;
            arrive(now, slopes);
            over = !(now < Double.POSITIVE_INFINITY) || !chooses();
        } else if (StepLength.isEnough(now, cost, length, along)) {
            memory.remember(length, direction, slope, slopes);
            double fall = cost - now;
            boolean slow = fall < BasinHopping.PRECISION * Math.abs(cost);
            arrive(now, slopes);
            over = slow || ++steps == BasinHopping.STEPS || !chooses();
        } else {
            length = StepLength.shorter(now, cost, length, along);
            over = !StepLength.isWorthTrying(length, largest);
            if (!over) {
                tryOut();
            }
        }
    }

    private void arrive(double now, double[] slopes) {
        double[] left = place;
        place = tried;
        tried = left;
        cost = now;
        System.arraycopy(slopes, 0, slope, 0, slope.length);
    }

    /** The next step; false if there is none that leads down. */
    private boolean chooses() {
        along = memory.choose(slope, direction);
        if (!(along < 0)) {
            memory.clear();
            along = memory.choose(slope, direction);
        }
        largest = StepLength.largest(direction);
        if (!(along < 0 && largest > 0)) {
            return false;
        }
        length = StepLength.first(largest, !memory.isEmpty());
        tryOut();
        return true;
    }

    private void tryOut() {
        System.arraycopy(place, 0, tried, 0, place.length);
        worlds.advance(tried, direction, length);
    }

    void write(StateOutput out) {
        out.numbers(place).numbers(tried).numbers(slope).numbers(direction);
        out.number(cost).number(along).number(largest).number(length);
        out.integer(steps).flag(begun).flag(over);
        memory.write(out);
    }

    void read(StateInput in) {
        place = in.numbers("place", place.length);
        tried = in.numbers("place tried", tried.length);
        slope = in.numbers("slope", slope.length);
        direction = in.numbers("direction", direction.length);
        cost = in.number("cost");
        along = in.number("slope along the direction");
        largest = in.number("largest change");
        length = in.number("length of the step");
        steps = in.integer("steps", 0, BasinHopping.STEPS);
        begun = in.flag("begun");
        over = in.flag("over");
        memory.read(in);
    }
}
