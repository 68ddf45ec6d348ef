package org.objcryst.optimization;

/** Chains from the hottest to the coldest, and how they exchange configurations and learn their temperatures and amplitudes. */
final class Ladder {
    private static final int TRIALS_PER_ADAPTATION = 100;

    private final ParallelTempering settings;
    private final Chain[] chains;

    /** Of chains whose temperatures are still to be set, or were read. */
    Ladder(ParallelTempering settings, Chain[] chains) {
        this.settings = settings;
        this.chains = chains;
    }

    /** Whether the chain of a number is to begin at random: every second one, but not the coldest; the others where the model is. */
    static boolean beginsAtRandom(int chain, int number) {
        return chain % 2 == 0 && chain < number - 1;
    }

    /** Temperatures and amplitudes of the beginning. */
    void begin() {
        int n = chains.length;
        for (int i = 0; i < n; i++) {
            chains[i].amplitude(settings.amplitude().atWorld(i, n));
            chains[i].temperature(firstTemperature(i));
        }
    }

    /** (O-8) for a smart ladder. */
    private double firstTemperature(int chain) {
        Schedule schedule = settings.temperature();
        int n = chains.length;
        return schedule.isSmart()
                ? schedule.clamp(coldest().cost() / (100 + 900.0 * chain / n))
                : schedule.atWorld(chain, n);
    }

    /** What follows the trials of a cycle; true if the ladder has adapted itself. */
    boolean endCycle(long cycle) {
        exchange(cycle);
        boolean adapts = (cycle + 1) % Math.max(1, TRIALS_PER_ADAPTATION / settings.trialsPerExchange()) == 0;
        if (adapts) {
            adapt();
        }
        return adapts;
    }

    private void exchange(long cycle) {
        if (settings.exchange() == ParallelTempering.Exchange.SORTING) {
            for (int i = 1; i < chains.length; i++) {
                sort(chains[i - 1], chains[i]);
            }
        } else {
            for (int i = 1 + (int) (cycle % 2); i < chains.length; i += 2) {
                balance(chains[i - 1], chains[i]);
            }
        }
    }

    /** (O-9). */
    static void sort(Chain hotter, Chain colder) {
        double rise = hotter.judgedCost() - colder.judgedCost();
        if (rise < 0 || rise < -colder.temperature() * Math.log(colder.luck())) {
            hotter.exchange(colder);
        }
    }

    /** (O-11). */
    static void balance(Chain hotter, Chain colder) {
        double exponent =
                (1 / colder.temperature() - 1 / hotter.temperature()) * (colder.judgedCost() - hotter.judgedCost());
        if (exponent >= 0 || Math.log(colder.luck()) < exponent) {
            hotter.exchange(colder);
        }
    }

    /** (O-10) for temperatures, (O-7) for amplitudes; with a balanced exchange temperatures stay in order. */
    private void adapt() {
        boolean ordered = settings.exchange() == ParallelTempering.Exchange.BALANCED;
        for (int i = 0; i < chains.length; i++) {
            Chain chain = chains[i];
            double acceptance = chain.acceptance();
            if (settings.temperature().isSmart()) {
                chain.temperature(settings.temperature().clamp(chain.temperature() * temperatureFactor(acceptance)));
            }
            if (settings.amplitude().isSmart()) {
                chain.amplitude(settings.amplitude().clamp(chain.amplitude() * amplitudeFactor(acceptance)));
            }
            if (ordered && i > 0) {
                chain.temperature(Math.min(chain.temperature(), chains[i - 1].temperature()));
            }
        }
    }

    static double temperatureFactor(double acceptance) {
        double factor = 1;
        for (double much : new double[] {0.30, 0.80, 0.95}) {
            factor /= acceptance > much ? 1.5 : 1;
        }
        for (double little : new double[] {0.10, 0.04}) {
            factor *= acceptance < little ? 1.5 : 1;
        }
        return factor;
    }

    static double amplitudeFactor(double acceptance) {
        return acceptance > 0.30 ? 2 : acceptance < 0.10 ? 0.5 : 1;
    }

    Chain coldest() {
        return chains[chains.length - 1];
    }
}
