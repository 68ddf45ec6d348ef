package org.objcryst;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** Reference tables and measured data that lie beside the project; a test that needs them is skipped where they are absent. */
public final class SharedData {
    private SharedData() {}

    /** A file or folder, for example {@code reference/spacegroups.tsv}. */
    public static Path path(String relative) {
        Path path = Path.of(System.getProperty("objcryst.shared", "../shared")).resolve(relative);
        Assumptions.assumeTrue(Files.exists(path), () -> "reference data not at hand: " + relative);
        return path;
    }

    /** The rows of a table by column name; an empty field is an empty string. */
    public static List<Map<String, String>> table(String relative) {
        List<Map<String, String>> rows = new ArrayList<>();
        String[] header = null;
        for (String line : lines(path(relative))) {
            if (line.startsWith("#") || line.isEmpty()) {
                continue;
            }
            String[] fields = line.split("\t", -1);
            if (header == null) {
                header = fields;
            } else {
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < header.length; i++) {
                    row.put(header[i], i < fields.length ? fields[i] : "");
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
