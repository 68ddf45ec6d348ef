package org.objcryst.molecule;

import java.util.List;
import org.objcryst.format.MoleculeData;
import org.objcryst.format.TextSource;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.SpaceGroup;

/** Molecules that can stand on symmetry elements, and crystals with such elements. */
enum SymmetricSamples {
    BIPHENYL_ON_A_CENTRE(TestMolecules.BIPHENYL, "P 1 21/c 1", 2, "-1"),
    BIPHENYL_ON_AN_AXIS(TestMolecules.BIPHENYL, "C 1 2/c 1", 2, "2"),
    BIPHENYL_ON_A_MIRROR(TestMolecules.BIPHENYL, "P n m a", 2, "m"),
    BIPHENYL_ON_A_DIAGONAL_MIRROR(TestMolecules.BIPHENYL, "P -4 21 m", 2, "m"),
    BIPHENYL_ON_A_DIAGONAL_AXIS(TestMolecules.BIPHENYL, "P 41 21 2", 2, "2"),
    BIPHENYL_ON_THREE_AXES(TestMolecules.BIPHENYL, "P 2 2 2", 4, "222"),
    BIPHENYL_ON_TWO_MIRRORS(TestMolecules.BIPHENYL, "P m m 2", 4, "mm2"),
    BENZENE_ON_A_THREEFOLD_AXIS(TestMolecules.benzene(), "P 3", 3, "3"),
    BENZENE_ON_A_ROTOINVERSION(TestMolecules.benzene(), "R -3", 6, "-3"),
    BENZENE_ON_A_RHOMBOHEDRAL_AXIS(TestMolecules.benzene(), "R 3 :R", 3, "3"),
    CYCLOHEXANE_ON_A_CENTRE(TestMolecules.CYCLOHEXANE, "P -1", 2, "-1"),
    CYCLOHEXANE_ON_A_ROTOINVERSION(TestMolecules.CYCLOHEXANE, "R -3", 6, "-3"),
    CYCLOHEXANE_ON_A_MIRROR(TestMolecules.CYCLOHEXANE, "P n m a", 2, "m"),
    BUTANE_ON_A_CENTRE(TestMolecules.BUTANE, "P -1", 2, "-1");

    private final String zMatrix;
    private final SpaceGroup group;
    private final int order;
    private final String symmetry;

    SymmetricSamples(String zMatrix, String group, int order, String symmetry) {
        this.zMatrix = zMatrix;
        this.group = SpaceGroup.of(group);
        this.order = order;
        this.symmetry = symmetry;
    }

    SpaceGroup group() {
        return group;
    }

    MoleculeData data() {
        return MoleculeData.of(TextSource.of("test", zMatrix));
    }

    Lattice lattice() {
        return cellOf(group);
    }

    SitePlacement placement() {
        return placement(lattice());
    }

    SitePlacement placement(Lattice lattice) {
        List<SitePlacement> all = SitePlacement.find(data(), group, lattice, order).stream()
                .filter(p -> p.site().symmetry().equals(symmetry))
                .toList();
        return all.get(0);
    }

    /** A cell of the right metric. */
    static Lattice cellOf(SpaceGroup group) {
        return switch (group.crystalSystem()) {
            case TRICLINIC -> TestMolecules.TRICLINIC;
            case MONOCLINIC -> Lattice.ofDegrees(9.1, 10.3, 12.7, 90, 104, 90);
            case ORTHORHOMBIC -> Lattice.ofDegrees(11.1, 12.3, 13.7, 90, 90, 90);
            case TETRAGONAL -> Lattice.ofDegrees(11.1, 11.1, 13.7, 90, 90, 90);
            case CUBIC -> Lattice.cubic(15);
            default ->
                group.symbol().endsWith("R")
                        ? Lattice.ofDegrees(9.3, 9.3, 9.3, 83, 83, 83)
                        : Lattice.hexagonal(12.1, 10.7);
        };
    }
}
