package org.objcryst.powder.format;

import java.util.List;
import org.objcryst.format.TextLine;
import org.objcryst.format.TextSource;

/** The records of a GSAS bank, by their type. */
final class GsasRecords {
    private static final int STD_FIELDS = 10;
    private static final int STD_DETECTORS = 2;
    private static final int ESD_FIELDS = 5;
    private static final int WIDTH = 8;
    private static final int ALT_FIELDS = 4;
    private static final int ALT_INTENSITY = 7;
    private static final int ALT_SIGMA = 5;
    private static final String INTENSITY = "an intensity";
    private static final String SIGMA = "the uncertainty σ of an intensity";

    private final GsasBank bank;
    private final List<TextLine> lines;
    private final PointCollector points;
    private int read;

    GsasRecords(TextSource source, GsasBank bank, List<TextLine> lines) {
        this.bank = bank;
        this.lines = lines;
        points = new PointCollector(source, bank.axis());
    }

    /** All points that are announced and there. */
    PointCollector read(List<GsasTimeMap> maps) {
        switch (bank.type()) {
            case "STD" -> onGrid(grid(maps), STD_FIELDS, true);
            case "ESD" -> onGrid(grid(maps), ESD_FIELDS, false);
            case "ALT" -> alternating();
            default -> columns(bank.type().equals("FXYE"));
        }
        if (read < bank.points()) {
            points.remark("%.0f of %.0f points are missing at the end of bank %d"
                    .formatted(bank.points() - read, bank.points(), bank.number()));
        }
        return points;
    }

    private GsasGrid grid(List<GsasTimeMap> maps) {
        if (!bank.isMapped()) {
            return GsasGrid.of(bank);
        }
        points.remark("positions are the middles of the channels of the time map; intensities are per channel");
        int wanted = (int) bank.term(0, "the number of a time map");
        return maps.stream().filter(map -> map.number() == wanted).findFirst().orElseThrow(() -> bank.line()
                .fault("a TIME_MAP of number " + wanted, maps.size() + " others"));
    }

    /** Fields of eight characters: detectors and intensity, or intensity in turn with σ. */
    private void onGrid(GsasGrid grid, int perLine, boolean counted) {
        for (TextLine line : lines) {
            int width = counted ? WIDTH : 2 * WIDTH;
            for (int i = 0; i < perLine && read < bank.points(); i++) {
                if (i * width >= line.text().stripTrailing().length()) {
                    break;
                }
                double x = grid.at(read++);
                if (counted) {
                    standard(line, i * width, x);
                } else {
                    double y = number(line, i * width, WIDTH, INTENSITY);
                    points.addIfCertain(line, x, y, number(line, i * width + WIDTH, WIDTH, SIGMA));
                }
            }
        }
    }

    /** σ = √(I/n) of the mean of n detectors. */
    private void standard(TextLine line, int column, double x) {
        String detectors = FixedColumns.field(line, column, STD_DETECTORS);
        double counts = number(line, column + STD_DETECTORS, WIDTH - STD_DETECTORS, INTENSITY);
        int n = detectors.isEmpty() ? 1 : line.integer(detectors, "a number of detectors");
        points.addIfCertain(line, x, counts, n > 0 ? SigmaOrigin.COUNTS.of(counts) / Math.sqrt(n) : 0);
    }

    private void alternating() {
        double divisor = bank.axis() == AxisKind.TIME_OF_FLIGHT ? GsasGrid.TICKS : GsasGrid.CENTIDEGREES;
        int width = WIDTH + ALT_INTENSITY + ALT_SIGMA;
        for (TextLine line : lines) {
            for (int i = 0; i < ALT_FIELDS && read < bank.points(); i++) {
                int column = i * width;
                if (column >= line.text().stripTrailing().length()) {
                    break;
                }
                read++;
                points.addIfCertain(
                        line,
                        number(line, column, WIDTH, "a position") / divisor,
                        number(line, column + WIDTH, ALT_INTENSITY, INTENSITY),
                        number(line, column + WIDTH + ALT_INTENSITY, ALT_SIGMA, SIGMA));
            }
        }
    }

    private void columns(boolean withSigma) {
        double divisor = bank.axis() == AxisKind.TWO_THETA ? GsasGrid.CENTIDEGREES : 1;
        for (DataLine line : DataLine.of(lines)) {
            if (read >= bank.points()) {
                return;
            }
            read++;
            double x = line.number(0, "a position") / divisor;
            double counts = line.number(1, INTENSITY);
            if (withSigma) {
                points.addIfCertain(line.line(), x, counts, line.number(2, SIGMA));
            } else {
                points.add(line.line(), x, counts);
            }
        }
    }

    /** A blank field is 0. */
    private static double number(TextLine line, int column, int width, String what) {
        String field = FixedColumns.field(line, column, width);
        return field.isEmpty() ? 0 : line.decimal(field, what);
    }
}
