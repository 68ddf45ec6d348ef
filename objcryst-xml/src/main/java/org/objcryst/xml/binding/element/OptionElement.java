package org.objcryst.xml.binding.element;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlSchemaType;

/** A choice among numbered alternatives; the number counts, the words are for people. */
public final class OptionElement extends FoxElement {
    @XmlAttribute(name = "Name")
    private String name;

    @XmlAttribute(name = "Choice")
    @XmlSchemaType(name = "int")
    private Integer choice;

    @XmlAttribute(name = "ChoiceName")
    private String choiceName;

    /** For reading. */
    OptionElement() {}

    /**
     * With what it cannot be without.
     *
     * @param name what is chosen
     * @param choice from 0
     * @param choiceName words for people
     */
    public OptionElement(String name, int choice, String choiceName) {
        this.name = name;
        this.choice = choice;
        this.choiceName = choiceName;
    }

    /**
     * What is chosen.
     *
     * @return an empty text if the file does not say
     */
    public String name() {
        return name == null ? "" : name;
    }

    /**
     * Changes what is chosen.
     *
     * @param newName the new value
     * @return this
     */
    public OptionElement name(String newName) {
        name = newName;
        return this;
    }

    /**
     * The number of the alternative, from 0.
     *
     * @return 0 if the file does not say
     */
    public int choice() {
        return choice == null ? 0 : choice;
    }

    /**
     * Changes the number of the alternative, from 0.
     *
     * @param newChoice the new value
     * @return this
     */
    public OptionElement choice(int newChoice) {
        choice = newChoice;
        return this;
    }

    /**
     * The words for it.
     *
     * @return an empty text if the file does not say
     */
    public String choiceName() {
        return choiceName == null ? "" : choiceName;
    }

    /**
     * Changes the words for it.
     *
     * @param newChoiceName the new value
     * @return this
     */
    public OptionElement choiceName(String newChoiceName) {
        choiceName = newChoiceName;
        return this;
    }
}
