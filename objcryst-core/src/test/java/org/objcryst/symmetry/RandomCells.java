package org.objcryst.symmetry;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Cells, positions and matrices for laws. */
final class RandomCells {
    private RandomCells() {}

    /** Any cell with angles between 55° and 118°: every such triple is possible. */
    static Arbitrary<Lattice> oblique() {
        Arbitrary<Double> edge = Arbitraries.doubles().between(3, 25);
        Arbitrary<Double> angle = Arbitraries.doubles().between(60, 115);
        return Combinators.combine(edge, edge, edge, angle, angle, angle).as(Lattice::ofDegrees);
    }

    static Arbitrary<Fractional> positions() {
        Arbitrary<Double> x = Arbitraries.doubles().between(-2, 2);
        return Combinators.combine(x, x, x).as(Fractional::new);
    }

    /** Products of a few elementary steps: determinant 1, entries that may become large. */
    static Arbitrary<ChangeOfBasis> unimodular() {
        return Arbitraries.of(
                        "x+y,y,z", "x,y-z,z", "x,y,z+x", "y,z,x", "-y,x,z", "x-z,y,z", "x,y+x,z", "x,y,z-y", "-x,-y,z")
                .map(ChangeOfBasis::parse)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(steps -> steps.stream().reduce(ChangeOfBasis.IDENTITY, ChangeOfBasis::times));
    }
}
