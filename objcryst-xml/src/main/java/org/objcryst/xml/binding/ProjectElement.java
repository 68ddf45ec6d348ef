package org.objcryst.xml.binding;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import org.objcryst.xml.binding.crystal.CrystalElement;
import org.objcryst.xml.binding.data.PowderPatternElement;
import org.objcryst.xml.binding.data.SingleCrystalDataElement;
import org.objcryst.xml.binding.element.ContainerElement;

/** A project: crystals, data, optimisations. */
@XmlType(propOrder = {"pars", "options", "crystals", "singleCrystalData", "powderPatterns", "optimizations", "unknown"})
@XmlRootElement(name = "ObjCryst")
public final class ProjectElement extends ContainerElement {
    @XmlAttribute(name = "Date")
    private String date;

    @XmlAttribute(name = "Revision")
    private String revision;

    @XmlElement(name = "Crystal")
    private List<CrystalElement> crystals = new ArrayList<>();

    @XmlElement(name = "DiffractionDataSingleCrystal")
    private List<SingleCrystalDataElement> singleCrystalData = new ArrayList<>();

    @XmlElement(name = "PowderPattern")
    private List<PowderPatternElement> powderPatterns = new ArrayList<>();

    @XmlElement(name = "GlobalOptimObj")
    private List<OptimizationElement> optimizations = new ArrayList<>();

    /** Without content. */
    public ProjectElement() {}

    /**
     * When it was written, as {@code 2026-01-15T09:30:00GMT}.
     *
     * @return an empty text if the file does not say
     */
    public String date() {
        return date == null ? "" : date;
    }

    /**
     * Changes when it was written, as {@code 2026-01-15T09:30:00GMT}.
     *
     * @param newDate the new value
     * @return this
     */
    public ProjectElement date(String newDate) {
        date = newDate;
        return this;
    }

    /**
     * The revision of the program that wrote it; of no meaning for reading.
     *
     * @return an empty text if the file does not say
     */
    public String revision() {
        return revision == null ? "" : revision;
    }

    /**
     * Changes the revision of the program that wrote it; of no meaning for reading.
     *
     * @param newRevision the new value
     * @return this
     */
    public ProjectElement revision(String newRevision) {
        revision = newRevision;
        return this;
    }

    /**
     * The crystals.
     *
     * @return in the order of the file, open to changes
     */
    public List<CrystalElement> crystals() {
        return crystals;
    }

    /**
     * The single-crystal data.
     *
     * @return in the order of the file, open to changes
     */
    public List<SingleCrystalDataElement> singleCrystalData() {
        return singleCrystalData;
    }

    /**
     * The powder patterns.
     *
     * @return in the order of the file, open to changes
     */
    public List<PowderPatternElement> powderPatterns() {
        return powderPatterns;
    }

    /**
     * The optimisations.
     *
     * @return in the order of the file, open to changes
     */
    public List<OptimizationElement> optimizations() {
        return optimizations;
    }
}
