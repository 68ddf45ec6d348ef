package org.objcryst.app.argument;

import org.objcryst.element.Element;
import org.objcryst.molecule.Molecule;
import org.objcryst.molecule.Polyhedra;
import org.objcryst.molecule.PolyhedronShape;

/**
 * A coordination polyhedron as people type it: {@code tetrahedron:S:O:1.5}.
 *
 * @param shape tetrahedron, octahedron, …
 * @param centre element or ion in the middle
 * @param corner element or ion at the corners
 * @param distance from the centre to a corner in Å
 */
public record PolyhedronArgument(PolyhedronShape shape, String centre, String corner, double distance) {
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
        return new PolyhedronArgument(PolyhedronShape.of(words[0]), words[1], words[2], distance);
    }

    /**
     * The polyhedron as a molecule with restraints.
     *
     * @return a new one
     */
    public Molecule molecule() {
        return Polyhedra.of(shape, centre, corner, distance);
    }

    private static double distance(String word) {
        try {
            return Double.parseDouble(word);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
