package org.objcryst.powder.indexing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.objcryst.symmetry.CrystalSystem;
import org.objcryst.symmetry.SpaceGroup;

/**
 * The lattices that are searched one after the other, and which of the many cells of each lattice: one for each lattice, apart
 * from limiting cases. Monoclinic cells have the two shortest vectors of the net perpendicular to b as a and c, so that one of
 * them has a centred face in C or A, or the body.
 */
enum LatticeFamily {
    CUBIC_P(MetricForm.CUBIC, 'P', "P m -3 m"),
    CUBIC_I(MetricForm.CUBIC, 'I', "I m -3 m"),
    CUBIC_F(MetricForm.CUBIC, 'F', "F m -3 m"),
    TETRAGONAL_P(MetricForm.TETRAGONAL, 'P', "P 4/m m m"),
    TETRAGONAL_I(MetricForm.TETRAGONAL, 'I', "I 4/m m m"),
    HEXAGONAL_P(MetricForm.HEXAGONAL, 'P', "P 6/m m m"),
    RHOMBOHEDRAL(MetricForm.HEXAGONAL, 'R', "R -3 m :H"),
    ORTHORHOMBIC_P(MetricForm.ORTHORHOMBIC, 'P', "P m m m"),
    ORTHORHOMBIC_I(MetricForm.ORTHORHOMBIC, 'I', "I m m m"),
    ORTHORHOMBIC_F(MetricForm.ORTHORHOMBIC, 'F', "F m m m"),
    ORTHORHOMBIC_C(MetricForm.ORTHORHOMBIC, 'C', "C m m m"),
    MONOCLINIC_P(MetricForm.MONOCLINIC, 'P', "P 1 2/m 1"),
    MONOCLINIC_C(MetricForm.MONOCLINIC, 'C', "C 1 2/m 1"),
    MONOCLINIC_A(MetricForm.MONOCLINIC, 'A', "A 1 2/m 1"),
    MONOCLINIC_I(MetricForm.MONOCLINIC, 'I', "I 1 2/m 1"),
    TRICLINIC(MetricForm.TRICLINIC, 'P', "P -1");

    private final MetricForm form;
    private final char centring;
    private final String symbol;

    LatticeFamily(MetricForm form, char centring, String symbol) {
        this.form = form;
        this.centring = centring;
        this.symbol = symbol;
    }

    /** The family with a symmetry; empty if its setting is none that is searched. */
    static Optional<LatticeFamily> of(SpaceGroup group) {
        char centring = group.symbol().charAt(0);
        return Arrays.stream(values())
                .filter(f -> f.system() == group.crystalSystem() && f.centring == centring)
                .findFirst();
    }

    MetricForm form() {
        return form;
    }

    char centring() {
        return centring;
    }

    /** The symmetry of the lattices, in the setting that is searched. */
    SpaceGroup group() {
        return SpaceGroup.of(symbol);
    }

    CrystalSystem system() {
        return CrystalSystem.of(group().number());
    }

    /** For a reader: {@code monoclinic C}. */
    String words() {
        return system().name().toLowerCase(Locale.ROOT) + " " + centring;
    }

    /** Lattice points in a cell. */
    int points() {
        return switch (centring) {
            case 'P' -> 1;
            case 'R' -> 3;
            case 'F' -> 4;
            default -> 2;
        };
    }

    /** Whether the centring allows a reflection. */
    boolean allows(int h, int k, int l) {
        return switch (centring) {
            case 'I' -> (h + k + l) % 2 == 0;
            case 'F' -> (h + k) % 2 == 0 && (k + l) % 2 == 0;
            case 'C' -> (h + k) % 2 == 0;
            case 'A' -> (k + l) % 2 == 0;
            case 'R' -> (-h + k + l) % 3 == 0;
            default -> true;
        };
    }

    /** False if no lattice in the box is described by the one cell that stands for it. */
    boolean mayHoldStandardCell(double[] lower, double[] upper) {
        return switch (form) {
            case ORTHORHOMBIC -> upper[0] >= lower[1] && (centring == 'C' || upper[1] >= lower[2]);
            case MONOCLINIC -> lower[0] <= upper[2] && lower[3] <= upper[0];
            case TRICLINIC ->
                lower[0] <= upper[1]
                        && lower[1] <= upper[2]
                        && lower[3] <= upper[0]
                        && lower[4] <= upper[1]
                        && lower[5] <= upper[0]
                        && -upper[5] <= upper[0]
                        && -upper[5] <= upper[0] + upper[1] - lower[3] - lower[4];
            default -> true;
        };
    }
}
