package org.objcryst.zmatrix;

import java.util.Arrays;
import java.util.Optional;
import org.objcryst.crystal.ScatteringPower;

/**
 * One line of a z-matrix: an atom with the earlier atoms that its bond length, angle and dihedral refer to. The first atom needs
 * no reference, the second one, the third two; what is not needed means nothing and is kept as it is given.
 *
 * @param label what users call it
 * @param power what it scatters; empty for a dummy, which only helps to place others
 * @param bond index of the atom to which the bond length is
 * @param angle index of the atom that makes the angle, at {@code bond}
 * @param dihedral index of the atom that makes the dihedral, about {@code bond}–{@code angle}
 * @param length bond length in Å
 * @param bondAngle in radians
 * @param torsion dihedral in radians, IUPAC sign
 * @param occupancy multiplied with that of the whole
 */
public record ZAtom(
        String label,
        Optional<ScatteringPower> power,
        int bond,
        int angle,
        int dihedral,
        double length,
        double bondAngle,
        double torsion,
        double occupancy) {

    /**
     * Refuses numbers that are none.
     *
     * @param label what users call it
     * @param power what it scatters, if anything
     * @param bond index of an atom
     * @param angle index of an atom
     * @param dihedral index of an atom
     * @param length in Å
     * @param bondAngle in radians
     * @param torsion in radians
     * @param occupancy not negative
     */
    public ZAtom {
        boolean finite = Double.isFinite(length + bondAngle + torsion);
        if (!(finite && occupancy >= 0 && occupancy < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("%s: bond length, angle, dihedral and occupancy %s, %s, %s, %s"
                    .formatted(label, length, bondAngle, torsion, occupancy));
        }
    }

    /**
     * A fully occupied atom.
     *
     * @param label what users call it
     * @param power what it scatters
     * @param bond index of the atom to which the bond length is
     * @param angle index of the atom that makes the angle
     * @param dihedral index of the atom that makes the dihedral
     * @param length in Å
     * @param bondAngle in radians
     * @param torsion in radians
     */
    public ZAtom(
            String label,
            ScatteringPower power,
            int bond,
            int angle,
            int dihedral,
            double length,
            double bondAngle,
            double torsion) {
        this(label, Optional.of(power), bond, angle, dihedral, length, bondAngle, torsion, 1);
    }

    /**
     * The same line with another scattering power.
     *
     * @param other what it scatters, if anything
     * @return a changed copy
     */
    ZAtom with(Optional<ScatteringPower> other) {
        return new ZAtom(label, other, bond, angle, dihedral, length, bondAngle, torsion, occupancy);
    }

    /** The atoms that the line with this index really refers to. */
    int[] references(int index) {
        int[] all = {bond, angle, dihedral};
        return Arrays.copyOf(all, Math.min(index, all.length));
    }
}
