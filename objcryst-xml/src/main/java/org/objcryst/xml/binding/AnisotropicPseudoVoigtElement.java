package org.objcryst.xml.binding;

import jakarta.xml.bind.annotation.XmlType;

/** The pseudo-Voigt profile with anisotropic widths. */
@XmlType(propOrder = {"pars", "options", "unknown"})
public final class AnisotropicPseudoVoigtElement extends ContainerElement {
    /** Without content. */
    public AnisotropicPseudoVoigtElement() {}
}
