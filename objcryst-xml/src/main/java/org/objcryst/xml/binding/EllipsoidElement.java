package org.objcryst.xml.binding;

import jakarta.xml.bind.annotation.XmlType;

/** Ellipsoidal texture. */
@XmlType(propOrder = {"pars", "options", "unknown"})
public final class EllipsoidElement extends ContainerElement {
    /** Without content. */
    public EllipsoidElement() {}
}
