package org.objcryst.powder.refinement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objcryst.crystal.Atom;
import org.objcryst.crystal.Crystal;
import org.objcryst.refinable.RefinablePar;
import org.objcryst.symmetry.CrystalSystem;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.SpaceGroup;

/** Free coordinates against the Wyckoff tables of International Tables A. */
class SiteCoordinatesTest {
    private static Lattice lattice(SpaceGroup group) {
        return group.crystalSystem() == CrystalSystem.CUBIC
                ? Lattice.cubic(9)
                : group.number() >= 143 && group.number() <= 194
                        ? Lattice.hexagonal(9, 11)
                        : group.latticeConstraints().average(Lattice.ofDegrees(9, 9, 11, 90, 90, 90));
    }

    /** The second atom, lighter than the first, shows what the site leaves free; the first holds a free origin. */
    @ParameterizedTest
    @CsvSource({
        "P n m a, 0.19 0.25 0.17, x z",
        "P n m a, 0.19 0.11 0.17, x y z",
        "P 42/m n m, 0.3 0.3 0, x",
        "P 63/m m c, 0.15 0.3 0.25, x",
        "P 63 m c, 0.33333333 0.66666667 0.38, z",
        "R -3 c:H, 0.3064 0 0.25, x",
        "F d -3 m:2, 0.2 0.2 0.2, x",
        "F m -3 m, 0.25 0.25 0.25, ''",
        "P 1, 0.1 0.2 0.3, x y z"
    })
    void coordinatesAreFreeAsTheTablesSay(String symbol, String position, String expected) {
        SpaceGroup group = SpaceGroup.of(symbol);
        double[] at = Arrays.stream(position.split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        Atom light = new Atom("O", "O");
        light.position(at[0], at[1], at[2]);
        Atom heavy = new Atom("Pb", "Pb");
        Crystal crystal = new Crystal(lattice(group), group).add(heavy).add(light);
        try (SiteCoordinates coordinates = new SiteCoordinates(crystal)) {
            String free = coordinates.free().stream()
                    .filter(p -> p.owner() == light)
                    .map(RefinablePar::name)
                    .collect(Collectors.joining(" "));
            assertEquals(expected, free);
            long ofHeavy =
                    coordinates.free().stream().filter(p -> p.owner() == heavy).count();
            assertEquals(0, ofHeavy, "at the origin, or holding it");
        }
        assertEquals(
                List.of(at[0], at[1], at[2]),
                List.of(light.x().value(), light.y().value(), light.z().value()));
    }
}
