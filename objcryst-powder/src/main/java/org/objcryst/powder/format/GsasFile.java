package org.objcryst.powder.format;

import java.util.ArrayList;
import java.util.List;
import org.objcryst.format.TextLine;
import org.objcryst.format.TextSource;

/** A GSAS file: a title, perhaps the name of a file with instrument parameters, time maps, and banks. */
final class GsasFile {
    private static final String INSTRUMENT = "Instrument parameter";
    private static final int MOST_BANKS = 1000;

    private final TextSource source;
    private final List<TextLine> lines;
    private final List<GsasTimeMap> maps = new ArrayList<>();
    private final List<PowderData> banks = new ArrayList<>();
    private String instrument = ""; // the last line about it before a bank

    private GsasFile(TextSource source) {
        this.source = source;
        lines = source.lines();
    }

    static boolean matches(PatternText text) {
        return text.raw().stream().anyMatch(GsasBank::isBank);
    }

    static List<PowderData> read(PatternText text) {
        GsasFile file = new GsasFile(text.source());
        file.readMaps();
        file.readBanks();
        if (file.banks.isEmpty()) {
            throw text.source().fault("a line BANK number points records BINTYP ...", "none");
        }
        return file.banks;
    }

    private void readMaps() {
        for (int i = 0; i < lines.size(); i++) {
            if (GsasTimeMap.isTimeMap(lines.get(i))) {
                requireFew(lines.get(i), maps.size(), "time maps");
                maps.add(GsasTimeMap.of(lines, i));
            }
        }
    }

    private void readBanks() {
        for (int i = 0; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            if (GsasBank.isBank(line)) {
                requireFew(line, banks.size(), "banks");
                addBank(i);
            } else if (line.text().startsWith(INSTRUMENT)) {
                instrument = line.text().strip();
            }
        }
    }

    private static void requireFew(TextLine line, int number, String what) {
        if (number == MOST_BANKS) {
            throw line.fault("at most %d %s".formatted(MOST_BANKS, what), "more");
        }
    }

    private void addBank(int start) {
        GsasBank bank = GsasBank.of(lines.get(start));
        PointCollector points = new GsasRecords(source, bank, lines.subList(start + 1, end(start))).read(maps);
        if (!instrument.isEmpty()) {
            points.remark("not read: " + instrument);
        }
        SigmaOrigin origin =
                bank.type().equals("FXY") || bank.type().equals("STD") ? SigmaOrigin.COUNTS : SigmaOrigin.FILE;
        ProposedRadiation radiation =
                bank.axis() == AxisKind.TIME_OF_FLIGHT ? ProposedRadiation.pulsedNeutrons() : ProposedRadiation.none();
        banks.add(points.finish(
                title(),
                origin,
                radiation,
                "GSAS %s %s, bank %d".formatted(bank.binning(), bank.type(), bank.number())));
    }

    private int end(int start) {
        int end = start + 1;
        while (end < lines.size() && !GsasBank.isBank(lines.get(end)) && !GsasTimeMap.isTimeMap(lines.get(end))) {
            end++;
        }
        return end;
    }

    private String title() {
        TextLine first = lines.get(0);
        return GsasBank.isBank(first) || first.text().startsWith("#") ? "" : first.text();
    }
}
