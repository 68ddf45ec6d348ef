package org.objcryst.zmatrix;

import org.objcryst.refinable.ParSpec;
import org.objcryst.refinable.ParType;

/** What a line of a z-matrix says of its atom. */
enum ZValue {
    LENGTH("length", ParType.BOND_LENGTH, 0.01),
    ANGLE("angle", ParType.BOND_ANGLE, 0.01),
    DIHEDRAL("dihedral", ParType.DIHEDRAL, 0.1);

    private final String word;
    private final ParType type;
    private final double step; // Å or rad

    ZValue(String word, ParType type, double step) {
        this.word = word;
        this.type = type;
        this.step = step;
    }

    /** The parameter of an atom. */
    ParSpec spec(ZAtom atom) {
        String name = atom.label() + "." + word;
        ParSpec spec =
                switch (this) {
                    case LENGTH -> ParSpec.of(name, type, atom.length()).withUnit("Å");
                    case ANGLE -> ParSpec.of(name, type, atom.bondAngle()).asAngle();
                    case DIHEDRAL ->
                        ParSpec.of(name, type, atom.torsion()).asAngle().withPeriod(2 * Math.PI);
                };
        return spec.withStep(step).withDerivativeStep(1e-5);
    }

    /** Whether it means anything for the atom with an index. */
    boolean concerns(int index) {
        return index > ordinal();
    }
}
