package org.objcryst.xml.binding.data;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import org.objcryst.xml.binding.element.ContainerElement;

/** Texture after March and Dollase. */
@XmlType(propOrder = {"pars", "options", "phases", "unknown"})
public final class MarchDollaseElement extends ContainerElement {
    @XmlElement(name = "TexturePhaseMarchDollase")
    private List<TexturePhaseElement> phases = new ArrayList<>();

    /** Without content. */
    public MarchDollaseElement() {}

    /**
     * The preferred directions.
     *
     * @return in the order of the file, open to changes
     */
    public List<TexturePhaseElement> phases() {
        return phases;
    }
}
