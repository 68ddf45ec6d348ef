package org.objcryst.state;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a stored state belongs to: names with values, all of which must be the same where it is used again.
 *
 * @param entries in the order in which they are compared
 */
public record StateKey(Map<String, String> entries) {
    static final int MOST_ENTRIES = 10_000;
    private static final int SHOWN = 60;

    /**
     * Keeps a copy.
     *
     * @param entries names with values
     */
    public StateKey {
        entries = new LinkedHashMap<>(entries);
    }

    /** Belongs to nothing in particular. */
    public StateKey() {
        this(Map.of());
    }

    /**
     * The same with one more entry.
     *
     * @param name what it is, for messages
     * @param value compared as text
     * @return a copy
     */
    public StateKey with(String name, Object value) {
        Map<String, String> more = new LinkedHashMap<>(entries);
        more.put(name, String.valueOf(value));
        return new StateKey(more);
    }

    /**
     * The same with all entries of another one.
     *
     * @param other appended
     * @return a copy
     */
    public StateKey with(StateKey other) {
        Map<String, String> more = new LinkedHashMap<>(entries);
        more.putAll(other.entries);
        return new StateKey(more);
    }

    /**
     * What distinguishes a stored key from this one.
     *
     * @param stored the other
     * @return the first difference in words; empty if there is none
     */
    public Optional<String> difference(StateKey stored) {
        Map<String, String> all = new LinkedHashMap<>(entries);
        stored.entries.forEach(all::putIfAbsent);
        for (String name : all.keySet()) {
            String here = entries.getOrDefault(name, "nothing");
            String there = stored.entries.getOrDefault(name, "nothing");
            if (!here.equals(there)) {
                return Optional.of("%s (now %s, was %s)".formatted(name, shown(here), shown(there)));
            }
        }
        return Optional.empty();
    }

    private static String shown(String value) {
        return value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
    }
}
