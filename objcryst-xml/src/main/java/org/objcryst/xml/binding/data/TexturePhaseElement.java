package org.objcryst.xml.binding.data;

import jakarta.xml.bind.annotation.XmlType;
import org.objcryst.xml.binding.element.ContainerElement;

/** One preferred direction. */
@XmlType(propOrder = {"pars", "options", "unknown"})
public final class TexturePhaseElement extends ContainerElement {
    /** Without content. */
    public TexturePhaseElement() {}
}
