package org.objcryst.xml.binding.data;

import jakarta.xml.bind.annotation.XmlValue;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import org.objcryst.xml.binding.number.NumberTable;
import org.objcryst.xml.binding.number.SixColumns;

/** Reflections with their intensities. */
public final class ReflectionsElement extends TableElement {
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

    @Override
    NumberTable table() {
        return table;
    }

    /**
     * The first indices.
     *
     * @return a copy
     */
    public double[] h() {
        return column(0);
    }

    /**
     * The second indices.
     *
     * @return a copy
     */
    public double[] k() {
        return column(1);
    }

    /**
     * The third indices.
     *
     * @return a copy
     */
    public double[] l() {
        return column(2);
    }

    /**
     * The observed intensities |F|².
     *
     * @return a copy
     */
    public double[] observed() {
        return column(3);
    }

    /**
     * Their standard uncertainties.
     *
     * @return a copy
     */
    public double[] sigma() {
        return column(4);
    }

    /**
     * Their weights.
     *
     * @return a copy
     */
    public double[] weight() {
        return column(5);
    }
}
