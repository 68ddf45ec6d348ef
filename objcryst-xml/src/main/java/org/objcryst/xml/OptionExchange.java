package org.objcryst.xml;

import java.util.List;
import java.util.Optional;
import org.objcryst.refinable.Option;
import org.objcryst.xml.binding.element.ContainerElement;
import org.objcryst.xml.binding.element.OptionElement;

/**
 * Hands numbered choices over between elements and the model.
 *
 * @param name of the option in the file
 * @param choices of the model, in the order of the numbers of the file
 * @param words for people, as many
 */
record OptionExchange<E extends Enum<E>>(String name, List<E> choices, List<String> words) {
    /** The choice, if the element has one. */
    Optional<E> choice(ContainerElement from) {
        return from.option(name)
                .map(OptionElement::choice)
                .filter(this::isKnown)
                .map(choices::get);
    }

    private boolean isKnown(int choice) {
        return choice >= 0 && choice < choices.size();
    }

    /** Reads the choice, if the element has one. */
    void read(ContainerElement from, Option<E> to) {
        choice(from).ifPresent(to::choose);
    }

    /** Writes the choice; what the file cannot say is written as the first. */
    void write(E choice, ContainerElement to) {
        int index = Math.max(0, choices.indexOf(choice));
        OptionElement element = to.option(name).orElseGet(() -> {
            OptionElement fresh = new OptionElement(name, index, words.get(index));
            to.add(fresh);
            return fresh;
        });
        if (element.choice() != index) {
            element.choice(index).choiceName(words.get(index));
        }
    }
}
