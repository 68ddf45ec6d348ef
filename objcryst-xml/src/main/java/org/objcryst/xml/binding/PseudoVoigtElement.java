package org.objcryst.xml.binding;

import jakarta.xml.bind.annotation.XmlType;

/** The pseudo-Voigt profile. */
@XmlType(propOrder = {"pars", "options", "unknown"})
public final class PseudoVoigtElement extends ContainerElement {
    /** Without content. */
    public PseudoVoigtElement() {}
}
