package org.objcryst.optimization;

import java.util.random.RandomGenerator;
import org.objcryst.state.StateInput;
import org.objcryst.state.StateOutput;

/**
 * Random numbers whose generator can be saved in its middle: L64X128Mix, number for number as {@code L64X128MixRandom} of
 * {@link java.util.random}, which keeps its state to itself. Belongs to one thread.
 *
 * @see "Steele &amp; Vigna (2021), Proc. ACM Program. Lang. 5 (OOPSLA), 148"
 */
public final class SearchRandom implements RandomGenerator {
    private static final long GOLDEN_RATIO = 0x9e3779b97f4a7c15L;
    private static final long SILVER_RATIO = 0x6a09e667f3bcc909L;
    private static final long MULTIPLIER = 0xd1342543de82ef95L;

    private long addend; // odd
    private long congruential;
    private long x0;
    private long x1;

    /**
     * At the start of a stream.
     *
     * @param seed fixes the stream
     */
    public SearchRandom(long seed) {
        long mixed = seed ^ SILVER_RATIO;
        addend = murmur(mixed) | 1;
        congruential = 1;
        x0 = stafford(mixed);
        x1 = stafford(mixed + GOLDEN_RATIO);
        if ((x0 | x1) == 0) {
            congruential += GOLDEN_RATIO;
            x0 = stafford(congruential);
            x1 = stafford(congruential + GOLDEN_RATIO);
        }
    }

    @Override
    public long nextLong() {
        long result = lea(congruential + x0);
        congruential = MULTIPLIER * congruential + addend;
        long q = x1 ^ x0; // xoroshiro128
        x0 = Long.rotateLeft(x0, 24) ^ q ^ (q << 16);
        x1 = Long.rotateLeft(q, 37);
        return result;
    }

    /**
     * Saves the place in the stream.
     *
     * @param out takes 32 bytes
     */
    public void write(StateOutput out) {
        out.integer(addend).integer(congruential).integer(x0).integer(x1);
    }

    /**
     * Goes to a place in a stream.
     *
     * @param in from {@link #write}
     */
    public void read(StateInput in) {
        long readAddend = whole(in);
        long readCongruential = whole(in);
        long first = whole(in);
        long second = whole(in);
        if (readAddend % 2 == 0 || (first | second) == 0) {
            throw in.fault("the state of a random generator", "an impossible one");
        }
        addend = readAddend;
        congruential = readCongruential;
        x0 = first;
        x1 = second;
    }

    private static long whole(StateInput in) {
        return in.integer("state of a random generator", Long.MIN_VALUE, Long.MAX_VALUE);
    }

    private static long murmur(long z) {
        return mixed(z, 33, 0xff51afd7ed558ccdL, 33, 0xc4ceb9fe1a85ec53L, 33);
    }

    private static long stafford(long z) {
        return mixed(z, 30, 0xbf58476d1ce4e5b9L, 27, 0x94d049bb133111ebL, 31);
    }

    private static long lea(long z) {
        return mixed(z, 32, 0xdaba0b6eb09322e3L, 32, 0xdaba0b6eb09322e3L, 32);
    }

    private static long mixed(long z, int first, long multiplier, int second, long another, int third) {
        long y = (z ^ (z >>> first)) * multiplier;
        long x = (y ^ (y >>> second)) * another;
        return x ^ (x >>> third);
    }
}
