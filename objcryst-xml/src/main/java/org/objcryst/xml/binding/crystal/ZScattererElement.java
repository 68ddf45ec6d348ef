package org.objcryst.xml.binding.crystal;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objcryst.xml.binding.element.NamedElement;

/** A body described by a z-matrix. */
@XmlType(propOrder = {"pars", "options", "atoms", "pivot", "unknown"})
public final class ZScattererElement extends NamedElement {
    @XmlElement(name = "ZAtom")
    private List<ZAtomElement> atoms = new ArrayList<>();

    @XmlElement(name = "PivotAtom")
    private AtomNameElement pivot;

    /** For reading. */
    ZScattererElement() {}

    /**
     * With what it cannot be without.
     *
     * @param name how others call it
     */
    public ZScattererElement(String name) {
        super(name);
    }

    /**
     * The atoms, each after those it names.
     *
     * @return in the order of the file, open to changes
     */
    public List<ZAtomElement> atoms() {
        return atoms;
    }

    /**
     * The atom at the position of the body.
     *
     * @return empty if the file has none
     */
    public Optional<AtomNameElement> pivot() {
        return Optional.ofNullable(pivot);
    }

    /**
     * Changes the atom at the position of the body.
     *
     * @param newPivot null for none
     * @return this
     */
    public ZScattererElement pivot(AtomNameElement newPivot) {
        pivot = newPivot;
        return this;
    }
}
