package org.objcryst.app.argument;

import java.util.Locale;
import org.objcryst.element.Element;

/**
 * A coordination polyhedron as people type it: {@code tetrahedron:S:O:1.5}.
 *
 * @param shape in lower case: tetrahedron, octahedron, …
 * @param centre element or ion in the middle
 * @param corner element or ion at the corners
 * @param distance from the centre to a corner in Å
 */
public record PolyhedronArgument(String shape, String centre, String corner, double distance) {
    /**
     * Reads a polyhedron.
     *
     * @param text shape, centre, corner and distance with colons
     * @return the polyhedron
     */
    public static PolyhedronArgument parse(String text) {
        String[] words = text.strip().split(":");
        if (words.length != 4
                || Element.ofType(words[1]).isEmpty()
                || Element.ofType(words[2]).isEmpty()) {
            throw new IllegalArgumentException(
                    "a polyhedron is written shape:centre:corner:distance (tetrahedron:S:O:1.5), got \"%s\""
                            .formatted(text));
        }
        double distance = distance(words[3]);
        if (!(distance > 0.5 && distance < 5)) {
            throw new IllegalArgumentException(
                    "the distance from centre to corner lies between 0.5 and 5 Å, got \"%s\"".formatted(words[3]));
        }
        return new PolyhedronArgument(words[0].toLowerCase(Locale.ROOT), words[1], words[2], distance);
    }

    private static double distance(String word) {
        try {
            return Double.parseDouble(word);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
