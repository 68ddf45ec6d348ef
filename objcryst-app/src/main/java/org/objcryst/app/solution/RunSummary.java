package org.objcryst.app.solution;

import org.objcryst.cif.CifStructure;

/**
 * What one run found.
 *
 * @param run number of the run, from 1
 * @param seed seed of its random numbers
 * @param logLikelihood its best cost, a χ²
 * @param rwp weighted profile R factor of the best, 0 to 1
 * @param trials trials made
 * @param cpuSeconds processor time
 * @param structure the best structure
 */
public record RunSummary(
        int run, long seed, double logLikelihood, double rwp, long trials, double cpuSeconds, CifStructure structure) {

    Json toJson(String cif) {
        return new Json()
                .with("run", run)
                .with("seed", seed)
                .with("logLikelihood", logLikelihood)
                .with("rwp", rwp)
                .with("trials", trials)
                .with("cpuSeconds", cpuSeconds)
                .with("cif", cif);
    }
}
