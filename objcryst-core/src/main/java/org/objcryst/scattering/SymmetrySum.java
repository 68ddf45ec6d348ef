package org.objcryst.scattering;

import java.util.List;
import org.objcryst.symmetry.SpaceGroup;
import org.objcryst.symmetry.SymmetryOp;

/**
 * The operators of a space group, reduced for a sum over exp 2πi h·(R x + t) (3.2.2): centring vectors, a centre at u/2, and
 * representatives (R, t) of what remains. The whole sum is
 * <pre>
 *   z(h) · Σ exp 2πi h·(R x + t)                          without centre
 *   z(h) · exp(πi h·u) · 2 Σ cos 2πh·(R x + t − u/2)      with a centre
 *   z(h) = Σ cos 2πh·v over the centring vectors v, 0 for a reflection that centring forbids
 * </pre>
 * Immutable. Angles are counted in 48ths of a turn, so that halves of translations stay integers.
 */
public final class SymmetrySum {
    /** Parts of a turn in which phases are counted. */
    public static final int TURN = 48;

    private final int[][] rotations;
    private final int[][] shifts;
    private final int[] centre;
    private final int[][] centrings;

    /**
     * Reduced operators.
     *
     * @param rotations rotation matrices of the representatives, nine numbers each, row by row
     * @param translations their translations in 24ths
     * @param centre the translation u of the inversion in 24ths, null without a centre
     * @param centrings the centring vectors in 24ths, the zero vector included
     */
    public SymmetrySum(int[][] rotations, int[][] translations, int[] centre, int[][] centrings) {
        this.rotations = rotations.clone();
        this.centre = centre == null ? null : centre.clone();
        this.centrings = centrings.clone();
        shifts = new int[rotations.length][3];
        for (int op = 0; op < rotations.length; op++) {
            for (int j = 0; j < 3; j++) {
                shifts[op][j] = 2 * translations[op][j] - (centre == null ? 0 : centre[j]);
            }
        }
    }

    /**
     * The operators of a space group.
     *
     * @param group any setting
     * @return reduced
     */
    public static SymmetrySum of(SpaceGroup group) {
        List<SymmetryOp> ops = group.representatives();
        return new SymmetrySum(
                ops.stream().map(SymmetryOp::rotation).toArray(int[][]::new),
                ops.stream().map(SymmetrySum::translation).toArray(int[][]::new),
                group.isCentrosymmetric() ? group.inversionTranslation() : null,
                group.centringVectors().stream().map(SymmetrySum::translation).toArray(int[][]::new));
    }

    private static int[] translation(SymmetryOp op) {
        return new int[] {op.t(0), op.t(1), op.t(2)};
    }

    /**
     * Number of representatives.
     *
     * @return positive
     */
    public int size() {
        return rotations.length;
    }

    /**
     * Whether the group has a centre.
     *
     * @return true if the sum over representatives is to be doubled and its imaginary part dropped
     */
    public boolean isCentric() {
        return centre != null;
    }

    /**
     * One index of hR.
     *
     * @param op representative
     * @param j 0, 1 or 2
     * @param h Miller indices of h
     * @param k second index
     * @param l third index
     * @return component j of the row vector hR
     */
    public int rotated(int op, int j, int h, int k, int l) {
        int[] r = rotations[op];
        return h * r[j] + k * r[3 + j] + l * r[6 + j];
    }

    /**
     * The phase h·(t − u/2).
     *
     * @param op representative
     * @param h Miller indices
     * @param k second index
     * @param l third index
     * @return in 48ths of a turn, 0 to 47
     */
    public int phase(int op, int h, int k, int l) {
        int[] t = shifts[op];
        return Math.floorMod(h * t[0] + k * t[1] + l * t[2], TURN);
    }

    /**
     * The phase h·u/2 of the centre.
     *
     * @param h Miller indices
     * @param k second index
     * @param l third index
     * @return in 48ths of a turn, 0 to 47; 0 without a centre
     */
    public int centrePhase(int h, int k, int l) {
        return centre == null ? 0 : Math.floorMod(h * centre[0] + k * centre[1] + l * centre[2], TURN);
    }

    /**
     * What the sum over representatives is multiplied with, the phase of the centre apart: z(h), twice that with a centre.
     *
     * @param h Miller indices
     * @param k second index
     * @param l third index
     * @return 0 if centring forbids the reflection
     */
    public int weight(int h, int k, int l) {
        for (int[] v : centrings) {
            if (Math.floorMod(h * v[0] + k * v[1] + l * v[2], TURN / 2) != 0) {
                return 0;
            }
        }
        return centrings.length * (centre == null ? 1 : 2);
    }

    /**
     * Cosine of a phase.
     *
     * @param phase in 48ths of a turn
     * @return exact at multiples of a quarter turn
     */
    public static double cosine(int phase) {
        double value = Math.cos(2 * Math.PI * phase / TURN);
        return phase % (TURN / 4) == 0 ? Math.rint(value) : value;
    }

    /**
     * Sine of a phase.
     *
     * @param phase in 48ths of a turn
     * @return exact at multiples of a quarter turn
     */
    public static double sine(int phase) {
        return cosine(phase - TURN / 4);
    }

    @Override
    public String toString() {
        return "%d operators%s"
                .formatted(size() * centrings.length * (isCentric() ? 2 : 1), isCentric() ? ", centric" : "");
    }
}
