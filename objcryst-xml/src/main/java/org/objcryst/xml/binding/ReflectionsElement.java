package org.objcryst.xml.binding;

import jakarta.xml.bind.annotation.XmlValue;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;

/** Reflections with their intensities. */
public final class ReflectionsElement extends FoxElement {
    @XmlValue
    @XmlJavaTypeAdapter(SixColumns.class)
    private NumberTable table;

    /** Without content. */
    public ReflectionsElement() {}

    /**
     * With its numbers.
     *
     * @param columns one array a column, in the order of the accessors, of equal length
     * @return a new element
     */
    public static ReflectionsElement of(double[]... columns) {
        ReflectionsElement element = new ReflectionsElement();
        element.table = NumberTable.ofColumns(6, columns);
        return element;
    }

    /**
     * The number of lines.
     *
     * @return 0 if the list is empty
     */
    public int size() {
        return table == null ? 0 : table.rows();
    }

    /**
     * The first indices.
     *
     * @return a copy
     */
    public double[] h() {
        return table == null ? new double[0] : table.column(0);
    }

    /**
     * The second indices.
     *
     * @return a copy
     */
    public double[] k() {
        return table == null ? new double[0] : table.column(1);
    }

    /**
     * The third indices.
     *
     * @return a copy
     */
    public double[] l() {
        return table == null ? new double[0] : table.column(2);
    }

    /**
     * The observed intensities |F|².
     *
     * @return a copy
     */
    public double[] observed() {
        return table == null ? new double[0] : table.column(3);
    }

    /**
     * Their standard uncertainties.
     *
     * @return a copy
     */
    public double[] sigma() {
        return table == null ? new double[0] : table.column(4);
    }

    /**
     * Their weights.
     *
     * @return a copy
     */
    public double[] weight() {
        return table == null ? new double[0] : table.column(5);
    }
}
