package org.objcryst.powder.format;

/** Where the standard uncertainties of a pattern come from. */
public enum SigmaOrigin {
    /** The file gives them; where it leaves one out, it is that of counts. */
    FILE("from the file") {
        @Override
        double of(double intensity) {
            return COUNTS.of(intensity);
        }
    },
    /** Poisson statistics, σ = √max(|I|, 1). */
    COUNTS("√I, as for counts") {
        @Override
        double of(double intensity) {
            return Math.sqrt(Math.max(Math.abs(intensity), 1));
        }
    },
    /** Poisson statistics, but at least one per cent: the rule of DASH. */
    COUNTS_OR_PERCENT("√I, at least 1 % (rule of DASH)") {
        @Override
        double of(double intensity) {
            return Math.max(COUNTS.of(intensity), DASH_RELATIVE * Math.abs(intensity));
        }
    };

    private static final double DASH_RELATIVE = 0.01;

    private final String words;

    SigmaOrigin(String words) {
        this.words = words;
    }

    /** σ of an intensity where the file gives none. */
    abstract double of(double intensity);

    @Override
    public String toString() {
        return words;
    }
}
