package org.objcryst.powder.intensity;

import org.objcryst.refinable.Snapshottable;

/**
 * The profiles of the reflections of one phase. Reflections at the same angle share one column; columns are in the order of
 * the reflections.
 */
public final class PhaseProfiles implements Snapshottable {
    private final SparseProfiles columns;
    private final int[] columnOfReflection;
    private final double[] centre;
    private final double[] fwhm;

    /**
     * Wraps arrays without copying them.
     *
     * @param columns profiles of unit area
     * @param columnOfReflection column of each reflection
     * @param centre mean corrected position of each column (rad)
     * @param fwhm width of each column (rad)
     */
    public PhaseProfiles(SparseProfiles columns, int[] columnOfReflection, double[] centre, double[] fwhm) {
        this.columns = columns;
        this.columnOfReflection = columnOfReflection;
        this.centre = centre;
        this.fwhm = fwhm;
    }

    /**
     * The profiles.
     *
     * @return owned by this object
     */
    public SparseProfiles columns() {
        return columns;
    }

    /**
     * Number of reflections.
     *
     * @return at least the number of columns
     */
    public int reflections() {
        return columnOfReflection.length;
    }

    /**
     * The profile of a reflection.
     *
     * @param reflection its place in the list of reflections
     * @return a column
     */
    public int columnOf(int reflection) {
        return columnOfReflection[reflection];
    }

    /**
     * Mean corrected position of a column.
     *
     * @param column a column
     * @return 2θ (rad)
     */
    public double centre(int column) {
        return centre[column];
    }

    /**
     * Full width at half maximum of a column.
     *
     * @param column a column
     * @return rad
     */
    public double fwhm(int column) {
        return fwhm[column];
    }

    /**
     * Adds scale · Σ I·profile to a curve.
     *
     * @param perReflection intensity I of each reflection
     * @param scale common factor
     * @param curve one number a point; added to
     */
    public void addTo(double[] perReflection, double scale, double[] curve) {
        double[] intensity = new double[columns.size()];
        for (int i = 0; i < perReflection.length; i++) {
            intensity[columnOfReflection[i]] += perReflection[i];
        }
        for (int h = 0; h < intensity.length; h++) {
            columns.add(h, scale * intensity[h], curve);
        }
    }

    @Override
    public Object snapshot() {
        return new Object[] {columns.snapshot(), columnOfReflection.clone(), centre.clone(), fwhm.clone()};
    }

    @Override
    public String toString() {
        return "%d reflections, %s".formatted(columnOfReflection.length, columns);
    }
}
