package org.objcryst.powder.format;

import java.util.List;
import java.util.Optional;
import org.objcryst.cif.CifBlock;
import org.objcryst.cif.CifRow;
import org.objcryst.cif.CifValue;

/**
 * The positions of the points of a CIF: a column with angles, times or spacings, or a range with steps.
 *
 * @param kind of the positions
 * @param values ° or µs; NaN where the file gives none
 */
record PdCifAxis(AxisKind kind, double[] values) {
    private static final String[] ANGLES = {
        "_pd_proc_2theta_corrected", "_pd_meas_angle_2theta", "_pd_meas_2theta_scan", "_pd_meas_2theta_fixed"
    };
    private static final String TIME = "_pd_meas_time_of_flight";
    private static final String SPACING = "_pd_proc_d_spacing";
    private static final String[] RANGES = {"_pd_proc_2theta_range_", "_pd_meas_2theta_range_"};
    /** Steps by which a range may disagree with the number of points. */
    private static final double LARGEST_MISFIT = 1;

    static PdCifAxis of(CifBlock block, int points, ProposedRadiation radiation) {
        for (String tag : ANGLES) {
            if (block.rows(tag).size() == points) {
                return new PdCifAxis(AxisKind.TWO_THETA, column(block.rows(tag), tag, "an angle 2θ in degrees"));
            }
        }
        if (block.rows(TIME).size() == points) {
            return new PdCifAxis(AxisKind.TIME_OF_FLIGHT, column(block.rows(TIME), TIME, "a time of flight in µs"));
        }
        for (String range : RANGES) {
            if (block.has(range + "min") && block.has(range + "inc")) {
                return new PdCifAxis(AxisKind.TWO_THETA, stepped(block, range, points));
            }
        }
        if (block.rows(SPACING).size() == points && radiation.wavelength().isPresent()) {
            return ofSpacings(block, radiation.wavelength().getAsDouble());
        }
        throw block.line()
                .fault(
                        "positions of %d points: %s, %s, %smin/max/inc or %s with a wavelength"
                                .formatted(points, ANGLES[1], TIME, RANGES[1], SPACING),
                        "none with as many values");
    }

    boolean isGiven(int point) {
        return !Double.isNaN(values[point]);
    }

    double at(int point) {
        return values[point];
    }

    private static double[] column(List<CifRow> rows, String tag, String what) {
        double[] values = new double[rows.size()];
        for (int i = 0; i < values.length; i++) {
            Optional<CifValue> value = rows.get(i).value(tag);
            values[i] = value.isPresent() ? value.get().number(what) : Double.NaN;
        }
        return values;
    }

    private static double[] stepped(CifBlock block, String range, int points) {
        CifValue first = required(block, range + "min");
        CifValue step = required(block, range + "inc");
        double start = first.number("an angle 2θ in degrees");
        double increment = step.number("a step of 2θ in degrees");
        if (!(increment > 0)) {
            throw step.line().fault("a step size > 0", step.text());
        }
        Optional<CifValue> last = block.value(range + "max");
        if (last.isPresent()) {
            double announced = (last.get().number("an angle 2θ in degrees") - start) / increment + 1;
            if (!(Math.abs(announced - points) <= LARGEST_MISFIT)) {
                throw last.get()
                        .line()
                        .fault(
                                "a range that fits %d points".formatted(points),
                                "one of %.4g points".formatted(announced));
            }
        }
        double[] values = new double[points];
        for (int i = 0; i < points; i++) {
            values[i] = start + i * increment;
        }
        return values;
    }

    private static CifValue required(CifBlock block, String tag) {
        return block.value(tag).orElseThrow(() -> block.line().fault(tag, "none"));
    }

    /** 2θ = 2·asin(λ/2d). */
    private static PdCifAxis ofSpacings(CifBlock block, double wavelength) {
        double[] values = column(block.rows(SPACING), SPACING, "a spacing d in Å");
        for (int i = 0; i < values.length; i++) {
            values[i] = 2 * Math.toDegrees(Math.asin(wavelength / (2 * values[i])));
        }
        return new PdCifAxis(AxisKind.TWO_THETA, values);
    }
}
