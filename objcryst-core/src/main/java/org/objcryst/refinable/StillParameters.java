package org.objcryst.refinable;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * The parameters of a model that no random move changes, as runs of its configuration. While none of their clocks ticks, they are
 * known without being looked at. Parameters that share a clock with one that moves, or follow another, are not among them.
 */
final class StillParameters {
    private static final long NEVER = -1;

    private final RefinablePar[] pars;
    private final int[] from;
    private final int[] to;
    private final double[] known;
    private final RefinableClock clock = new RefinableClock("still parameters");
    private final Set<RefinableClock> watched = Collections.newSetFromMap(new IdentityHashMap<>());
    private long stamp = NEVER;

    /** Of a model, as its flags are now. */
    StillParameters(RefinablePar[] pars) {
        this.pars = pars;
        known = new double[pars.length];
        Set<RefinableClock> moving = Collections.newSetFromMap(new IdentityHashMap<>());
        for (RefinablePar p : pars) {
            if (p.isFollowing() || p.isFree() && p.step() > 0) {
                moving.add(p.clock());
            }
        }
        int[] starts = new int[pars.length];
        int[] ends = new int[pars.length];
        int runs = 0;
        for (int i = 0; i < pars.length; i++) {
            if (!moving.contains(pars[i].clock())) {
                watched.add(pars[i].clock());
                if (runs == 0 || ends[runs - 1] != i) {
                    starts[runs++] = i;
                }
                ends[runs - 1] = i + 1;
            }
        }
        from = Arrays.copyOf(starts, runs);
        to = Arrays.copyOf(ends, runs);
        watched.forEach(clock::addChild);
    }

    /** Takes its clock away from those it watches. */
    void release() {
        watched.forEach(clock::removeChild);
    }

    /** Whether a parameter is none of them. */
    boolean isOther(int index) {
        return !watched.contains(pars[index].clock());
    }

    /** Copies their values into a configuration. */
    void save(double[] into) {
        look();
        for (int run = 0; run < from.length; run++) {
            System.arraycopy(known, from[run], into, from[run], to[run] - from[run]);
        }
    }

    /** Whether a configuration has exactly their present values. */
    boolean agree(double[] configuration) {
        look();
        for (int run = 0; run < from.length; run++) {
            if (Arrays.mismatch(known, from[run], to[run], configuration, from[run], to[run]) >= 0) {
                return false;
            }
        }
        return true;
    }

    private void look() {
        long now = clock.count();
        if (now != stamp) {
            for (int run = 0; run < from.length; run++) {
                for (int i = from[run]; i < to[run]; i++) {
                    known[i] = pars[i].value();
                }
            }
            stamp = now;
        }
    }
}
