package org.objcryst.xml.binding.data;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlSchemaType;
import jakarta.xml.bind.annotation.XmlValue;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import org.objcryst.xml.binding.number.NumberTable;
import org.objcryst.xml.binding.number.ThreeColumns;

/** Reflections that were measured as one. */
public final class ReflectionGroupElement extends TableElement {
    @XmlValue
    @XmlJavaTypeAdapter(ThreeColumns.class)
    private NumberTable table;

    @XmlAttribute(name = "Iobs")
    @XmlSchemaType(name = "double")
    private Double observed;

    @XmlAttribute(name = "IobsSigma")
    @XmlSchemaType(name = "double")
    private Double sigma;

    @XmlAttribute(name = "Weight")
    @XmlSchemaType(name = "double")
    private Double weight;

    /** Without content. */
    public ReflectionGroupElement() {}

    /**
     * The sum of their observed intensities.
     *
     * @return 0 if the file does not say
     */
    public double observed() {
        return observed == null ? 0 : observed;
    }

    /**
     * Changes the sum of their observed intensities.
     *
     * @param newObserved the new value
     * @return this
     */
    public ReflectionGroupElement observed(double newObserved) {
        observed = newObserved;
        return this;
    }

    /**
     * Its standard uncertainty.
     *
     * @return 1 if the file does not say
     */
    public double sigma() {
        return sigma == null ? 1 : sigma;
    }

    /**
     * Changes its standard uncertainty.
     *
     * @param newSigma the new value
     * @return this
     */
    public ReflectionGroupElement sigma(double newSigma) {
        sigma = newSigma;
        return this;
    }

    /**
     * Its weight.
     *
     * @return 1 if the file does not say
     */
    public double weight() {
        return weight == null ? 1 : weight;
    }

    /**
     * Changes its weight.
     *
     * @param newWeight the new value
     * @return this
     */
    public ReflectionGroupElement weight(double newWeight) {
        weight = newWeight;
        return this;
    }

    /**
     * With its numbers.
     *
     * @param columns one array a column, in the order of the accessors, of equal length
     * @return a new element
     */
    public static ReflectionGroupElement of(double[]... columns) {
        ReflectionGroupElement element = new ReflectionGroupElement();
        element.table = NumberTable.ofColumns(3, columns);
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
}
