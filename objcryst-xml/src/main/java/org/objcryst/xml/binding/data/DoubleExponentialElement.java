package org.objcryst.xml.binding.data;

import jakarta.xml.bind.annotation.XmlType;
import org.objcryst.xml.binding.element.ContainerElement;

/** The profile of a pulsed source. */
@XmlType(propOrder = {"pars", "options", "unknown"})
public final class DoubleExponentialElement extends ContainerElement {
    /** Without content. */
    public DoubleExponentialElement() {}
}
