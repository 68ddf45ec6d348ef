package org.objcryst.app.solution;

import java.util.List;
import org.objcryst.powder.Agreement;
import org.objcryst.powder.PowderPattern;

/**
 * How well one or several patterns are explained together.
 *
 * @param chiSquare χ² over all points
 * @param points number of points
 * @param rwp weighted profile R factor over all points, 0 to 1
 */
public record Fit(double chiSquare, long points, double rwp) {
    /**
     * The fit of patterns at their present state, with the best scales.
     *
     * @param patterns scales are written to them
     * @return the common fit
     */
    public static Fit of(List<PowderPattern> patterns) {
        return ofAgreements(
                patterns.stream().map(p -> p.fitScales().agreement()).toList());
    }

    /**
     * Several agreements as one.
     *
     * @param agreements one a pattern
     * @return the common fit
     */
    public static Fit ofAgreements(List<Agreement> agreements) {
        double chiSquare = 0;
        double square = 0;
        long points = 0;
        for (Agreement a : agreements) {
            chiSquare += a.chiSquare();
            square += a.rwp() > 0 ? a.chiSquare() / (a.rwp() * a.rwp()) : 0;
            points += a.points();
        }
        return new Fit(chiSquare, points, square > 0 ? Math.sqrt(chiSquare / square) : 0);
    }

    /**
     * Goodness of fit χ²/n.
     *
     * @return 1 for a perfect model and right uncertainties
     */
    public double gof() {
        return points == 0 ? 0 : chiSquare / points;
    }
}
