package org.objcryst.scattering.freeform;

/**
 * Pieces of parallel lines, each of the same number of points at the same distance. A piece is known by its centre: the sum
 * over atoms at equal distances on both sides of it has the same two halves, Σ w cos and Σ w sin.
 */
public final class PointLines implements PointBlock {
    final double[] h;
    final double[] k;
    final double[] l;
    private final double[] step;
    private final int length;
    private final int pieces;
    private final int lastLength;
    private final int firstPiece;
    private final int size;

    /**
     * Pieces of lines.
     *
     * @param centres h, k, l of the centres [3][piece]
     * @param step from point to point
     * @param length points of a piece
     * @param pieces into which a whole line is cut
     * @param lastLength points that count of the last piece of a line
     * @param firstPiece which piece of its line the first one is
     */
    PointLines(double[][] centres, double[] step, int length, int pieces, int lastLength, int firstPiece) {
        h = centres[0];
        k = centres[1];
        l = centres[2];
        this.step = step;
        this.length = length;
        this.pieces = pieces;
        this.lastLength = lastLength;
        this.firstPiece = firstPiece;
        int last = (firstPiece + rows()) / pieces - firstPiece / pieces; // pieces that are the last of their line
        size = rows() * length - last * (length - lastLength);
    }

    /**
     * The number of pieces.
     *
     * @return each with a centre
     */
    public int rows() {
        return h.length;
    }

    /**
     * The number of points of a piece.
     *
     * @return symmetric about the centre, which is between two points if the number is even
     */
    public int length() {
        return length;
    }

    /**
     * The points on one side of the centre, the centre included if there is a point.
     *
     * @return half the length, rounded up
     */
    public int half() {
        return (length + 1) / 2;
    }

    /**
     * How far a point lies from the centre of its piece.
     *
     * @param m 0 to {@link #half()}, exclusive
     * @return in steps
     */
    public double offset(int m) {
        return length % 2 == 0 ? m + 0.5 : m;
    }

    /**
     * From point to point along a line.
     *
     * @param axis 0, 1, 2 for h, k, l
     * @return difference of the index
     */
    public double step(int axis) {
        return step[axis];
    }

    /**
     * The indices of the centres.
     *
     * @param axis 0, 1, 2 for h, k, l
     * @return one for each piece; not a copy
     */
    public double[] centres(int axis) {
        return axis == 0 ? h : axis == 1 ? k : l;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int computed() {
        return rows() * length;
    }

    private int kept(int row) {
        return (firstPiece + row) % pieces == pieces - 1 ? lastLength : length;
    }

    @Override
    public void at(int point, double[] hkl) {
        int line = lastLength + (pieces - 1) * length;
        int place = firstPiece * length + point;
        int inLine = place % line;
        int row = place / line * pieces + inLine / length - firstPiece;
        double m = inLine % length - 0.5 * (length - 1);
        hkl[0] = h[row] + m * step[0];
        hkl[1] = k[row] + m * step[1];
        hkl[2] = l[row] + m * step[2];
    }

    @Override
    public void compact(double[] values) {
        int to = 0;
        for (int row = 0; row < rows(); row++) {
            System.arraycopy(values, row * length, values, to, kept(row));
            to += kept(row);
        }
    }

    /**
     * Makes amplitudes of the halves of sums: F(centre ± δ) = Σ w cos φ ± i Σ w sin φ.
     *
     * @param halves [piece][part][place], the four parts Re Σ w cos φ, Im Σ w cos φ, Re Σ w sin φ, Im Σ w sin φ
     * @param width numbers of a part, at least {@link #half()}
     * @param stride numbers from piece to piece
     * @param re takes the real parts of {@link #computed()} amplitudes
     * @param im takes the imaginary parts
     */
    public void join(double[] halves, int width, int stride, double[] re, double[] im) {
        for (int row = 0; row < rows(); row++) {
            for (int m = 0; m < half(); m++) {
                int at = row * stride + m;
                double cosRe = halves[at];
                double cosIm = halves[at + width];
                double sinRe = halves[at + 2 * width];
                double sinIm = halves[at + 3 * width];
                int right = row * length + length / 2 + m;
                int left = row * length + (length - 1) / 2 - m;
                re[left] = cosRe + sinIm;
                im[left] = cosIm - sinRe;
                re[right] = cosRe - sinIm;
                im[right] = cosIm + sinRe;
            }
        }
    }

    @Override
    public double[] reach() {
        double[] most = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            for (double centre : centres(axis)) {
                most[axis] = Math.max(most[axis], Math.abs(centre) + 0.5 * length * Math.abs(step[axis]));
            }
        }
        return most;
    }

    @Override
    public String toString() {
        return "%d lines of %d points".formatted(rows(), length);
    }
}
