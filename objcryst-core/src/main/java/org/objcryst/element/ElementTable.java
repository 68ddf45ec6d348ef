package org.objcryst.element;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The elements as read from the resources. */
final class ElementTable {
    static final List<Element> ALL =
            rows("elements.tsv").stream().map(ElementTable::parse).toList();
    static final Map<String, Element> BY_SYMBOL = ALL.stream()
            .collect(Collectors.toUnmodifiableMap(e -> e.symbol().toUpperCase(Locale.ROOT), Function.identity()));
    static final Map<String, Double> AVERAGE_VOLUME = rows("average-volumes.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(f -> f[0], f -> Double.parseDouble(f[1])));

    private ElementTable() {}

    private static List<String[]> rows(String resource) {
        try (InputStream in = ElementTable.class.getResourceAsStream(resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(l -> !l.startsWith("#"))
                    .skip(1)
                    .map(l -> l.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Element parse(String[] f) {
        return new Element(Integer.parseInt(f[0]), f[1], f[2], number(f[3]), number(f[4]), number(f[5]));
    }

    private static double number(String field) {
        return field.isEmpty() ? 0 : Double.parseDouble(field);
    }
}
