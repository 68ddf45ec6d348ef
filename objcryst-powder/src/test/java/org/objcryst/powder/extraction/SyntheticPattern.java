package org.objcryst.powder.extraction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.objcryst.powder.background.Interpolation;
import org.objcryst.powder.background.PointCurve;
import org.objcryst.powder.intensity.LineProfiles;
import org.objcryst.powder.profile.PeakLines;
import org.objcryst.powder.profile.PeakPlace;
import org.objcryst.powder.profile.PeakShape;
import org.objcryst.powder.profile.ProfileRange;
import org.objcryst.powder.profile.PseudoVoigtProfile;
import org.objcryst.refinable.Copies;
import org.objcryst.refinable.ParSpec;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinableClock;
import org.objcryst.refinable.RefinableObj;
import org.objcryst.refinable.RefinablePar;

/**
 * A tetragonal lattice of unknown structure: 15° to 75° in steps of 0.02° at 1.54 Å, pseudo-Voigt peaks on a background
 * through six points, counting noise. The parameters start at the truth.
 */
final class SyntheticPattern extends RefinableObj {
    static final double A = 7.3;
    static final double C = 11.9;
    static final double ZERO = Math.toRadians(0.03);
    private static final double WAVELENGTH = 1.54;
    private static final ProfileRange RANGE = new ProfileRange(1e-3, false);

    final double[] x = new double[3001];
    final double[] observed = new double[x.length];
    final double[] weights = new double[x.length];
    final double[] intensity;
    final PseudoVoigtProfile profile = new PseudoVoigtProfile()
            .widthDeg2(0.02, -0.005, 0.01)
            .lorentzianFraction(0.4, 0.1)
            .asymmetry(1, 0, 0);
    final RefinablePar a;
    final RefinablePar c;
    final RefinablePar zero;
    final List<RefinablePar> heights = new ArrayList<>();
    private final List<int[]> hkl = new ArrayList<>();
    private final PointCurve curve;

    SyntheticPattern(long seed) {
        super("synthetic pattern");
        RefinableClock clock = newClock("all");
        a = addPar(ParSpec.of("a", ParType.CELL_LENGTH, A).withDerivativeStep(1e-5), clock);
        c = addPar(ParSpec.of("c", ParType.CELL_LENGTH, C).withDerivativeStep(1e-5), clock);
        zero = addPar(ParSpec.of("zero", ParType.POSITION_CORRECTION, ZERO).withDerivativeStep(1e-6), clock);
        addSubObject(profile);
        Arrays.setAll(x, i -> Math.toRadians(15 + 0.02 * i));
        double[] at = new double[6];
        for (int j = 0; j < at.length; j++) {
            at[j] = Math.toRadians(15 + 12 * j);
            heights.add(addPar(
                    ParSpec.of("height" + j, ParType.BACKGROUND, 150 + 20 * j * (5 - j))
                            .withDerivativeStep(1),
                    clock));
        }
        curve = new PointCurve(Interpolation.CUBIC_SPLINE, at);
        list();
        Random random = new Random(seed);
        intensity = hkl.stream()
                .mapToDouble(h -> 3 * -Math.log(random.nextDouble()))
                .toArray();
        simulate(random);
    }

    private void list() {
        for (int h = 0; h < 8; h++) {
            for (int k = 0; k <= h; k++) {
                for (int l = 0; l < 12; l++) {
                    if (h + l > 0 && inverseSpacing(h, k, l) * WAVELENGTH / 2 < Math.sin(Math.toRadians(38))) {
                        hkl.add(new int[] {h, k, l});
                    }
                }
            }
        }
        hkl.sort((m, n) -> Double.compare(inverseSpacing(m[0], m[1], m[2]), inverseSpacing(n[0], n[1], n[2])));
    }

    private void simulate(Random random) {
        double[] b = background();
        double[] peaks =
                new LineProfiles(x, x.length, lines(), RANGE).of(lines()).times(intensity, new double[x.length]);
        for (int i = 0; i < x.length; i++) {
            double y = b[i] + peaks[i];
            observed[i] = y + Math.sqrt(y) * random.nextGaussian();
            weights[i] = 1 / y;
        }
    }

    private double inverseSpacing(int h, int k, int l) {
        return Math.sqrt((h * h + k * k) / (a.value() * a.value()) + l * l / (c.value() * c.value()));
    }

    double[] background() {
        return curve.values(heights.stream().mapToDouble(RefinablePar::value).toArray(), x);
    }

    PeakLines lines() {
        int n = hkl.size();
        int[] reflection = new int[n];
        double[] centre = new double[n];
        double[] share = new double[n];
        PeakShape[] shape = new PeakShape[n];
        for (int m = 0; m < n; m++) {
            int[] h = hkl.get(m);
            reflection[m] = m;
            share[m] = 1;
            centre[m] = 2 * Math.asin(WAVELENGTH * inverseSpacing(h[0], h[1], h[2]) / 2) + zero.value();
            shape[m] = profile.shape(h[0], h[1], h[2], PeakPlace.of(centre[m], 1e-5));
        }
        return new PeakLines(n, reflection, centre, share, shape);
    }

    MeasuredPattern measured() {
        return new MeasuredPattern(x, observed, weights, this::background, this::lines);
    }

    ExtractionFunction function() {
        return new ExtractionFunction(measured(), RANGE);
    }

    @Override
    protected SyntheticPattern newCopy(Copies copies) {
        throw new UnsupportedOperationException("a synthetic pattern is not copied");
    }
}
