package org.objcryst.xml.binding.data;

import jakarta.xml.bind.annotation.XmlType;
import org.objcryst.xml.binding.element.ContainerElement;

/** The pseudo-Voigt profile with anisotropic widths. */
@XmlType(propOrder = {"pars", "options", "unknown"})
public final class AnisotropicPseudoVoigtElement extends ContainerElement {
    /** Without content. */
    public AnisotropicPseudoVoigtElement() {}
}
