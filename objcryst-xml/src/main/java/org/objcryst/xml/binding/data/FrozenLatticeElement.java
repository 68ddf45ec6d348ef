package org.objcryst.xml.binding.data;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlSchemaType;
import org.objcryst.xml.binding.element.FoxElement;

/** The cell that a pattern uses instead of that of its crystal; Å and degrees. */
public final class FrozenLatticeElement extends FoxElement {
    @XmlAttribute(name = "a")
    @XmlSchemaType(name = "double")
    private Double a;

    @XmlAttribute(name = "b")
    @XmlSchemaType(name = "double")
    private Double b;

    @XmlAttribute(name = "c")
    @XmlSchemaType(name = "double")
    private Double c;

    @XmlAttribute(name = "alpha")
    @XmlSchemaType(name = "double")
    private Double alphaDeg;

    @XmlAttribute(name = "beta")
    @XmlSchemaType(name = "double")
    private Double betaDeg;

    @XmlAttribute(name = "gamma")
    @XmlSchemaType(name = "double")
    private Double gammaDeg;

    /** Without content. */
    public FrozenLatticeElement() {}

    /**
     * The edge a in Å.
     *
     * @return 1 if the file does not say
     */
    public double a() {
        return a == null ? 1 : a;
    }

    /**
     * Changes the edge a in Å.
     *
     * @param newA the new value
     * @return this
     */
    public FrozenLatticeElement a(double newA) {
        a = newA;
        return this;
    }

    /**
     * The edge b in Å.
     *
     * @return 1 if the file does not say
     */
    public double b() {
        return b == null ? 1 : b;
    }

    /**
     * Changes the edge b in Å.
     *
     * @param newB the new value
     * @return this
     */
    public FrozenLatticeElement b(double newB) {
        b = newB;
        return this;
    }

    /**
     * The edge c in Å.
     *
     * @return 1 if the file does not say
     */
    public double c() {
        return c == null ? 1 : c;
    }

    /**
     * Changes the edge c in Å.
     *
     * @param newC the new value
     * @return this
     */
    public FrozenLatticeElement c(double newC) {
        c = newC;
        return this;
    }

    /**
     * The angle alpha in degrees.
     *
     * @return 90 if the file does not say
     */
    public double alphaDeg() {
        return alphaDeg == null ? 90 : alphaDeg;
    }

    /**
     * Changes the angle alpha in degrees.
     *
     * @param newAlphaDeg the new value
     * @return this
     */
    public FrozenLatticeElement alphaDeg(double newAlphaDeg) {
        alphaDeg = newAlphaDeg;
        return this;
    }

    /**
     * The angle beta in degrees.
     *
     * @return 90 if the file does not say
     */
    public double betaDeg() {
        return betaDeg == null ? 90 : betaDeg;
    }

    /**
     * Changes the angle beta in degrees.
     *
     * @param newBetaDeg the new value
     * @return this
     */
    public FrozenLatticeElement betaDeg(double newBetaDeg) {
        betaDeg = newBetaDeg;
        return this;
    }

    /**
     * The angle gamma in degrees.
     *
     * @return 90 if the file does not say
     */
    public double gammaDeg() {
        return gammaDeg == null ? 90 : gammaDeg;
    }

    /**
     * Changes the angle gamma in degrees.
     *
     * @param newGammaDeg the new value
     * @return this
     */
    public FrozenLatticeElement gammaDeg(double newGammaDeg) {
        gammaDeg = newGammaDeg;
        return this;
    }
}
