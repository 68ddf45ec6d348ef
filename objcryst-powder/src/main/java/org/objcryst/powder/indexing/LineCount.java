package org.objcryst.powder.indexing;

/**
 * How many lines a cell of some volume has in a range of 1/d, on average over shapes of the cell:
 *
 * <pre>
 *   N = C (s₂³ − s₁³) V + D (s₂² − s₁²) V^⅔                                                (P-42)
 * </pre>
 *
 * @see "Paszkowicz (1987), J. Appl. Cryst. 20, 161–165"
 */
final class LineCount {
    private final double linear;
    private final double surface;

    private LineCount(double linear, double surface) {
        this.linear = linear;
        this.surface = surface;
    }

    /** Between two values of 1/d in Å⁻¹. */
    static LineCount of(LatticeFamily family, double least, double most) {
        double cubes = most * most * most - least * least * least;
        double squares = most * most - least * least;
        double centring =
                switch (family.centring()) {
                    case 'P' -> 1;
                    case 'R' -> 1 / 3.0; // as a primitive rhombohedral cell
                    case 'F' -> 0.25;
                    default -> 0.5;
                };
        return switch (family.form()) {
            case CUBIC -> new LineCount(0, squares * cubic(family.centring()));
            case TETRAGONAL -> new LineCount(0.214 * centring * cubes, 0.85 * 1.25 * centring * squares);
            case HEXAGONAL ->
                family == LatticeFamily.RHOMBOHEDRAL
                        ? new LineCount(0.230 * centring * cubes, 0.85 * 1.04 * Math.pow(centring, 2 / 3.0) * squares)
                        : new LineCount(0.150 * cubes, 0.85 * 1.04 * squares);
            case ORTHORHOMBIC -> new LineCount(0.524 * centring * cubes, 0.85 * 1.36 * centring * squares);
            case MONOCLINIC -> new LineCount(1.047 * centring * cubes, 0.85 * 0.786 * centring * squares);
            case TRICLINIC -> new LineCount(2.095 * cubes, 0);
        };
    }

    private static double cubic(char centring) {
        return switch (centring) {
            case 'I' -> 0.475;
            case 'F' -> 0.354;
            default -> 0.862;
        };
    }

    /** Lines of a cell with this volume in Å³. */
    double lines(double volume) {
        double edge = Math.cbrt(volume);
        return linear * volume + surface * edge * edge;
    }

    /** The volume in Å³ at which a cell has so many lines. */
    double volume(double lines) {
        double low = 0;
        double high = 1;
        while (lines(high) < lines) {
            high *= 2;
        }
        for (int i = 0; i < 60; i++) {
            double middle = 0.5 * (low + high);
            if (lines(middle) < lines) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
