package org.objcryst.xml.binding.data;

import jakarta.xml.bind.annotation.XmlValue;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import org.objcryst.xml.binding.number.NumberTable;
import org.objcryst.xml.binding.number.ThreeColumns;

/** The points of a background. */
public final class BackgroundPointsElement extends TableElement {
    @XmlValue
    @XmlJavaTypeAdapter(ThreeColumns.class)
    private NumberTable table;

    /** Without content. */
    public BackgroundPointsElement() {}

    /**
     * With its numbers.
     *
     * @param columns one array a column, in the order of the accessors, of equal length
     * @return a new element
     */
    public static BackgroundPointsElement of(double[]... columns) {
        BackgroundPointsElement element = new BackgroundPointsElement();
        element.table = NumberTable.ofColumns(3, columns);
        return element;
    }

    @Override
    NumberTable table() {
        return table;
    }

    /**
     * 2θ in degrees or time of flight in µs.
     *
     * @return a copy
     */
    public double[] x() {
        return column(0);
    }

    /**
     * The intensities.
     *
     * @return a copy
     */
    public double[] intensity() {
        return column(1);
    }

    /**
     * 1 where the intensity is refined, else 0.
     *
     * @return a copy
     */
    public double[] refined() {
        return column(2);
    }
}
