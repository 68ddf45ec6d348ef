package org.objcryst.refinable;

import java.util.Arrays;
import java.util.List;

/**
 * Many like parameters of one object whose values lie side by side in an array, such as the coordinates of all atoms of a
 * molecule. The owner may write to the array directly, and configurations are saved and restored with one copy and one
 * tick of the clock.
 */
public final class ParBlock {
    private final double[] values;
    private final double[] derivatives;
    private final RefinablePar[] pars;
    private final RefinableClock clock;
    private int exceptions;

    ParBlock(int size, RefinableClock clock) {
        values = new double[size];
        derivatives = new double[size];
        pars = new RefinablePar[size];
        this.clock = clock;
    }

    /**
     * The values, for the owner to read and write; whoever writes must call {@link #changed()}.
     *
     * @return the live array, internal units
     */
    public double[] values() {
        return values;
    }

    /**
     * The derivatives of a cost by the parameters, for the owner to add to, see {@link RefinablePar#derivative()}.
     *
     * @return the live array
     */
    public double[] derivatives() {
        return derivatives;
    }

    /** Ticks the clock after the array has been written to. */
    public void changed() {
        clock.tick();
    }

    /**
     * The parameters.
     *
     * @return in the order of the values
     */
    public List<RefinablePar> parameters() {
        return List.of(pars);
    }

    /**
     * The place of a parameter in this block.
     *
     * @param par any parameter
     * @return its index, −1 if it is elsewhere
     */
    public int indexOf(RefinablePar par) {
        return par.block() == this ? par.slot() : -1;
    }

    /**
     * The number of parameters.
     *
     * @return length of the array of values
     */
    public int size() {
        return pars.length;
    }

    /**
     * One parameter.
     *
     * @param i its index
     * @return that of the value with this index
     */
    public RefinablePar parameter(int i) {
        return pars[i];
    }

    void set(int i, RefinablePar par) {
        pars[i] = par;
    }

    /** A parameter that is unused, follows another or is followed must be restored by itself. */
    void countExceptions(int change) {
        exceptions += change;
    }

    boolean isPlain() {
        return exceptions == 0;
    }

    void save(double[] into, int at) {
        System.arraycopy(values, 0, into, at, values.length);
    }

    void restore(double[] from, int at) {
        if (Arrays.mismatch(values, 0, values.length, from, at, at + values.length) >= 0) {
            System.arraycopy(from, at, values, 0, values.length);
            clock.tick();
        }
    }

    /** The block whose first parameter this is, or null. */
    static ParBlock beginningAt(RefinablePar par) {
        ParBlock block = par.block();
        return block != null && block.pars[0] == par ? block : null;
    }
}
