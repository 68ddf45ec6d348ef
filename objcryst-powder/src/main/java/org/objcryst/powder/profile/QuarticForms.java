package org.objcryst.powder.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.objcryst.symmetry.SpaceGroup;
import org.objcryst.symmetry.SymmetryOp;

/**
 * The forms of the fourth degree in h, k, l that a Laue class leaves unchanged: a basis in which each form has one monomial,
 * with the factor 1, that no other form has.
 */
final class QuarticForms {
    private static final double ZERO = 1e-9;
    /** Exponents of h, k, l, the pure powers first. */
    private static final List<int[]> MONOMIALS = monomials();

    private final List<double[]> forms = new ArrayList<>();
    private final List<Integer> leading = new ArrayList<>();

    /** The forms of a space group: means over its rotations, reduced to a basis. */
    QuarticForms(SpaceGroup group) {
        for (int m = 0; m < MONOMIALS.size(); m++) {
            add(mean(m, group));
        }
    }

    int size() {
        return forms.size();
    }

    /** The monomial that belongs to a form alone, as exponents: 400, 220 … */
    String name(int form) {
        int[] e = MONOMIALS.get(leading.get(form));
        return "%d%d%d".formatted(e[0], e[1], e[2]);
    }

    double value(int form, double h, double k, double l) {
        double[] factor = forms.get(form);
        double value = 0;
        for (int m = 0; m < factor.length; m++) {
            if (factor[m] != 0) {
                value += factor[m] * monomial(MONOMIALS.get(m), h, k, l);
            }
        }
        return value;
    }

    /** Of a given polynomial, the factors of the leading monomials: what it is made of, if it is unchanged by the group. */
    double[] components(double[] polynomial) {
        return leading.stream().mapToDouble(m -> polynomial[m]).toArray();
    }

    /** The square of the quadratic form with the given factors of h², k², l², hk, hl, kl. */
    static double[] square(double[] q) {
        int[][] exponents = {{2, 0, 0}, {0, 2, 0}, {0, 0, 2}, {1, 1, 0}, {1, 0, 1}, {0, 1, 1}};
        double[] square = new double[MONOMIALS.size()];
        for (int i = 0; i < q.length; i++) {
            for (int j = 0; j < q.length; j++) {
                square[index(sum(exponents[i], exponents[j]))] += q[i] * q[j];
            }
        }
        return square;
    }

    private static double[] mean(int m, SpaceGroup group) {
        double[] mean = new double[MONOMIALS.size()];
        int[] e = MONOMIALS.get(m);
        List<SymmetryOp> rotations = group.representatives();
        for (SymmetryOp op : rotations) {
            double[] image = {1};
            int degree = 0;
            for (int j = 0; j < 3; j++) { // component j of the image of hkl, to its power
                for (int n = 0; n < e[j]; n++) {
                    image = times(image, degree++, new double[] {op.r(0, j), op.r(1, j), op.r(2, j)});
                }
            }
            for (int i = 0; i < mean.length; i++) {
                mean[i] += image[i] / rotations.size();
            }
        }
        return mean;
    }

    /** A polynomial of some degree times a linear form; of the last degree in the order of the monomials. */
    private static double[] times(double[] polynomial, int degree, double[] linear) {
        List<int[]> from = monomials(degree);
        List<int[]> to = monomials(degree + 1);
        double[] product = new double[to.size()];
        for (int i = 0; i < from.size(); i++) {
            for (int axis = 0; axis < 3; axis++) {
                int[] e = from.get(i).clone();
                e[axis]++;
                product[index(to, e)] += polynomial[i] * linear[axis];
            }
        }
        return product;
    }

    private void add(double[] candidate) {
        double[] rest = candidate.clone();
        for (int f = 0; f < forms.size(); f++) {
            subtract(rest, rest[leading.get(f)], forms.get(f));
        }
        int first = 0;
        while (first < rest.length && Math.abs(rest[first]) < ZERO) {
            rest[first++] = 0;
        }
        if (first == rest.length) {
            return;
        }
        double pivot = rest[first];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = Math.abs(rest[i]) < ZERO ? 0 : rest[i] / pivot;
        }
        for (double[] form : forms) {
            subtract(form, form[first], rest);
        }
        forms.add(rest);
        leading.add(first);
    }

    private static void subtract(double[] from, double factor, double[] what) {
        for (int i = 0; i < from.length; i++) {
            from[i] -= factor * what[i];
        }
    }

    private static double monomial(int[] e, double h, double k, double l) {
        return power(h, e[0]) * power(k, e[1]) * power(l, e[2]);
    }

    private static double power(double x, int exponent) {
        double product = 1;
        for (int i = 0; i < exponent; i++) {
            product *= x;
        }
        return product;
    }

    private static List<int[]> monomials() {
        return monomials(4);
    }

    /** Sorted by the largest exponent: 400, 040, 004, 310 … */
    private static List<int[]> monomials(int degree) {
        List<int[]> all = new ArrayList<>();
        for (int largest = degree; largest >= 0; largest--) {
            for (int h = degree; h >= 0; h--) {
                for (int k = degree - h; k >= 0; k--) {
                    if (Math.max(Math.max(h, k), degree - h - k) == largest) {
                        all.add(new int[] {h, k, degree - h - k});
                    }
                }
            }
        }
        return all;
    }

    private static int[] sum(int[] a, int[] b) {
        return new int[] {a[0] + b[0], a[1] + b[1], a[2] + b[2]};
    }

    private static int index(int[] e) {
        return index(MONOMIALS, e);
    }

    private static int index(List<int[]> monomials, int[] e) {
        for (int i = 0; i < monomials.size(); i++) {
            if (Arrays.equals(monomials.get(i), e)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no monomial " + Arrays.toString(e));
    }
}
