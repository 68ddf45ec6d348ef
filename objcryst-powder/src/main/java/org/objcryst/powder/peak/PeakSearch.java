package org.objcryst.powder.peak;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.objcryst.powder.background.AutomaticBackground;
import org.objcryst.powder.background.NoiseLevel;
import org.objcryst.powder.extraction.WidthEstimate;
import org.objcryst.scattering.Radiation;

/**
 * Finds the peaks of a measured pattern without help: maxima of the smoothed curvature that stand out of the noise, shoulders
 * too; then overlapping peaks are fitted together for positions and their uncertainties. With a doublet each peak is fitted
 * with both its lines, and what is the second line of a stronger peak is none of its own.
 *
 * <pre>
 *   PeakList peaks = new PeakSearch(radiation).find(x, y, sigma);
 * </pre>
 */
public final class PeakSearch {
    /** Standard deviations that a peak stands out by. */
    public static final double USUAL_THRESHOLD = 5;

    /** How significant curvature and area must be, as parts of the threshold; a fit adds to the curvature what it left out. */
    private static final double CURVATURE = 0.8;

    private static final double AREA = 0.9;
    /** A weak maximum within a few widths of a strong one may be a ripple of its shape. */
    private static final double RIPPLE = 0.03;

    private static final double RIPPLE_REACH = 4;
    /** A maximum this part of a width from the second line of a stronger peak belongs to it. */
    private static final double SATELLITE_REACH = 0.5;

    private static final double MOST_OF_SATELLITE = 0.75;
    private static final double CLOSEST = 0.5;
    /** Peaks within so many widths are fitted together, on a range that goes on by as much. */
    private static final double TOGETHER = 2.5;

    private static final int MOST_TOGETHER = 10;
    private static final double TYPICAL_SHAPE = 0.5;

    private final Radiation radiation;
    private final SpectralLines spectrum;
    private double threshold = USUAL_THRESHOLD;

    /**
     * A search in patterns of a radiation.
     *
     * @param radiation one wavelength or a doublet
     */
    public PeakSearch(Radiation radiation) {
        this.radiation = radiation;
        spectrum = SpectralLines.of(radiation);
    }

    /**
     * How far a peak must stand out.
     *
     * @param newThreshold in standard deviations, {@link #USUAL_THRESHOLD} at first
     * @return this
     */
    public PeakSearch threshold(double newThreshold) {
        if (!(newThreshold > 0)) {
            throw new IllegalArgumentException("a threshold must be positive, got " + newThreshold);
        }
        threshold = newThreshold;
        return this;
    }

    /**
     * Searches a pattern.
     *
     * @param x angles 2θ, increasing (rad)
     * @param y observed intensities
     * @param sigma standard deviations; 0 leaves a point out
     * @return the peaks; none in pure noise
     */
    public PeakList find(double[] x, double[] y, double[] sigma) {
        Points points = Points.of(x, y, sigma);
        if (points.x.length < 20) {
            return new PeakList(radiation.wavelengths()[0], List.of());
        }
        double fwhm = WidthEstimate.fwhm(points.x, points.net, points.sigma);
        List<CurvatureFilter.Hit> hits = new ArrayList<>();
        for (CurvatureFilter.Hit hit :
                new CurvatureFilter(points.x, points.net, points.sigma, fwhm).hits(CURVATURE * threshold)) {
            if (hits.stream().allMatch(stronger -> isOwn(hit, stronger, fwhm))) {
                hits.add(hit);
            }
        }
        hits.sort(Comparator.comparingDouble(CurvatureFilter.Hit::position));
        return new PeakList(radiation.wavelengths()[0], fitted(points, hits, fwhm));
    }

