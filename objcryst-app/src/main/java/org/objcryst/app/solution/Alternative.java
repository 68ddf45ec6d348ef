package org.objcryst.app.solution;

/**
 * What a crystal might have been, and how that went.
 *
 * @param spaceGroup symbol of the space group
 * @param zPrime formula units in the asymmetric unit
 * @param site where the molecules stand
 * @param probability before the search, by absences and volume, 0 to 1
 * @param runs that were made for it
 * @param trials of these runs
 * @param rwp of the best, 0 to 1; NaN without runs
 */
public record Alternative(
        String spaceGroup, String zPrime, String site, double probability, int runs, long trials, double rwp) {
    Json toJson() {
        return new Json()
                .with("spaceGroup", spaceGroup)
                .with("zPrime", zPrime)
                .with("site", site)
                .with("probability", probability)
                .with("runs", runs)
                .with("trials", trials)
                .with("rwp", rwp);
    }
}
