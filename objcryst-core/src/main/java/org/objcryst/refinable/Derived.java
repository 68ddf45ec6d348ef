package org.objcryst.refinable;

import java.util.Arrays;
import java.util.function.Supplier;

/**
 * A result together with the clocks of everything it was computed from. Asking for the value recomputes it if, and only
 * if, one of these clocks has ticked since; the test is written here and nowhere else.
 *
 * <p>The computation may return the same array each time. In verify mode every value that would be served from memory is
 * computed afresh as well, and a difference is a {@link StaleResultException}.
 *
 * @param <T> a number, an array of numbers, an immutable value, or a {@link Snapshottable}
 */
public final class Derived<T> {
    /** Makes results that verify mode reaches, see {@link RefinableObj}. */
    public interface Maker {
        /**
         * A cached result.
         *
         * @param what what it is, for messages
         * @param computation computes it from the present state
         * @param inputs the clocks of all that the computation looks at
         * @param <T> see {@link Derived}
         * @return the result, not computed yet
         */
        <T> Derived<T> derived(String what, Supplier<T> computation, RefinableClock... inputs);
    }

    private final String name;
    private final Supplier<T> computation;
    private final RefinableClock[] inputs;
    private T value;
    private long stamp = -1;
    private long computations;
    private boolean verifying;

    /**
     * A result that has not been computed yet.
     *
     * @param name what it is, for messages
     * @param computation computes it from the present state of the model
     * @param inputs the clocks of all that the computation looks at
     */
    public Derived(String name, Supplier<T> computation, RefinableClock... inputs) {
        this.name = name;
        this.computation = computation;
        this.inputs = inputs.clone();
    }

    /**
     * The up-to-date value.
     *
     * @return the value; an array belongs to the model and is valid until the next change
     */
    public T value() {
        long now = inputStamp();
        if (now != stamp) {
            compute();
        } else if (verifying) {
            verify();
        }
        return value;
    }

    /**
     * Whether the next call of {@link #value()} will compute.
     *
     * @return true if never computed or an input has changed since
     */
    public boolean isOutdated() {
        return inputStamp() != stamp;
    }

    /** Forgets the value, so that the next question computes it. */
    public void invalidate() {
        stamp = -1;
    }

    /**
     * How often the computation has run for a change of its inputs; what a test counts.
     *
     * @return the number of computations, those of verify mode not included
     */
    public long computations() {
        return computations;
    }

    /**
     * What this result is called in messages.
     *
     * @return the name given at construction
     */
    public String name() {
        return name;
    }

    /**
     * Switches verify mode.
     *
     * @param on whether each value served from memory is compared with one computed from scratch
     */
    public void verify(boolean on) {
        verifying = on;
    }

    private void compute() {
        value = computation.get();
        stamp = inputStamp();
        computations++;
    }

    /** Clocks only count up, so the sum of the counts stands still exactly when all of them do. */
    private long inputStamp() {
        long sum = 0;
        for (RefinableClock input : inputs) {
            sum += input.count();
        }
        return sum;
    }

    private void verify() {
        Object before = snapshot(value);
        value = computation.get();
        Object now = snapshot(value);
        if (!Arrays.deepEquals(new Object[] {before}, new Object[] {now})) {
            throw new StaleResultException(name, inputs);
        }
    }

    private static Object snapshot(Object value) {
        if (value instanceof Snapshottable s) {
            return s.snapshot();
        } else if (value instanceof double[] a) {
            return a.clone();
        } else if (value instanceof float[] a) {
            return a.clone();
        } else if (value instanceof int[] a) {
            return a.clone();
        } else if (value instanceof Object[] a) {
            return Arrays.stream(a).map(Derived::snapshot).toArray();
        }
        return value;
    }
}
