package org.objcryst.zmatrix;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Looks whether the lines of a z-matrix can be built upon each other. */
final class ZReferences {
    private ZReferences() {}

    static void check(String name, List<ZAtom> atoms, int pivot) {
        if (!(pivot >= 0 && pivot < atoms.size())) {
            throw new IllegalArgumentException("%s: no atom %d of %d as a pivot".formatted(name, pivot, atoms.size()));
        }
        for (int i = 0; i < atoms.size(); i++) {
            int[] references = atoms.get(i).references(i);
            for (int r : references) {
                if (!(r >= 0 && r < i)) {
                    throw new IllegalArgumentException(
                            "%s: line %d (%s) refers to atom %d, which is none of the %d before"
                                    .formatted(name, i, atoms.get(i).label(), r, i));
                }
            }
            if (Arrays.stream(references).distinct().count() < references.length) {
                throw new IllegalArgumentException("%s: line %d (%s) refers twice to one atom: %s"
                        .formatted(name, i, atoms.get(i).label(), Arrays.toString(references)));
            }
        }
        if (scattering(atoms).length == 0) {
            throw new IllegalArgumentException("%s has only dummies".formatted(name));
        }
    }

    /** Indices of the lines that scatter. */
    static int[] scattering(List<ZAtom> atoms) {
        return IntStream.range(0, atoms.size())
                .filter(i -> atoms.get(i).power().isPresent())
                .toArray();
    }
}
