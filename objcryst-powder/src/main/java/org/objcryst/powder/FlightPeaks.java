package org.objcryst.powder;

import java.util.List;
import org.objcryst.powder.peak.Peak;
import org.objcryst.powder.peak.PeakList;
import org.objcryst.powder.peak.PeakSearch;
import org.objcryst.scattering.Radiation;

/**
 * Peaks of a pattern of times of flight. They are searched against the logarithm of 1/d, on which all are about equally wide, and
 * given as angles 2θ at a wavelength of the list's own, so that they can be indexed like any others. Positions are those of
 * symmetric peaks: a pulse that decays slowly makes all spacings larger by its decay time over the time of flight.
 */
final class FlightPeaks {
    /** The largest angle of the list. */
    private static final double LAST_ANGLE = Math.toRadians(120);

    private static final double START = 0.1;
    private static final double LONGEST = 3;

    private final double[] x;
    private final double[] y;
    private final double[] sigma;
    private final double first;
    private final double scale;
    private final double wavelength;

    FlightPeaks(PowderPattern pattern) {
        double[] time = pattern.x();
        double[] s = pattern.results().sigmas();
        int n = time.length;
        x = new double[n];
        y = new double[n];
        sigma = new double[n];
        first = 2 * pattern.axis().stol(time[n - 1]);
        double last = 2 * pattern.axis().stol(time[0]);
        scale = Math.min(1, LONGEST / Math.log(last / first));
        wavelength = 2 * Math.sin(0.5 * LAST_ANGLE) / last;
        for (int i = 0; i < n; i++) {
            x[i] = START + scale * Math.log(2 * pattern.axis().stol(time[n - 1 - i]) / first);
            y[i] = pattern.observed()[n - 1 - i];
            sigma[i] = s[n - 1 - i];
        }
    }

    PeakList find(double threshold) {
        Radiation one = new Radiation().wavelength(wavelength);
        List<Peak> peaks = new PeakSearch(one)
                .threshold(threshold).find(x, y, sigma).peaks().stream()
                        .map(this::atAngle)
                        .toList();
        return new PeakList(wavelength, peaks);
    }

    private Peak atAngle(Peak peak) {
        double inverseSpacing = first * Math.exp((peak.twoTheta() - START) / scale);
        double angle = 2 * Math.asin(0.5 * wavelength * inverseSpacing);
        double stretch = 2 * Math.tan(0.5 * angle) / scale;
        return new Peak(angle, stretch * peak.sigma(), stretch * peak.intensity(), stretch * peak.fwhm());
    }
}
