package org.objcryst.optimization;

import java.util.List;
import java.util.stream.IntStream;
import org.objcryst.refinable.LsqFunction;
import org.objcryst.refinable.RefinableModel;
import org.objcryst.refinable.RefinablePar;

/** One refinement under way. */
final class LevenbergMarquardt {
    private static final double FIRST_DAMPING = 1e-3;
    private static final double LEAST_DAMPING = 1e-12;
    private static final double GIVE_UP_DAMPING = 1e12;
    private static final double ROUNDING = 1e-15;

    private final LeastSquares settings;
    private final RefinableModel model;
    private final List<LsqFunction> functions;
    private final List<RefinablePar> pars;
    private final double[] best;
    private double chiSquare;
    private double damping = FIRST_DAMPING;
    private double factor = 2;
    private boolean converged;
    private List<RefinablePar> withoutInfluence = List.of();

    LevenbergMarquardt(LeastSquares settings, List<RefinablePar> pars) {
        this.settings = settings;
        this.pars = pars;
        model = settings.model();
        functions = settings.fitted();
        best = model.save();
    }

    LsqResult run() {
        double costBefore = model.cost();
        double chiSquareBefore = chiSquareHere();
        if (!Double.isFinite(chiSquareBefore)) {
            throw new ArithmeticException("χ² at the start of least squares is " + chiSquareBefore);
        }
        chiSquare = chiSquareBefore;
        int cycle = 0;
        try {
            while (!converged && cycle < settings.cycles() && cycle()) {
                cycle++;
            }
        } finally {
            model.restore(best);
        }
        return new LsqResult(
                chiSquareBefore, chiSquare, costBefore, model.cost(), cycle, converged, true, withoutInfluence);
    }

    /** One linearisation and as many attempts as it takes; false if none succeeds. */
    private boolean cycle() {
        ScaledEquations equations =
                new ScaledEquations(LeastSquares.equations(functions, pars), settings.eigenvalueFilter());
        withoutInfluence = IntStream.range(0, pars.size())
                .filter(j -> !equations.hasInfluence(j))
                .mapToObj(pars::get)
                .toList();
        while (damping < GIVE_UP_DAMPING) {
            double[] shift = applied(shortened(insideLimits(equations)));
            double predicted = equations.predictedDecrease(shift);
            boolean cutOff = predicted < -ROUNDING * chiSquare; // a limit stopped some of the parameters
            if (!cutOff && !(predicted > ROUNDING * chiSquare)) {
                converged = true;
                model.restore(best);
                return false;
            }
            double now = cutOff ? Double.POSITIVE_INFINITY : evaluate();
            if (now < chiSquare) {
                accept(equations, shift, now, (chiSquare - now) / predicted);
                return true;
            }
            model.restore(best);
            damping *= factor;
            factor *= 2;
        }
        converged = true;
        return false;
    }

    private void accept(ScaledEquations equations, double[] shift, double now, double gainRatio) {
        boolean littleGained = chiSquare - now < settings.relativeDecrease() * chiSquare && damping < 1;
        converged = littleGained || littleMoved(equations, shift);
        chiSquare = now;
        model.save(best);
        damping = Math.max(LEAST_DAMPING, damping * Math.max(1.0 / 3, 1 - Math.pow(2 * gainRatio - 1, 3)));
        factor = 2;
    }

    private boolean littleMoved(ScaledEquations equations, double[] shift) {
        if (settings.shiftOverSigma() == 0) {
            return false;
        }
        double[][] inverse = new FilteredInverse(equations.scaled(), settings.eigenvalueFilter()).matrix();
        int[] rows = equations.influential();
        double variance = chiSquare / Math.max(1, equations.observations() - pars.size());
        return IntStream.range(0, rows.length).allMatch(i -> {
            double sigma = equations.scale(rows[i]) * Math.sqrt(inverse[i][i] * variance);
            return Math.abs(shift[rows[i]]) <= settings.shiftOverSigma() * sigma;
        });
    }

    /** The damped shift; parameters at a limit whose shift points outwards are held and the others solved anew. */
    private double[] insideLimits(ScaledEquations equations) {
        boolean[] held = new boolean[pars.size()];
        double[] shift = equations.shift(damping, held);
        for (boolean changed = true; changed; ) {
            changed = false;
            for (int j = 0; j < held.length; j++) {
                if (!held[j] && pointsOutwards(pars.get(j), shift[j])) {
                    held[j] = true;
                    changed = true;
                }
            }
            if (changed) {
                shift = equations.shift(damping, held);
            }
        }
        return shift;
    }

    private static boolean pointsOutwards(RefinablePar p, double shift) {
        return p.isLimited() && (shift < 0 && p.value() <= p.min() || shift > 0 && p.value() >= p.max());
    }

    private double[] shortened(double[] shift) {
        double ratio = 1;
        for (int j = 0; j < shift.length; j++) {
            double limit = settings.shiftLimit() * pars.get(j).step();
            if (pars.get(j).step() > 0 && Math.abs(shift[j]) > limit) {
                ratio = Math.min(ratio, limit / Math.abs(shift[j]));
            }
        }
        for (int j = 0; j < shift.length; j++) {
            shift[j] *= ratio;
        }
        return shift;
    }

    /** Moves the parameters; what the limits leave of each shift. */
    private double[] applied(double[] shift) {
        for (int j = 0; j < shift.length; j++) {
            RefinablePar p = pars.get(j);
            double from = p.value();
            double to = p.set(from + shift[j]);
            if (p.isLimited()) {
                shift[j] = to - from;
            }
        }
        return shift;
    }

    private double chiSquareHere() {
        double sum = 0;
        for (LsqFunction f : functions) {
            sum += f.chiSquare();
        }
        return sum;
    }

    /** χ² here; infinite where the model refuses to be evaluated. */
    private double evaluate() {
        try {
            double now = chiSquareHere();
            return now == now ? now : Double.POSITIVE_INFINITY;
        } catch (ArithmeticException | IllegalArgumentException e) {
            return Double.POSITIVE_INFINITY;
        }
    }
}
