package org.objcryst.xml.binding.data;

import jakarta.xml.bind.annotation.XmlValue;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import org.objcryst.xml.binding.number.FourColumns;
import org.objcryst.xml.binding.number.NumberTable;

/** Extracted |F|² of 2008, before they were single-crystal data. */
public final class SquaredFactorsElement extends TableElement {
    @XmlValue
    @XmlJavaTypeAdapter(FourColumns.class)
    private NumberTable table;

    /** Without content. */
    public SquaredFactorsElement() {}

    /**
     * With its numbers.
     *
     * @param columns one array a column, in the order of the accessors, of equal length
     * @return a new element
     */
    public static SquaredFactorsElement of(double[]... columns) {
        SquaredFactorsElement element = new SquaredFactorsElement();
        element.table = NumberTable.ofColumns(4, columns);
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
     * The values |F|².
     *
     * @return a copy
     */
    public double[] squared() {
        return column(3);
    }
}
