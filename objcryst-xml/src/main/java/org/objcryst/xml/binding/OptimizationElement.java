package org.objcryst.xml.binding;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlSchemaType;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objcryst.xml.binding.element.NamedElement;
import org.objcryst.xml.binding.element.NumbersElement;

/** A global optimisation. */
@XmlType(propOrder = {"options", "pars", "temperatures", "amplitudes", "refined", "oldCosts", "unknown"})
public final class OptimizationElement extends NamedElement {
    @XmlAttribute(name = "NbTrialPerRun")
    @XmlSchemaType(name = "long")
    private Long trials;

    @XmlElement(name = "TempMaxMin")
    private NumbersElement temperatures;

    @XmlElement(name = "MutationMaxMin")
    private NumbersElement amplitudes;

    @XmlElement(name = "RefinedObject")
    private List<RefinedObjectElement> refined = new ArrayList<>();

    @XmlElement(name = "CostFunction")
    private List<CostFunctionElement> oldCosts = new ArrayList<>();

    /** For reading. */
    OptimizationElement() {}

    /**
     * With what it cannot be without.
     *
     * @param name how others call it
     */
    public OptimizationElement(String name) {
        super(name);
    }

    /**
     * The trials of a run.
     *
     * @return 10_000_000L if the file does not say
     */
    public long trials() {
        return trials == null ? 10_000_000L : trials;
    }

    /**
     * Changes the trials of a run.
     *
     * @param newTrials the new value
     * @return this
     */
    public OptimizationElement trials(long newTrials) {
        trials = newTrials;
        return this;
    }

    /**
     * The highest and the lowest temperature.
     *
     * @return empty if the file has none
     */
    public Optional<NumbersElement> temperatures() {
        return Optional.ofNullable(temperatures);
    }

    /**
     * Changes the highest and the lowest temperature.
     *
     * @param newTemperatures null for none
     * @return this
     */
    public OptimizationElement temperatures(NumbersElement newTemperatures) {
        temperatures = newTemperatures;
        return this;
    }

    /**
     * The largest and the smallest factor of the moves.
     *
     * @return empty if the file has none
     */
    public Optional<NumbersElement> amplitudes() {
        return Optional.ofNullable(amplitudes);
    }

    /**
     * Changes the largest and the smallest factor of the moves.
     *
     * @param newAmplitudes null for none
     * @return this
     */
    public OptimizationElement amplitudes(NumbersElement newAmplitudes) {
        amplitudes = newAmplitudes;
        return this;
    }

    /**
     * What is optimised.
     *
     * @return in the order of the file, open to changes
     */
    public List<RefinedObjectElement> refined() {
        return refined;
    }

    /**
     * The terms of the cost, before 2003-03.
     *
     * @return in the order of the file, open to changes
     */
    public List<CostFunctionElement> oldCosts() {
        return oldCosts;
    }
}
