package org.objcryst.app.solution;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** A JSON object whose members keep their order; a number that is not finite becomes {@code null}. */
public final class Json {
    private static final Gson GSON = new GsonBuilder()
            .disableHtmlEscaping()
            .setPrettyPrinting()
            .serializeNulls()
            .create();

    private final Map<String, Object> members = new LinkedHashMap<>();

    /** An object without members. */
    public Json() {}

    /**
     * Adds a member.
     *
     * @param name its name
     * @param value a string, number, boolean, array of numbers, list, or another object of this class; a number that is not there
     *     becomes {@code null}
     * @return this
     */
    public Json with(String name, Object value) {
        members.put(name, plain(value));
        return this;
    }

    private static Object plain(Object value) {
        if (value instanceof Json json) {
            return json.members;
        }
        if (value instanceof Iterable<?> list) {
            List<Object> plain = new ArrayList<>();
            list.forEach(item -> plain.add(plain(item)));
            return plain;
        }
        if (value instanceof double[] numbers) {
            return Arrays.stream(numbers).mapToObj(Json::plain).toList();
        }
        if (value instanceof OptionalDouble number) {
            return number.isPresent() ? plain(number.getAsDouble()) : null;
        }
        if (value instanceof Double number && !Double.isFinite(number)) {
            return null;
        }
        return value;
    }

    /** The text, over several lines. */
    @Override
    public String toString() {
        return GSON.toJson(members);
    }
}
