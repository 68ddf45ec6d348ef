package org.objcryst.xml.binding.data;

import jakarta.xml.bind.annotation.XmlType;
import org.objcryst.xml.binding.element.ContainerElement;

/** The pseudo-Voigt profile. */
@XmlType(propOrder = {"pars", "options", "unknown"})
public final class PseudoVoigtElement extends ContainerElement {
    /** Without content. */
    public PseudoVoigtElement() {}
}
