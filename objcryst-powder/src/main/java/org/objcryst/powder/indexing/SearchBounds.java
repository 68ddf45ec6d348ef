package org.objcryst.powder.indexing;

import java.util.Locale;

/**
 * The range of cells that is searched, and what errors of the lines are forgiven.
 *
 * @param minLength shortest edge in Å
 * @param maxLength longest edge in Å
 * @param maxAngle largest β of a monoclinic cell with the shortest edges, and largest angle of a reduced triclinic one (rad)
 * @param maxVolume largest volume of a primitive cell in Å³
 * @param tolerance largest error of 2θ (rad), where three uncertainties are not more
 * @param maxZero largest shift of the zero of 2θ (rad)
 * @param impurities how many of the lines need not be explained
 */
public record SearchBounds(
        double minLength,
        double maxLength,
        double maxAngle,
        double maxVolume,
        double tolerance,
        double maxZero,
        int impurities) {
    /**
     * Refuses empty ranges.
     *
     * @param minLength Å
     * @param maxLength Å
     * @param maxAngle rad
     * @param maxVolume Å³
     * @param tolerance rad
     * @param maxZero rad
     * @param impurities number
     */
    public SearchBounds {
        if (!(minLength > 0.5 && maxLength > minLength && maxLength <= 200)) {
            throw new IllegalArgumentException(
                    "edges are searched from a value above 0.5 Å to a larger one up to 200 Å, got %s-%s Å"
                            .formatted(minLength, maxLength));
        }
        if (!(maxAngle >= Math.PI / 2 && maxAngle < Math.PI)) {
            throw new IllegalArgumentException(
                    "the largest angle lies between 90° and 180°, got %s°".formatted(Math.toDegrees(maxAngle)));
        }
        if (!(maxVolume > 0 && tolerance > 0 && maxZero >= 0 && impurities >= 0)) {
            throw new IllegalArgumentException(
                    "volume and tolerance must be positive, zero and impurities not negative, got %s, %s, %s, %s"
                            .formatted(maxVolume, tolerance, maxZero, impurities));
        }
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "edges %.1f-%.1f Å, angles up to %.0f°, volume up to %.0f Å³, errors up to %.3f°, zero up to %.3f°,"
                        + " %d lines may stay unexplained",
                minLength,
                maxLength,
                Math.toDegrees(maxAngle),
                maxVolume,
                Math.toDegrees(tolerance),
                Math.toDegrees(maxZero),
                impurities);
    }
}
