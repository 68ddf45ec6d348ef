package org.objcryst.powder;

import org.objcryst.refinable.Snapshottable;

/**
 * The profiles of the reflections of one phase at the points of a pattern, each as its first point and the values from there
 * on. Reflections at the same angle share one profile and form a <em>group</em>; groups are in the order of the reflections.
 */
public final class StoredProfiles implements Snapshottable {
    private final int[] groupOfReflection;
    private final int[] first;
    private final int[] start;
    private final double[] values;
    private final double[] centre;
    private final double[] fwhm;

    /**
     * Profiles of unit area.
     *
     * @param groupOfReflection group of each reflection
     * @param first first point of each group
     * @param start where the values of each group begin; one number more than groups
     * @param values all values, per radian
     * @param centre mean corrected position of each group (rad)
     * @param fwhm width of each group (rad)
     */
    StoredProfiles(int[] groupOfReflection, int[] first, int[] start, double[] values, double[] centre, double[] fwhm) {
        this.groupOfReflection = groupOfReflection;
        this.first = first;
        this.start = start;
        this.values = values;
        this.centre = centre;
        this.fwhm = fwhm;
    }

    /**
     * Number of groups of reflections with a common profile.
     *
     * @return at most the number of reflections
     */
    public int groups() {
        return first.length;
    }

    /**
     * Number of reflections.
     *
     * @return as many as in the list they were made for
     */
    public int reflections() {
        return groupOfReflection.length;
    }

    /**
     * The group of a reflection.
     *
     * @param reflection its place in the list of reflections
     * @return its group
     */
    public int groupOf(int reflection) {
        return groupOfReflection[reflection];
    }

    /**
     * First point of a profile.
     *
     * @param group a group
     * @return index of a point
     */
    public int first(int group) {
        return first[group];
    }

    /**
     * The point after the last one of a profile.
     *
     * @param group a group
     * @return index of a point; the first one if the profile touches no point
     */
    public int end(int group) {
        return first[group] + start[group + 1] - start[group];
    }

    /**
     * A value of a profile.
     *
     * @param group a group
     * @param point a point from {@link #first} to before {@link #end}
     * @return per radian
     */
    public double value(int group, int point) {
        return values[start[group] + point - first[group]];
    }

    /**
     * Mean corrected position of a group.
     *
     * @param group a group
     * @return 2θ (rad)
     */
    public double centre(int group) {
        return centre[group];
    }

    /**
     * Full width at half maximum of a group.
     *
     * @param group a group
     * @return rad
     */
    public double fwhm(int group) {
        return fwhm[group];
    }

    /**
     * Sums over the reflections of each group.
     *
     * @param perReflection one number a reflection
     * @return a new array, one number a group
     */
    public double[] sumByGroup(double[] perReflection) {
        double[] sums = new double[groups()];
        for (int i = 0; i < perReflection.length; i++) {
            sums[groupOfReflection[i]] += perReflection[i];
        }
        return sums;
    }

    /**
     * Adds scale · Σ I·profile to a curve.
     *
     * @param perReflection intensity I of each reflection
     * @param scale common factor
     * @param curve one number a point; added to
     */
    public void addTo(double[] perReflection, double scale, double[] curve) {
        double[] intensity = sumByGroup(perReflection);
        for (int g = 0; g < intensity.length; g++) {
            addGroup(g, scale * intensity[g], curve);
        }
    }

    /**
     * Adds factor · profile of one group to a curve.
     *
     * @param group a group
     * @param factor of the profile
     * @param curve one number a point; added to
     */
    public void addGroup(int group, double factor, double[] curve) {
        int shift = first[group] - start[group];
        for (int k = start[group]; k < start[group + 1]; k++) {
            curve[k + shift] += factor * values[k];
        }
    }

    /**
     * Σ profile · curve over the points of one group.
     *
     * @param group a group
     * @param curve one number a point
     * @return the sum
     */
    public double dot(int group, double[] curve) {
        int shift = first[group] - start[group];
        double sum = 0;
        for (int k = start[group]; k < start[group + 1]; k++) {
            sum += values[k] * curve[k + shift];
        }
        return sum;
    }

    @Override
    public Object snapshot() {
        return new Object[] {groupOfReflection.clone(), first.clone(), start.clone(), values.clone()};
    }

    @Override
    public String toString() {
        return "%d reflections in %d groups, %d values".formatted(groupOfReflection.length, groups(), values.length);
    }
}
