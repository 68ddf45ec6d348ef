package org.objcryst.xml.binding;

import jakarta.xml.bind.annotation.XmlType;

/** One preferred direction. */
@XmlType(propOrder = {"pars", "options", "unknown"})
public final class TexturePhaseElement extends ContainerElement {
    /** Without content. */
    public TexturePhaseElement() {}
}
