package org.objcryst.kinematics;

import java.util.Arrays;
import java.util.List;

/**
 * How the atoms of a scatterer follow a few numbers, its <i>place</i>: a frame of atoms, parts of which turn about bonds, turned as a
 * whole and put somewhere. Immutable, and nothing but numbers, so that a device which knows no objects can follow it.
 *
 * <pre>
 *   place    x, y, z of the pivot (fractions of the cell), q₀ … q₃ (a unit quaternion), one angle a turn (radians)
 *   motions  x, y, z, turns about the three axes of the frame (radians), one angle a turn
 * </pre>
 *
 * <p>Each turn moves one side of a bond, the side without the pivot, after all turns before it. Sides are within each other or apart, so
 * that the order does not matter to the shape.
 */
public final class Linkage {
    /** Numbers of a place before the angles: position and orientation. */
    public static final int FIRST_ANGLE = 7;

    /** Motions before those of the angles. */
    public static final int FIRST_TURN = 6;

    private final double[] frame;
    private final int pivot;
    private final int[] atoms;
    private final double[] fractionalization;
    private final List<Turn> turns;
    private final double[] steps;
    private final Movement movement;

    /**
     * One side of a bond that turns about it.
     *
     * @param from atom of the frame on the axis, which points away from it
     * @param to another one
     * @param moved index of the x of each atom that turns
     * @param step half-width of a random change, in radians
     */
    public record Turn(int from, int to, int[] moved, double step) {}

    /**
     * A linkage.
     *
     * @param frame x, y, z of all its atoms side by side, in Å
     * @param pivot the atom that no turn moves; its place is that of the linkage
     * @param atoms which of them scatter, in the order in which a crystal has them
     * @param fractionalization from Å to fractions, row by row
     * @param steps half-widths of random changes along a, b, c (fractions) and about the axes of the frame (radians); 0 for what cannot
     *     move
     * @param turns in the order in which they act
     */
    public Linkage(
            double[] frame, int pivot, int[] atoms, double[] fractionalization, double[] steps, List<Turn> turns) {
        this.frame = frame.clone();
        this.pivot = 3 * pivot;
        this.atoms = atoms.clone();
        this.fractionalization = fractionalization.clone();
        this.turns = List.copyOf(turns);
        this.steps = Arrays.copyOf(steps, FIRST_TURN + turns.size());
        for (int k = 0; k < turns.size(); k++) {
            this.steps[FIRST_TURN + k] = turns.get(k).step();
        }
        movement = new Movement(this.steps);
    }

    /**
     * Length of a place.
     *
     * @return 7 and the number of turns
     */
    public int placeLength() {
        return FIRST_ANGLE + turns.size();
    }

    /**
     * Number of motions.
     *
     * @return 6 and the number of turns
     */
    public int motions() {
        return FIRST_TURN + turns.size();
    }

    /**
     * Number of atoms that scatter.
     *
     * @return as many as a crystal has of this scatterer
     */
    public int size() {
        return atoms.length;
    }

    /**
     * The frame where nothing has turned.
     *
     * @return x, y, z of all its atoms side by side, in Å; owned by this object
     */
    public double[] frame() {
        return frame;
    }

    /**
     * The atom that no turn moves.
     *
     * @return its number in the frame
     */
    public int pivot() {
        return pivot / 3;
    }

    /**
     * The atoms of the frame that scatter.
     *
     * @return in the order of the crystal; owned by this object
     */
    public int[] atoms() {
        return atoms;
    }

    /**
     * The matrix from Å to fractions.
     *
     * @return row by row; owned by this object
     */
    public double[] fractionalization() {
        return fractionalization;
    }

    /**
     * The turns.
     *
     * @return in the order in which they act
     */
    public List<Turn> turns() {
        return turns;
    }

    /**
     * Half-widths of random changes.
     *
     * @return one a motion, 0 for what cannot move; owned by this object
     */
    public double[] steps() {
        return steps;
    }

    /**
     * How its places change.
     *
     * @return by these steps
     */
    public Movement movement() {
        return movement;
    }

    /**
     * Room for the coordinates of the frame.
     *
     * @return three numbers an atom
     */
    public double[] room() {
        return new double[frame.length];
    }

    /**
     * The coordinates of the frame where its parts have turned, in Å.
     *
     * @param place where it is
     * @param at first number of the place
     * @param r overwritten; from {@link #room()}
     */
    public void turn(double[] place, int at, double[] r) {
        System.arraycopy(frame, 0, r, 0, frame.length);
        double[] axis = new double[3];
        for (int k = 0; k < turns.size(); k++) {
            Turn turn = turns.get(k);
            axis(r, turn, axis);
            Rotation.apply(r, turn.moved(), 3 * turn.from(), axis[0], axis[1], axis[2], place[at + FIRST_ANGLE + k]);
        }
    }

