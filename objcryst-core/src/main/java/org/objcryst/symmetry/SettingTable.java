package org.objcryst.symmetry;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The tabulated settings, read once from the resource {@code settings.tsv}. */
final class SettingTable {
    /** In the order of International Tables. */
    static final List<Setting> SETTINGS = read();

    private SettingTable() {}

    private static List<Setting> read() {
        try (InputStream in = SettingTable.class.getResourceAsStream("settings.tsv");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1) // the header
                    .map(line -> setting(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Setting setting(String[] f) {
        return new Setting(Integer.parseInt(f[0]), f[1], f[2], f[3], f[4], f[5].equals("1"), Integer.parseInt(f[6]));
    }

    static List<Setting> ofNumber(int number) {
        return SETTINGS.stream().filter(s -> s.number() == number).toList();
    }

    static Optional<Setting> ofHall(String hall) {
        String wanted = hall.replace('_', ' ').strip().replaceAll("\\s+", " ");
        return SETTINGS.stream().filter(s -> s.hall().equals(wanted)).findFirst();
    }

    static Setting standard(int number) {
        return SETTINGS.stream()
                .filter(s -> s.number() == number && s.standard())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("space groups are numbered 1 to 230, got " + number));
    }
}
