package org.objcryst.xml.binding.data;

import jakarta.xml.bind.annotation.XmlValue;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import org.objcryst.xml.binding.number.FourColumns;
import org.objcryst.xml.binding.number.NumberTable;

/** The points of a powder pattern. */
public final class PowderPointsElement extends TableElement {
    @XmlValue
    @XmlJavaTypeAdapter(FourColumns.class)
    private NumberTable table;

    /** Without content. */
    public PowderPointsElement() {}

    /**
     * With its numbers.
     *
     * @param columns one array a column, in the order of the accessors, of equal length
     * @return a new element
     */
    public static PowderPointsElement of(double[]... columns) {
        PowderPointsElement element = new PowderPointsElement();
        element.table = NumberTable.ofColumns(4, columns);
        return element;
    }

    @Override
    NumberTable table() {
        return table;
    }

    /**
     * 2θ in degrees, ascending, or time of flight in µs, descending.
     *
     * @return a copy
     */
    public double[] x() {
        return column(0);
    }

    /**
     * The observed intensities.
     *
     * @return a copy
     */
    public double[] observed() {
        return column(1);
    }

    /**
     * Their standard uncertainties.
     *
     * @return a copy
     */
    public double[] sigma() {
        return column(2);
    }

    /**
     * Their weights; 0 disables a point.
     *
     * @return a copy
     */
    public double[] weight() {
        return column(3);
    }
}
