package org.objcryst.xml.binding;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlSchemaType;
import org.objcryst.xml.binding.element.FoxElement;

/** A term of the cost, before 2003-03. */
public final class CostFunctionElement extends FoxElement {
    @XmlAttribute(name = "ObjectType")
    private String type;

    @XmlAttribute(name = "ObjectName")
    private String name;

    @XmlAttribute(name = "FunctionId")
    private String functionId;

    @XmlAttribute(name = "FunctionName")
    private String functionName;

    @XmlAttribute(name = "Weight")
    @XmlSchemaType(name = "double")
    private Double weight;

    /** Without content. */
    public CostFunctionElement() {}

    /**
     * The class of the object.
     *
     * @return an empty text if the file does not say
     */
    public String type() {
        return type == null ? "" : type;
    }

    /**
     * Changes the class of the object.
     *
     * @param newType the new value
     * @return this
     */
    public CostFunctionElement type(String newType) {
        type = newType;
        return this;
    }

    /**
     * The name of the object.
     *
     * @return an empty text if the file does not say
     */
    public String name() {
        return name == null ? "" : name;
    }

    /**
     * Changes the name of the object.
     *
     * @param newName the new value
     * @return this
     */
    public CostFunctionElement name(String newName) {
        name = newName;
        return this;
    }

    /**
     * The number of the function.
     *
     * @return an empty text if the file does not say
     */
    public String functionId() {
        return functionId == null ? "" : functionId;
    }

    /**
     * Changes the number of the function.
     *
     * @param newFunctionId the new value
     * @return this
     */
    public CostFunctionElement functionId(String newFunctionId) {
        functionId = newFunctionId;
        return this;
    }

    /**
     * What the function is called.
     *
     * @return an empty text if the file does not say
     */
    public String functionName() {
        return functionName == null ? "" : functionName;
    }

    /**
     * Changes what the function is called.
     *
     * @param newFunctionName the new value
     * @return this
     */
    public CostFunctionElement functionName(String newFunctionName) {
        functionName = newFunctionName;
        return this;
    }

    /**
     * What the cost is multiplied with.
     *
     * @return 1 if the file does not say
     */
    public double weight() {
        return weight == null ? 1 : weight;
    }

    /**
     * Changes what the cost is multiplied with.
     *
     * @param newWeight the new value
     * @return this
     */
    public CostFunctionElement weight(double newWeight) {
        weight = newWeight;
        return this;
    }
}
