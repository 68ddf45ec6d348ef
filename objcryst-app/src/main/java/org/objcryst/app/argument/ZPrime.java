package org.objcryst.app.argument;

/**
 * Number of formula units in the asymmetric unit, Z′: several independent ones, or a part of one that lies on a symmetry element.
 *
 * @param copies independent formula units, at least 1
 * @param order order of the symmetry that each shares with the crystal, 1 in general positions
 */
public record ZPrime(int copies, int order) {
    /** One formula unit in a general position. */
    public static final ZPrime ONE = new ZPrime(1, 1);

    /**
     * Checks the numbers.
     *
     * @param copies at least 1
     * @param order at least 1
     */
    public ZPrime {
        if (copies < 1 || order < 1 || copies > 1 && order > 1) {
            throw new IllegalArgumentException(
                    "Z' is a whole number, or one part of a whole, got %d/%d".formatted(copies, order));
        }
    }

    /**
     * Reads a number as people type it.
     *
     * @param text {@code 2}, {@code 1/2} or {@code 0.5}
     * @return the number
     */
    public static ZPrime parse(String text) {
        String[] parts = text.strip().split("/");
        try {
            if (parts.length == 2) {
                return new ZPrime(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
            }
            double value = Double.parseDouble(parts[0]);
            return value < 1 ? new ZPrime(1, whole(1 / value, text)) : new ZPrime(whole(value, text), 1);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("Z' is a number such as 1, 2 or 1/2, got \"%s\"".formatted(text), e);
        }
    }

    private static int whole(double value, String text) {
        if (!(Math.abs(value - Math.rint(value)) < 0.01 * value)) {
            throw new IllegalArgumentException(
                    "Z' is a whole number, or one part of a whole, got \"%s\"".formatted(text));
        }
        return (int) Math.rint(value);
    }

    /**
     * The number.
     *
     * @return positive
     */
    public double value() {
        return (double) copies / order;
    }

    @Override
    public String toString() {
        return order == 1 ? Integer.toString(copies) : copies + "/" + order;
    }
}
