package org.objcryst.simd.freeform;

import static org.objcryst.scattering.freeform.HalfTurn.*;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** Sines and cosines of angles in turns, a register at a time. */
final class Turns {
    static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    static final int LANES = SPECIES.length();

    private Turns() {}

    static DoubleVector load(double[] a, int i) {
        return DoubleVector.fromArray(SPECIES, a, i);
    }

    static DoubleVector all(double value) {
        return DoubleVector.broadcast(SPECIES, value);
    }

    /** What is left of turns beyond the nearest integer, −1/2 to 1/2. */
    static DoubleVector fraction(DoubleVector turns) {
        DoubleVector round = all(ROUND);
        return turns.sub(turns.add(round).sub(round));
    }

    /** sin(πr)/r by z = r². */
    static DoubleVector sine(DoubleVector z) {
        return all(S8).fma(z, all(S7))
                .fma(z, all(S6))
                .fma(z, all(S5))
                .fma(z, all(S4))
                .fma(z, all(S3))
                .fma(z, all(S2))
                .fma(z, all(S1))
                .fma(z, all(S0));
    }

    /** cos(πr) by z = r². */
    static DoubleVector cosine(DoubleVector z) {
        return all(C8).fma(z, all(C7))
                .fma(z, all(C6))
                .fma(z, all(C5))
                .fma(z, all(C4))
                .fma(z, all(C3))
                .fma(z, all(C2))
                .fma(z, all(C1))
                .fma(z, all(1));
    }
}
