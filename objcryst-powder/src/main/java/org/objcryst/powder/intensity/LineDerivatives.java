package org.objcryst.powder.intensity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.objcryst.powder.profile.PeakLines;
import org.objcryst.powder.profile.PeakShape;

/**
 * How a pattern changes when its lines move and change their shapes, from the derivatives of the shapes by place and numbers, for all
 * parameters in one pass over the points:
 *
 * <pre>
 *   ∂y(x)/∂p = Σ I·share·(Σ_k ∂P/∂n_k · ∂n_k/∂p − P′·∂centre/∂p)
 * </pre>
 */
public final class LineDerivatives {
    private final PeakLines lines;
    private final double[][] numbers;
    private final List<double[]> curves = new ArrayList<>();
    private final List<double[][]> rates = new ArrayList<>();

    /**
     * No parameters yet.
     *
     * @param lines as they are now
     */
    public LineDerivatives(PeakLines lines) {
        this.lines = lines;
        numbers = Arrays.stream(lines.shape()).map(PeakShape::numbers).toArray(double[][]::new);
    }

    /**
     * Adds a parameter by what the lines are on either side of its present value. Where the centre of a line moves, its shape
     * counts as standing still.
     *
     * @param above the lines with a larger value
     * @param below the lines with a smaller value
     * @param difference of the two values
     * @param curve to which the derivative of the pattern is added by {@link #evaluate}
     */
    public void parameter(PeakLines above, PeakLines below, double difference, double[] curve) {
        double[][] perLine = new double[lines.size()][];
        boolean any = false;
        for (int m = 0; m < perLine.length; m++) {
            perLine[m] = rates(m, above, below, difference);
            any |= perLine[m].length > 0;
        }
        if (any) {
            rates.add(perLine);
            curves.add(curve);
        }
    }

    /** ∂(−centre)/∂p alone, or 0 and ∂n_k/∂p, empty if nothing changes. */
    private double[] rates(int m, PeakLines above, PeakLines below, double difference) {
        double shift = above.centre()[m] - below.centre()[m];
        if (Double.isNaN(shift)) {
            return new double[0];
        }
        if (shift != 0) {
            return new double[] {-shift / difference};
        }
        if (above.shape()[m].equals(below.shape()[m])) {
            return new double[0];
        }
        double[] high = above.shape()[m].numbers();
        double[] low = below.shape()[m].numbers();
        double[] rate = new double[1 + Math.min(numbers[m].length, Math.min(high.length, low.length))];
        for (int k = 1; k < rate.length; k++) {
            rate[k] = (high[k - 1] - low[k - 1]) / difference;
        }
        return rate;
    }

    /**
     * Adds the derivatives to the curves of the parameters.
     *
     * @param profiles where the lines reach
     * @param x abscissa of the points
     * @param intensity of each reflection
     */
    public void evaluate(LineProfiles profiles, double[] x, double[] intensity) {
        if (curves.isEmpty()) {
            return;
        }
        int[] first = profiles.firstPoints(lines);
        int[] end = profiles.endPoints(lines);
        double[][] onto = curves.toArray(double[][]::new);
        for (int m = 0; m < lines.size(); m++) {
            int h = lines.reflection()[m];
            double scale = lines.share()[m] * intensity[h];
            if (scale > 0 && LineProfiles.exists(lines, m)) {
                evaluate(m, scale, x, first[h], end[h], onto);
            }
        }
    }

    private void evaluate(int m, double scale, double[] x, int first, int end, double[][] onto) {
        PeakShape shape = lines.shape()[m];
        double centre = lines.centre()[m];
        double[][] gradient = new double[numbers[m].length + 1][end - first];
        double[] one = new double[gradient.length];
        for (int i = first; i < end; i++) {
            shape.gradient(x[i] - centre, one);
            for (int k = 0; k < one.length; k++) {
                gradient[k][i - first] = one[k];
            }
        }
        for (int p = 0; p < onto.length; p++) {
            double[] rate = rates.get(p)[m];
            for (int k = 0; k < rate.length; k++) {
                if (rate[k] != 0) {
                    add(scale * rate[k], gradient[k], onto[p], first);
                }
            }
        }
    }

    private static void add(double factor, double[] curve, double[] onto, int first) {
        for (int i = 0; i < curve.length; i++) {
            onto[first + i] += factor * curve[i];
        }
    }
}
