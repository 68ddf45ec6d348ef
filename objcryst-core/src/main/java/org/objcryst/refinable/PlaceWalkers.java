package org.objcryst.refinable;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Walkers that keep their places themselves, and find what these cost as many at a time as their worlds evaluate together. */
final class PlaceWalkers implements Walkers {
    private static final int PORTION = 64; // walkers that pay for another thread

    private final Worlds worlds;
    private final long seed;
    private final Crew crew;
    private final double[][] places;
    private final double[][] proposed;
    private final double[] limits;
    private final double[] found;

    PlaceWalkers(Worlds worlds, int number, long seed, Crew crew) {
        this.worlds = worlds;
        this.crew = crew;
        this.seed = seed;
        places = new double[number][worlds.placeLength()];
        proposed = new double[number][worlds.placeLength()];
        limits = new double[number];
        found = new double[worlds.capacity()];
    }

    @Override
    public void put(int[] walkers, double[][] where) {
        for (int i = 0; i < walkers.length; i++) {
            places[walkers[i]] = where[i].clone();
        }
    }

    @Override
    public void tell(int[] walkers, double[][] where) {
        for (int i = 0; i < walkers.length; i++) {
            System.arraycopy(places[walkers[i]], 0, where[i], 0, where[i].length);
        }
    }

    @Override
    public void walk(
            long first, int trials, double[] temperatures, double[] amplitudes, double[] costs, int[] accepted) {
        Arrays.fill(accepted, 0, places.length, 0);
        for (long trial = first; trial < first + trials; trial++) {
            long now = trial;
            crew.each(places.length, PORTION, i -> propose(i, now, temperatures[i], amplitudes[i], costs[i]));
            for (int from = 0; from < places.length; from += found.length) {
                int begin = from;
                int end = Math.min(places.length, from + found.length);
                worlds.evaluate(end - begin, Arrays.copyOfRange(proposed, begin, end), found);
                crew.each(end - begin, PORTION, i -> decide(begin + i, found[i], costs, accepted));
            }
        }
    }

    private void propose(int walker, long trial, double temperature, double amplitude, double cost) {
        SplittableRandom random = new SplittableRandom(mixed(mixed(seed + trial) + walker));
        System.arraycopy(places[walker], 0, proposed[walker], 0, worlds.placeLength());
        worlds.wander(random, proposed[walker], amplitude);
        limits[walker] = cost - temperature * Math.log(1 - random.nextDouble());
    }

    private void decide(int walker, double cost, double[] costs, int[] accepted) {
        if (cost < limits[walker]) {
            double[] left = places[walker];
            places[walker] = proposed[walker];
            proposed[walker] = left;
            costs[walker] = cost;
            accepted[walker]++;
        }
    }

    /** Finaliser of SplitMix64 (Steele, Lea & Flood 2014). */
    private static long mixed(long z) {
        long y = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        long x = (y ^ (y >>> 27)) * 0x94d049bb133111ebL;
        return x ^ (x >>> 31);
    }
}
