package org.objcryst.xml.binding;

import jakarta.xml.bind.annotation.XmlType;

/** The profile of a pulsed source. */
@XmlType(propOrder = {"pars", "options", "unknown"})
public final class DoubleExponentialElement extends ContainerElement {
    /** Without content. */
    public DoubleExponentialElement() {}
}
