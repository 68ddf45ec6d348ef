package org.objcryst.powder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.objcryst.powder.correction.EllipsoidalTexture;
import org.objcryst.powder.correction.MarchDollase;
import org.objcryst.refinable.Copies;
import org.objcryst.refinable.ParSpec;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinableObj;
import org.objcryst.refinable.RefinablePar;
import org.objcryst.scattering.ReflectionList;
import org.objcryst.symmetry.Cartesian;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.SpaceGroup;
import org.objcryst.symmetry.SymmetryOp;

/**
 * Preferred orientation as a sum of textured fractions after March and Dollase (S-28); what they leave of the specimen is
 * without texture. Fractions that add up to more than 1 count in proportion. An ellipsoid (S-29) may be laid over it.
 */
public final class Texture extends RefinableObj {
    private final List<TexturedFraction> fractions = new ArrayList<>();
    private final List<RefinablePar> ellipsoid = new ArrayList<>();

    /** No texture. */
    Texture() {
        super("texture");
    }

    /**
     * Adds a textured fraction; its parameters are fixed at first.
     *
     * @param h direction of the texture as reflection indices, not necessarily whole numbers
     * @param k second index
     * @param l third index
     * @param fraction part of the specimen, 0 to 1
     * @param r March coefficient: below 1 for plates, above 1 for needles
     * @return this
     */
    public Texture add(double h, double k, double l, double fraction, double r) {
        if (h == 0 && k == 0 && l == 0) {
            throw new IllegalArgumentException("a texture needs a direction, got 0 0 0");
        }
        int n = fractions.size() + 1;
        RefinablePar part = addPar(
                ParSpec.of("fraction" + n, ParType.TEXTURE, fraction)
                        .withLimits(0, 1)
                        .withDerivativeStep(1e-4)
                        .startFixed(),
                clock());
        RefinablePar march = addPar(
                ParSpec.of("march" + n, ParType.TEXTURE, r)
                        .withLimits(0.1, 10)
                        .withDerivativeStep(1e-4)
                        .startFixed(),
                clock());
        List<RefinablePar> direction = List.of(component("h" + n, h), component("k" + n, k), component("l" + n, l));
        fractions.add(new TexturedFraction(part, march, direction));
        return this;
    }

    private RefinablePar component(String parName, double value) {
        return addPar(
                ParSpec.of(parName, ParType.TEXTURE, value)
                        .withDerivativeStep(1e-4)
                        .startFixed(),
                clock());
    }

    /**
     * The textured fractions.
     *
     * @return a new list, in the order of adding
     */
    public List<TexturedFraction> fractions() {
        return List.copyOf(fractions);
    }

    /**
     * Whether an ellipsoid lies over the texture; its parameters are {@code e1} to {@code e6}.
     *
     * @return false at first
     */
    public boolean hasEllipsoid() {
        return !ellipsoid.isEmpty();
    }

    /**
     * Lays an ellipsoid over the texture: factors N·[1 + 0.001 d² q(h, k, l)]^(−3/2) with the quadratic form q = e₁h² + e₂k² +
     * e₃l² + 2e₄hk + 2e₅hl + 2e₆kl, averaged over the rotations of the group, and N such that the mean factor is 1. The
     * parameters are fixed at first.
     *
     * @param e e₁ … e₆ (Å⁻²)
     * @return this
     */
    public Texture ellipsoid(double... e) {
        if (e.length != 6) {
            throw new IllegalArgumentException("an ellipsoid has 6 coefficients, got " + e.length);
        }
        for (int i = 0; i < e.length; i++) {
            if (ellipsoid.size() < e.length) {
                ellipsoid.add(addPar(
                        ParSpec.of("e" + (i + 1), ParType.TEXTURE, e[i])
                                .withUnit("Å⁻²")
                                .withDerivativeStep(1e-2)
                                .startFixed(),
                        clock()));
            }
            ellipsoid.get(i).set(e[i]);
        }
        return this;
    }

