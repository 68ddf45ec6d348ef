package org.objcryst.powder.spacegroup;

/**
 * A class of extinctions and how well it goes with a pattern.
 *
 * @param extinction the class
 * @param probability of this class among all that the lattice allows, 0 to 1
 * @param logOdds ln of how much likelier the pattern is with these absences than without any; what the data say, without
 *     the frequency of the groups
 * @param rwp weighted profile R factor with the lines that the class leaves, 0 to 1
 * @param gof χ² over the number of points less that of the lines (P-43)
 * @param normalizedGof χ² of sums over intervals times the share of lines that the class leaves (P-44); small is good
 * @param absentLines how many of the lines in the range are absent
 */
public record RankedClass(
        ExtinctionClass extinction,
        double probability,
        double logOdds,
        double rwp,
        double gof,
        double normalizedGof,
        int absentLines) {
    RankedClass withProbability(double newProbability) {
        return new RankedClass(extinction, newProbability, logOdds, rwp, gof, normalizedGof, absentLines);
    }

    RankedClass withLogOdds(double newLogOdds) {
        return new RankedClass(extinction, probability, newLogOdds, rwp, gof, normalizedGof, absentLines);
    }
}
