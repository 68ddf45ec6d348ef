package org.objcryst.xml.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the names of an element's attributes unique: {@code Atom Atom} becomes {@code Atom0 Atom1}. */
final class RepeatedAttributes {
    private final Map<String, String> target;
    private final Map<String, List<String>> repeated = new LinkedHashMap<>();

    RepeatedAttributes(Map<String, String> target) {
        this.target = target;
    }

    void add(String name, String value) {
        List<String> values = repeated.get(name);
        if (values != null) {
            values.add(value);
            target.put("\n" + name + values.size(), value);
        } else if (target.containsKey(name)) {
            repeated.put(name, new ArrayList<>(List.of(target.get(name), value)));
            target.put("\n" + name + 2, value);
        } else {
            target.put(name, value);
        }
    }

    /** Gives the repeated ones their numbers, from 0, passing over names that exist. */
    void number() {
        if (repeated.isEmpty()) {
            return;
        }
        target.keySet().removeIf(name -> name.startsWith("\n"));
        Map<String, Integer> next = new HashMap<>();
        repeated.forEach((name, values) -> {
            target.remove(name);
            for (String value : values) {
                target.put(freeName(name, next), value);
            }
        });
    }

    private String freeName(String name, Map<String, Integer> next) {
        int n = next.getOrDefault(name, 0);
        while (target.containsKey(name + n)) {
            n++;
        }
        next.put(name, n + 1);
        return name + n;
    }
}