    /** The points that count, without background and with the noise that they really have. */
    private record Points(double[] x, double[] net, double[] sigma) {
        static Points of(double[] x, double[] y, double[] sigma) {
            int[] used = IntStream.range(0, x.length).filter(i -> sigma[i] > 0).toArray();
            double[] xs = Arrays.stream(used).mapToDouble(i -> x[i]).toArray();
            double[] net = Arrays.stream(used).mapToDouble(i -> y[i]).toArray();
            double[] sd = Arrays.stream(used).mapToDouble(i -> sigma[i]).toArray();
            if (xs.length < 20) {
                return new Points(xs, net, sd);
            }
            double noise = NoiseLevel.relativeTo(net, sd);
            double[] background = new AutomaticBackground().fit(xs, net, sd).values(xs);
            for (int i = 0; i < xs.length; i++) {
                net[i] -= background[i];
                sd[i] *= Math.max(noise, 0.3);
            }
            return new Points(xs, net, sd);
        }

        Points part(double from, double to) {
            int first = lowerBound(from);
            int last = lowerBound(to);
            return new Points(
                    Arrays.copyOfRange(x, first, last),
                    Arrays.copyOfRange(net, first, last),
                    Arrays.copyOfRange(sigma, first, last));
        }

        private int lowerBound(double value) {
            int found = Arrays.binarySearch(x, value);
            return found >= 0 ? found : -found - 1;
        }
    }

    private boolean isOwn(CurvatureFilter.Hit hit, CurvatureFilter.Hit stronger, double fwhm) {
        double distance = Math.abs(hit.position() - stronger.position());
        if (distance < CLOSEST * fwhm
                || distance < RIPPLE_REACH * fwhm && hit.curvature() < RIPPLE * stronger.curvature()) {
            return false;
        }
        for (int k = 1; k < spectrum.size(); k++) {
            double satellite = spectrum.position(stronger.position(), k);
            double most = MOST_OF_SATELLITE * stronger.curvature();
            if (Math.abs(hit.position() - satellite) < SATELLITE_REACH * fwhm && hit.curvature() < most) {
                return false;
            }
        }
        return true;
    }

    private List<Peak> fitted(Points points, List<CurvatureFilter.Hit> hits, double fwhm) {
        List<Peak> peaks = new ArrayList<>();
        for (int from = 0, to; from < hits.size(); from = to) {
            to = from + 1;
            while (to < hits.size()
                    && to - from < MOST_TOGETHER
                    && hits.get(to).position() - last(hits, to - 1) < 2 * TOGETHER * fwhm) {
                to++;
            }
            double low = hits.get(from).position() - TOGETHER * fwhm;
            double high = last(hits, to - 1) + TOGETHER * fwhm;
            if (from > 0) {
                low = Math.max(low, 0.5 * (hits.get(from).position() + last(hits, from - 1)));
            }
            if (to < hits.size()) {
                high = Math.min(high, 0.5 * (last(hits, to - 1) + hits.get(to).position()));
            }
            double[] positions = hits.subList(from, to).stream()
                    .mapToDouble(CurvatureFilter.Hit::position)
                    .toArray();
            peaks.addAll(fitted(points.part(low, high), positions, fwhm));
        }
        return peaks;
    }

    private double last(List<CurvatureFilter.Hit> hits, int i) {
        return spectrum.position(hits.get(i).position(), spectrum.size() - 1);
    }

    /** Fits until all peaks are significant; the least significant one goes first. */
    private List<Peak> fitted(Points part, double[] positions, double fwhm) {
        double[] left = positions;
        while (left.length > 0 && part.x.length > 2 * left.length + 4) {
            List<GroupFit.Fitted> fit =
                    new GroupFit(part.x, part.net, part.sigma, spectrum, left, fwhm, TYPICAL_SHAPE).run();
            List<GroupFit.Fitted> good = new ArrayList<>(fit);
            good.removeIf(f -> !(f.peak().intensity() > AREA * threshold * f.sigmaOfArea())
                    || f.peak().sigma() > 0.5 * f.peak().fwhm());
            if (good.size() == left.length) {
                return good.stream().map(GroupFit.Fitted::peak).toList();
            }
            left = good.stream().mapToDouble(f -> f.peak().twoTheta()).toArray();
        }
        return List.of();
    }
}
