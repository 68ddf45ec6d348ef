package org.objcryst.simd.freeform;

import static org.objcryst.simd.freeform.Turns.LANES;
import static org.objcryst.simd.freeform.Turns.all;

import jdk.incubator.vector.DoubleVector;
import org.objcryst.scattering.freeform.PointLines;

/**
 * cos 2πδ·x and sin 2πδ·x of a few atoms for all offsets δ from the centre of a line: [panel][atom][cos, cos, sin, sin], a
 * panel being two registers of places.
 */
final class LineTable {
    /** Numbers of an atom in a panel. */
    static final int ENTRY = 4 * LANES;

    private final double[] table;
    private final double[] offsets;

    LineTable(double[] table, int width) {
        this.table = table;
        offsets = new double[width];
    }

    void fill(PointLines lines, double[] turns, int atoms, int width) {
        for (int m = 0; m < width; m++) {
            offsets[m] = m < lines.half() ? lines.offset(m) : 0;
        }
        for (int panel = 0; panel < width / (2 * LANES); panel++) {
            for (int j = 0; j < atoms; j++) {
                int at = (panel * atoms + j) * ENTRY;
                entry(turns[j], panel * 2 * LANES, at);
                entry(turns[j], (panel * 2 + 1) * LANES, at + LANES);
            }
        }
    }

    private void entry(double turns, int m, int at) {
        DoubleVector r = Turns.fraction(Turns.load(offsets, m).mul(turns));
        DoubleVector z = r.mul(r);
        DoubleVector s = r.mul(Turns.sine(z));
        DoubleVector s2 = s.add(s);
        s2.lanewise(jdk.incubator.vector.VectorOperators.NEG).fma(s, all(1)).intoArray(table, at);
        s2.mul(Turns.cosine(z)).intoArray(table, at + 2 * LANES);
    }
}
