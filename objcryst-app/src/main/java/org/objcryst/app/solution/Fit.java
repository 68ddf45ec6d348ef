package org.objcryst.app.solution;

import java.util.List;
import org.objcryst.powder.Agreement;
import org.objcryst.powder.PowderPattern;
import org.objcryst.refinable.RefinableObj;
import org.objcryst.singlecrystal.DiffractionDataSingleCrystal;
import org.objcryst.singlecrystal.ReflectionAgreement;

/**
 * How well one or several patterns, or data of single crystals, are explained together.
 *
 * @param chiSquare χ² over all points
 * @param points number of points
 * @param rwp weighted profile R factor over all points, of single crystals R_w of the intensities, 0 to 1
 */
public record Fit(double chiSquare, long points, double rwp) {
    /**
     * The fit of data at their present state, with the best scales.
     *
     * @param data powder patterns and single-crystal data; scales are written to them
     * @return the common fit
     */
    public static Fit of(List<? extends RefinableObj> data) {
        return together(data.stream().map(Fit::of).toList());
    }

    private static Fit of(RefinableObj data) {
        if (data instanceof DiffractionDataSingleCrystal single) {
            ReflectionAgreement a = single.fitScale().agreement();
            return new Fit(a.chiSquare(), a.observations(), a.rw());
        }
        return of(((PowderPattern) data).fitScales().agreement());
    }

    private static Fit of(Agreement a) {
        return new Fit(a.chiSquare(), a.points(), a.rwp());
    }

    /**
     * Several agreements as one.
     *
     * @param agreements one a pattern
     * @return the common fit
     */
    public static Fit ofAgreements(List<Agreement> agreements) {
        return together(agreements.stream().map(Fit::of).toList());
    }

    private static Fit together(List<Fit> fits) {
        double chiSquare = 0;
        double square = 0;
        long points = 0;
        for (Fit fit : fits) {
            chiSquare += fit.chiSquare;
            square += fit.rwp > 0 ? fit.chiSquare / (fit.rwp * fit.rwp) : 0;
            points += fit.points;
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
