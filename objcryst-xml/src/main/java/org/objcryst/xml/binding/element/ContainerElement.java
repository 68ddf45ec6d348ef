package org.objcryst.xml.binding.element;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlTransient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objcryst.xml.text.Vocabulary;

/** An element with others inside: parameters, options, and those that nobody knows. */
@XmlTransient
public abstract class ContainerElement extends FoxElement {
    @XmlElement(name = "Par")
    private List<ParElement> pars = new ArrayList<>();

    @XmlElement(name = "Option")
    private List<OptionElement> options = new ArrayList<>();

    @XmlElement(name = Vocabulary.UNKNOWN)
    private List<UnknownElement> unknown = new ArrayList<>();

    /** Without content. */
    protected ContainerElement() {}

    /**
     * The parameters, known or not.
     *
     * @return in the order of the file, open to changes
     */
    public List<ParElement> pars() {
        return pars;
    }

    /**
     * A parameter.
     *
     * @param name for example {@code Biso}
     * @return the last one of the name, as in FOX; empty if there is none
     */
    public Optional<ParElement> par(String name) {
        return pars.stream().filter(p -> p.name().equals(name)).reduce((first, second) -> second);
    }

    /**
     * The options, known or not.
     *
     * @return in the order of the file, open to changes
     */
    public List<OptionElement> options() {
        return options;
    }

    /**
     * An option.
     *
     * @param name for example {@code Radiation}
     * @return the last one of the name, as in FOX; empty if there is none
     */
    public Optional<OptionElement> option(String name) {
        return options.stream().filter(o -> o.name().equals(name)).reduce((first, second) -> second);
    }

    /**
     * The elements that nobody knows.
     *
     * @return in the order of the file, open to changes
     */
    public List<UnknownElement> unknown() {
        return unknown;
    }

    /**
     * Adds a parameter.
     *
     * @param par behind the others
     * @return this
     */
    public ContainerElement add(ParElement par) {
        pars.add(par);
        return this;
    }

    /**
     * Adds an option.
     *
     * @param option behind the others
     * @return this
     */
    public ContainerElement add(OptionElement option) {
        options.add(option);
        return this;
    }
}
