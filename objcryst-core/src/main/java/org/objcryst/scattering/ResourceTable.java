package org.objcryst.scattering;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** Reads the tab-separated tables of this package: comment lines, one header line, rows. */
final class ResourceTable {
    private ResourceTable() {}

    /** Hands over the fields of each row in turn. */
    static void read(String name, Consumer<String[]> row) {
        try (BufferedReader reader = open(name)) {
            boolean header = true;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("#")) {
                    continue;
                }
                if (!header) {
                    row.accept(line.split("\t", -1));
                }
                header = false;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static BufferedReader open(String name) throws IOException {
        InputStream stream = ResourceTable.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IOException("table %s is missing from the program".formatted(name));
        }
        return new BufferedReader(new InputStreamReader(
                name.endsWith(".gz") ? new GZIPInputStream(stream) : stream, StandardCharsets.UTF_8));
    }
}
