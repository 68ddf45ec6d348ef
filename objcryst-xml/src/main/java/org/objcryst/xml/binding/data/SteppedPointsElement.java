package org.objcryst.xml.binding.data;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlSchemaType;
import jakarta.xml.bind.annotation.XmlValue;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import org.objcryst.xml.binding.number.NumberTable;
import org.objcryst.xml.binding.number.ThreeColumns;

/** The points of a powder pattern in constant steps, before 2004-10. */
public final class SteppedPointsElement extends TableElement {
    @XmlValue
    @XmlJavaTypeAdapter(ThreeColumns.class)
    private NumberTable table;

    @XmlAttribute(name = "TThetaMin")
    @XmlSchemaType(name = "double")
    private Double min;

    @XmlAttribute(name = "TThetaStep")
    @XmlSchemaType(name = "double")
    private Double step;

    /** Without content. */
    public SteppedPointsElement() {}

    /**
     * The first 2θ in degrees.
     *
     * @return 0 if the file does not say
     */
    public double min() {
        return min == null ? 0 : min;
    }

    /**
     * Changes the first 2θ in degrees.
     *
     * @param newMin the new value
     * @return this
     */
    public SteppedPointsElement min(double newMin) {
        min = newMin;
        return this;
    }

    /**
     * The step in degrees.
     *
     * @return 0 if the file does not say
     */
    public double step() {
        return step == null ? 0 : step;
    }

    /**
     * Changes the step in degrees.
     *
     * @param newStep the new value
     * @return this
     */
    public SteppedPointsElement step(double newStep) {
        step = newStep;
        return this;
    }

    /**
     * With its numbers.
     *
     * @param columns one array a column, in the order of the accessors, of equal length
     * @return a new element
     */
    public static SteppedPointsElement of(double[]... columns) {
        SteppedPointsElement element = new SteppedPointsElement();
        element.table = NumberTable.ofColumns(3, columns);
        return element;
    }

    @Override
    NumberTable table() {
        return table;
    }

    /**
     * The observed intensities.
     *
     * @return a copy
     */
    public double[] observed() {
        return column(0);
    }

    /**
     * Their standard uncertainties.
     *
     * @return a copy
     */
    public double[] sigma() {
        return column(1);
    }

    /**
     * Their weights; 0 disables a point.
     *
     * @return a copy
     */
    public double[] weight() {
        return column(2);
    }
}