    /**
     * Fractional coordinates of the atoms.
     *
     * @param place where it is
     * @param at first number of the place
     * @param r what {@link #turn} has made of it
     * @param x overwritten from {@code to} on
     * @param y the same along b
     * @param z the same along c
     * @param to where the first atom goes
     */
    public void put(double[] place, int at, double[] r, double[] x, double[] y, double[] z, int to) {
        double[] m = matrix(place, at);
        for (int i = 0; i < atoms.length; i++) {
            double u = r[3 * atoms[i]] - r[pivot];
            double v = r[3 * atoms[i] + 1] - r[pivot + 1];
            double w = r[3 * atoms[i] + 2] - r[pivot + 2];
            x[to + i] = place[at] + m[0] * u + m[1] * v + m[2] * w;
            y[to + i] = place[at + 1] + m[3] * u + m[4] * v + m[5] * w;
            z[to + i] = place[at + 2] + m[6] * u + m[7] * v + m[8] * w;
        }
    }

    /**
     * What derivatives of a cost by the atoms mean for the motions, each counted in its steps: the reverse of {@link #turn} and
     * {@link #put}.
     *
     * @param place where it is
     * @param at first number of the place
     * @param r what {@link #turn} has made of it
     * @param gx derivatives by the coordinates of its atoms along a, from {@code from} on
     * @param gy the same along b
     * @param gz the same along c
     * @param from the first atom
     * @param slopes one number a motion, overwritten from {@code to} on
     * @param to where the first one goes
     */
    public void slopes(
            double[] place,
            int at,
            double[] r,
            double[] gx,
            double[] gy,
            double[] gz,
            int from,
            double[] slopes,
            int to) {
        double[] m = matrix(place, at);
        double[] force = new double[frame.length];
        Arrays.fill(slopes, to, to + motions(), 0);
        for (int i = 0; i < atoms.length; i++) {
            double a = gx[from + i];
            double b = gy[from + i];
            double c = gz[from + i];
            slopes[to] += a;
            slopes[to + 1] += b;
            slopes[to + 2] += c;
            for (int k = 0; k < 3; k++) {
                force[3 * atoms[i] + k] = m[k] * a + m[3 + k] * b + m[6 + k] * c;
            }
        }
        double[] torque = new double[3];
        for (int i : atoms) {
            addTorque(r, force, 3 * i, pivot, torque);
        }
        System.arraycopy(torque, 0, slopes, to + 3, 3);
        double[] axis = new double[3];
        for (int k = 0; k < turns.size(); k++) {
            Turn turn = turns.get(k);
            Arrays.fill(torque, 0);
            for (int i : turn.moved()) {
                addTorque(r, force, i, 3 * turn.from(), torque);
            }
            axis(r, turn, axis);
            slopes[to + FIRST_TURN + k] = axis[0] * torque[0] + axis[1] * torque[1] + axis[2] * torque[2];
        }
        for (int k = 0; k < steps.length; k++) {
            slopes[to + k] *= steps[k];
        }
    }

    private double[] matrix(double[] place, int at) {
        double w = place[at + 3];
        double x = place[at + 4];
        double y = place[at + 5];
        double z = place[at + 6];
        double[] q = {
            1 - 2 * (y * y + z * z),
            2 * (x * y - w * z),
            2 * (x * z + w * y),
            2 * (x * y + w * z),
            1 - 2 * (x * x + z * z),
            2 * (y * z - w * x),
            2 * (x * z - w * y),
            2 * (y * z + w * x),
            1 - 2 * (x * x + y * y)
        };
        double[] f = fractionalization;
        double[] m = new double[9];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                m[3 * i + j] = f[3 * i] * q[j] + f[3 * i + 1] * q[3 + j] + f[3 * i + 2] * q[6 + j];
            }
        }
        return m;
    }

    private static void axis(double[] r, Turn turn, double[] axis) {
        double square = 0;
        for (int k = 0; k < 3; k++) {
            axis[k] = r[3 * turn.to() + k] - r[3 * turn.from() + k];
            square += axis[k] * axis[k];
        }
        for (int k = 0; k < 3; k++) {
            axis[k] /= Math.sqrt(square);
        }
    }

    /** (r − origin) × force. */
    private static void addTorque(double[] r, double[] force, int i, int origin, double[] torque) {
        double x = r[i] - r[origin];
        double y = r[i + 1] - r[origin + 1];
        double z = r[i + 2] - r[origin + 2];
        torque[0] += y * force[i + 2] - z * force[i + 1];
        torque[1] += z * force[i] - x * force[i + 2];
        torque[2] += x * force[i + 1] - y * force[i];
    }

    @Override
    public String toString() {
        return "%d atoms, %d turns".formatted(atoms.length, turns.size());
    }
}
