package org.objcryst.powder.format;

/** Where the channels of a GSAS bank lie if its records do not say it: ° or µs. */
interface GsasGrid {
    double CENTIDEGREES = 100;
    double TICKS = 32; // of a µs

    /** The position of a point, from 0. */
    double at(int point);

    /** The grid which the BANK line describes. */
    static GsasGrid of(GsasBank bank) {
        return switch (bank.binning()) {
            case "CONST", "CONS" -> constant(bank);
            case "RALF" -> ralf(bank);
            case "SLOG" -> logarithmic(bank);
            default ->
                throw bank.line()
                        .fault(
                                "records with their own positions (FXYE, FXY or ALT) for " + bank.binning(),
                                bank.type());
        };
    }

    private static GsasGrid constant(GsasBank bank) {
        double start = bank.term(0, "the first angle in 0.01°") / CENTIDEGREES;
        double step = positive(bank, 1, "the step in 0.01°") / CENTIDEGREES;
        return i -> start + i * step;
    }

    /** Steps b2 from b1 as far as b3, then steps that grow with the time by b4; in 1/32 µs. */
    private static GsasGrid ralf(GsasBank bank) {
        double start = positive(bank, 0, "the first time in 1/32 µs") / TICKS;
        double step = positive(bank, 1, "the first step in 1/32 µs") / TICKS;
        double change = positive(bank, 2, "the end of equal steps in 1/32 µs") / TICKS;
        double growth = positive(bank, 3, "the relative step after that");
        double equal = Math.max(0, Math.floor((change - start) / step));
        return i -> i <= equal ? start + i * step : (start + equal * step) * Math.pow(1 + growth, i - equal);
    }

    /** From b1 on in steps of b3 times the time; b2 is the last time. */
    private static GsasGrid logarithmic(GsasBank bank) {
        double start = positive(bank, 0, "the first time in µs");
        double growth = positive(bank, 2, "the relative step");
        return i -> start * Math.pow(1 + growth, i);
    }

    private static double positive(GsasBank bank, int index, String what) {
        double value = bank.term(index, what);
        if (!(value > 0)) {
            throw bank.line().fault(what + " > 0", String.valueOf(value));
        }
        return value;
    }
}
