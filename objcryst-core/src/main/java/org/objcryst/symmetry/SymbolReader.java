package org.objcryst.symmetry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the settings that a Hermann-Mauguin symbol or a number may mean. Spellings are reduced by rules, not looked up one by
 * one: blanks, underscores and case do not matter; 2(1) is 21; short monoclinic, full orthorhombic, tetragonal, trigonal and
 * cubic symbols, cubic symbols without the bar, H for R on hexagonal axes and the e glide of 1992 are understood.
 */
final class SymbolReader {
    private static final Pattern SUFFIXED = Pattern.compile("(.*?)\\s*:\\s*([-\\w]+)\\s*");
    private static final Pattern ATTACHED = Pattern.compile("(r.*)([hr])|([pfic].*)([sz])");
    private static final Set<Integer> WITH_E_GLIDE = Set.of(39, 41, 64, 67, 68);
    private static final List<String> SUFFIX_PREFERENCE = List.of("", "2", "H", "1", "R");

    /** Applied one after the other, each to what the earlier ones gave. */
    private static final List<UnaryOperator<String>> RULES = List.of(
            key -> key.replaceAll("\\(([1-5])\\)", "$1"),
            key -> key.replaceAll("(?<![46])21?/(?=[a-z])", ""), // 4/m 2/m 2/m, 21/n 21/m 21/a
            key -> key.replaceAll("(?<=^[pfi])(4[1-3]?|21?)/(?=[a-z]-3)", ""), // 4/m -3 2/m, 21/a -3
            key -> key.replaceAll("(?<=^[pfi][a-z])3", "-3")); // Fm3m

    private static final Map<String, List<Setting>> FULL =
            SettingTable.SETTINGS.stream().collect(Collectors.groupingBy(s -> key(s.symbol())));
    private static final Map<String, List<Setting>> SHORT = SettingTable.SETTINGS.stream()
            .filter(s -> CrystalSystem.of(s.number()) == CrystalSystem.MONOCLINIC)
            .collect(Collectors.groupingBy(s -> key(withoutUnitAxes(s.symbol()))));

    private static final int LONGEST = 200;

    private SymbolReader() {}

    /** All that the text may mean, the default first; empty if it is no known symbol. */
    static List<Setting> read(String text) {
        if (text.length() > LONGEST) {
            return List.of();
        }
        Matcher suffixed = SUFFIXED.matcher(text);
        return suffixed.matches() ? withSuffix(suffixed.group(1), suffixed.group(2)) : withoutSuffix(text);
    }

    private static List<Setting> withoutSuffix(String text) {
        List<Setting> plain = base(text);
        if (!plain.isEmpty()) {
            return plain;
        }
        String key = key(text);
        Matcher attached = ATTACHED.matcher(key);
        if (key.startsWith("h")) {
            return withSuffix("r" + key.substring(1), "H");
        }
        if (!attached.matches()) {
            return List.of();
        }
        return attached.group(1) != null
                ? withSuffix(attached.group(1), attached.group(2))
                : withSuffix(attached.group(3), attached.group(4).equals("s") ? "1" : "2");
    }

    private static List<Setting> withSuffix(String text, String suffix) {
        List<Setting> settings = base(text);
        List<Setting> matching = settings.stream().filter(s -> has(s, suffix)).toList();
        if (!matching.isEmpty() || settings.isEmpty()) {
            return matching;
        }
        return SettingTable.ofNumber(settings.get(0).number()).stream()
                .filter(s -> has(s, suffix))
                .toList();
    }

    private static boolean has(Setting s, String suffix) {
        return List.of(s.suffix(), s.axes(), s.suffix() + s.axes(), s.axes().replace("1", "")).stream()
                .anyMatch(suffix::equalsIgnoreCase);
    }

    private static List<Setting> base(String text) {
        String stripped = text.strip();
        if (stripped.matches("\\d{1,3}")) {
            return preferred(SettingTable.ofNumber(Integer.parseInt(stripped)).stream()
                    .sorted(Comparator.comparing(s -> !s.standard()))
                    .toList());
        }
        for (String spelling : spellings(stripped)) {
            List<Setting> found = FULL.getOrDefault(spelling, SHORT.getOrDefault(spelling, List.of()));
            if (!found.isEmpty()) {
                return preferred(found);
            }
        }
        return eGlide(key(stripped));
    }

    private static Set<String> spellings(String text) {
        Set<String> result = new LinkedHashSet<>(List.of(key(text), key(withoutUnitAxes(text))));
        for (UnaryOperator<String> rule : RULES) {
            new ArrayList<>(result).forEach(key -> result.add(rule.apply(key)));
        }
        return result;
    }

    private static List<Setting> eGlide(String key) {
        return preferred(List.of("a", "b", "c").stream()
                .flatMap(letter -> FULL.getOrDefault(key.replace("e", letter), List.of()).stream())
                .filter(s -> WITH_E_GLIDE.contains(s.number()))
                .toList());
    }

    private static List<Setting> preferred(List<Setting> settings) {
        return settings.stream()
                .sorted(Comparator.comparing(s -> SUFFIX_PREFERENCE.indexOf(s.suffix())))
                .toList();
    }

    /** P 1 21/c 1 becomes P 21/c; symbols without blanks or with other axes stay. */
    private static String withoutUnitAxes(String symbol) {
        String[] tokens = symbol.strip().split("[\\s_]+");
        return tokens.length < 3
                ? symbol
                : Arrays.stream(tokens).filter(t -> !t.equals("1")).collect(Collectors.joining(" "));
    }

    static String key(String symbol) {
        return symbol.replaceAll("[\\s_]", "").toLowerCase(Locale.ROOT);
    }

    /** The symbols that differ least from a text that is none. */
    static List<String> nearest(String text, int count) {
        String key = key(text.substring(0, Math.min(LONGEST, text.length())).replaceAll(":.*", ""));
        Map<Setting, Integer> distances = new HashMap<>();
        SettingTable.SETTINGS.forEach(s -> distances.put(s, distance(key, s)));
        return SettingTable.SETTINGS.stream()
                .sorted(Comparator.comparing((Setting s) -> distances.get(s)).thenComparing(s -> !s.standard()))
                .map(Setting::fullSymbol)
                .limit(count)
                .toList();
    }

    private static int distance(String key, Setting s) {
        return Math.min(
                EditDistance.between(key, key(s.symbol())),
                EditDistance.between(key, key(withoutUnitAxes(s.symbol()))));
    }
}