    /**
     * Takes all textured fractions and the ellipsoid away.
     *
     * @return this
     */
    public Texture clear() {
        removePars(List.copyOf(parameters()));
        fractions.clear();
        ellipsoid.clear();
        clock().tick();
        return this;
    }

    /**
     * Whether there is any textured fraction or an ellipsoid.
     *
     * @return false at first
     */
    public boolean isPresent() {
        return !(fractions.isEmpty() && ellipsoid.isEmpty());
    }

    /**
     * The factors of the intensities.
     *
     * @param list reflections
     * @param lattice the lattice
     * @param group its space group
     * @return a new array, one number a reflection
     */
    double[] factors(ReflectionList list, Lattice lattice, SpaceGroup group) {
        double sum = fractions.stream().mapToDouble(f -> f.part().value()).sum();
        double norm = Math.max(sum, 1);
        double[] factors = new double[list.size()];
        Arrays.fill(factors, Math.max(1 - sum, 0));
        for (TexturedFraction f : fractions) {
            List<Cartesian> directions = directions(f.along(), lattice, group);
            for (int i = 0; i < factors.length; i++) {
                Cartesian q = lattice.reciprocalToCartesian(list.h()[i], list.k()[i], list.l()[i]);
                factors[i] += f.part().value()
                        / norm
                        * meanDensity(q, directions, f.march().value());
            }
        }
        if (!ellipsoid.isEmpty()) {
            multiply(factors, ellipsoidFactors(list, lattice, group));
        }
        return factors;
    }

    private double[] ellipsoidFactors(ReflectionList list, Lattice lattice, SpaceGroup group) {
        double[] e = ellipsoid.stream().mapToDouble(RefinablePar::value).toArray();
        double[] factors = new double[list.size()];
        double sum = 0;
        for (int i = 0; i < factors.length; i++) {
            double spacing = 1 / lattice.inverseSpacing(list.h()[i], list.k()[i], list.l()[i]);
            double form = 0;
            int[][] images = group.equivalents(list.h()[i], list.k()[i], list.l()[i]);
            for (int[] image : images) {
                form += EllipsoidalTexture.form(e, image[0], image[1], image[2]);
            }
            factors[i] = EllipsoidalTexture.density(form / images.length, spacing);
            sum += factors[i];
        }
        double norm = factors.length / sum;
        Arrays.setAll(factors, i -> norm * factors[i]);
        return factors;
    }

    private static void multiply(double[] factors, double[] by) {
        Arrays.setAll(factors, i -> factors[i] * by[i]);
    }

    /** Unit vectors along the direction and all its equivalents. */
    private static List<Cartesian> directions(double[] t, Lattice lattice, SpaceGroup group) {
        List<Cartesian> directions = new ArrayList<>();
        for (SymmetryOp op : group.representatives()) {
            double[] image = new double[3];
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    image[j] += t[i] * op.r(i, j);
                }
            }
            Cartesian v = lattice.reciprocalToCartesian(image[0], image[1], image[2]);
            directions.add(v.times(1 / v.norm()));
        }
        return directions;
    }

    private static double meanDensity(Cartesian q, List<Cartesian> directions, double r) {
        double sum = 0;
        for (Cartesian direction : directions) {
            double cos = q.dot(direction) / q.norm();
            sum += MarchDollase.density(Math.min(cos * cos, 1), r);
        }
        return sum / directions.size();
    }

    @Override
    protected Texture newCopy(Copies copies) {
        Texture copy = new Texture();
        for (TexturedFraction f : fractions) {
            double[] d = f.along();
            copy.add(d[0], d[1], d[2], f.part().value(), f.march().value());
        }
        if (!ellipsoid.isEmpty()) {
            copy.ellipsoid(ellipsoid.stream().mapToDouble(RefinablePar::value).toArray());
        }
        return copy;
    }
}
