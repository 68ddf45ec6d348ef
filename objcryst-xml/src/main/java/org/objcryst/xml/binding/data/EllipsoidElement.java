package org.objcryst.xml.binding.data;

import jakarta.xml.bind.annotation.XmlType;
import org.objcryst.xml.binding.element.ContainerElement;

/** Ellipsoidal texture. */
@XmlType(propOrder = {"pars", "options", "unknown"})
public final class EllipsoidElement extends ContainerElement {
    /** Without content. */
    public EllipsoidElement() {}
}
