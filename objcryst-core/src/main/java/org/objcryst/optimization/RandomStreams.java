package org.objcryst.optimization;

/** Independent random streams, each fixed by the seed of the whole, the number of the run and its own number. */
final class RandomStreams {
    private static final long GOLDEN_RATIO = 0x9e3779b97f4a7c15L;

    private RandomStreams() {}

    static long runSeed(long seed, int run) {
        return mixed(mixed(seed) + GOLDEN_RATIO * run);
    }

    static SearchRandom stream(long runSeed, int number) {
        return new SearchRandom(mixed(runSeed + GOLDEN_RATIO * (number + 1L)));
    }

    /** Finaliser of SplitMix64 (Steele, Lea & Flood 2014). */
    private static long mixed(long z) {
        long y = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        long x = (y ^ (y >>> 27)) * 0x94d049bb133111ebL;
        return x ^ (x >>> 31);
    }
}
