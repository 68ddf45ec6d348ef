package org.objcryst.app;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.LinkedHashMap;
import java.util.Map;

/** A JSON object whose members keep their order; a number that is not finite becomes {@code null}. */
final class Json {
    private static final Gson GSON = new GsonBuilder()
            .disableHtmlEscaping()
            .setPrettyPrinting()
            .serializeNulls()
            .create();

    private final Map<String, Object> members = new LinkedHashMap<>();

    /** Adds a member: a string, number, boolean, array, list, map or another object of this class. */
    Json with(String name, Object value) {
        members.put(name, plain(value));
        return this;
    }

    private static Object plain(Object value) {
        if (value instanceof Json json) {
            return json.members;
        }
        if (value instanceof Iterable<?> list) {
            java.util.List<Object> plain = new java.util.ArrayList<>();
            list.forEach(item -> plain.add(plain(item)));
            return plain;
        }
        if (value instanceof double[] numbers) {
            return java.util.Arrays.stream(numbers).mapToObj(Json::plain).toList();
        }
        if (value instanceof Double number && !Double.isFinite(number)) {
            return null;
        }
        return value;
    }

    @Override
    public String toString() {
        return GSON.toJson(members);
    }
}
