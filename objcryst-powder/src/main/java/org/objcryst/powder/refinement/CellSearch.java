package org.objcryst.powder.refinement;

import java.util.List;
import java.util.stream.IntStream;
import org.objcryst.powder.PowderPattern;
import org.objcryst.powder.PowderPhase;
import org.objcryst.powder.profile.ReflectionProfile;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinablePar;

/** Finds roughly where the peaks of a phase are: its cell is made larger and smaller as a whole, and the zero is moved. */
final class CellSearch {
    private static final double LARGEST_STRETCH = 0.004;
    private static final double STRETCH = 0.0005;
    private static final double LARGEST_ZERO = Math.toRadians(0.2);
    /** Another place than the given one must be better by this fraction. */
    private static final double BETTER = 0.005;

    private final PowderPattern pattern;
    private final RefinementStages fit;

    CellSearch(PowderPattern pattern, RefinementStages fit) {
        this.pattern = pattern;
        this.fit = fit;
    }

    /** Moves the cell of a phase to its best stretch. */
    void alone(PowderPhase phase) {
        search(phase, List.of());
    }

    /** Moves the cell of a phase and the zero of the pattern. */
    void withZero(PowderPhase phase) {
        search(phase, fit.corrections("zero"));
    }

    private void search(PowderPhase phase, List<RefinablePar> zeros) {
        List<RefinablePar> edges = fit.cell(phase).stream()
                .filter(p -> p.type().isA(ParType.CELL_LENGTH))
                .toList();
        double[] start = edges.stream().mapToDouble(RefinablePar::value).toArray();
        double zeroStart = zeros.isEmpty() ? 0 : zeros.get(0).value();
        double here = cost();
        double best = (1 - BETTER) * here;
        double bestStretch = 0;
        double bestShift = 0;
        for (double shift : shifts(phase.profile(), zeros)) {
            zeros.forEach(z -> z.set(zeroStart + shift));
            for (double stretch : stretches()) {
                stretch(edges, start, stretch);
                double cost = cost();
                if (cost < best) {
                    best = cost;
                    bestStretch = stretch;
                    bestShift = shift;
                }
            }
        }
        stretch(edges, start, bestStretch);
        double shift = bestShift;
        zeros.forEach(z -> z.set(zeroStart + shift));
        fit.fitScales();
    }

    private double cost() {
        fit.fitScales();
        return fit.chiSquare();
    }

    private static void stretch(List<RefinablePar> edges, double[] start, double stretch) {
        for (int i = 0; i < start.length; i++) {
            edges.get(i).set(start[i] * (1 + stretch));
        }
    }

    private static double[] stretches() {
        int n = (int) Math.round(LARGEST_STRETCH / STRETCH);
        return IntStream.rangeClosed(-n, n).mapToDouble(i -> i * STRETCH).toArray();
    }

    private double[] shifts(ReflectionProfile profile, List<RefinablePar> zeros) {
        if (zeros.isEmpty()) {
            return new double[] {0};
        }
        double[] x = pattern.x();
        double step = Math.max(profile.fwhm(x[x.length / 4]) / 2, LARGEST_ZERO / 10);
        int n = (int) Math.ceil(LARGEST_ZERO / step);
        return IntStream.rangeClosed(-n, n).mapToDouble(i -> i * step).toArray();
    }
}
