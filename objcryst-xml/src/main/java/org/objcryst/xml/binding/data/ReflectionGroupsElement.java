package org.objcryst.xml.binding.data;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import org.objcryst.xml.binding.element.ContainerElement;

/** Reflections measured together, group by group. */
@XmlType(propOrder = {"pars", "options", "groups", "unknown"})
public final class ReflectionGroupsElement extends ContainerElement {
    @XmlElement(name = "HKLGroup")
    private List<ReflectionGroupElement> groups = new ArrayList<>();

    /** Without content. */
    public ReflectionGroupsElement() {}

    /**
     * The groups.
     *
     * @return in the order of the file, open to changes
     */
    public List<ReflectionGroupElement> groups() {
        return groups;
    }
}
