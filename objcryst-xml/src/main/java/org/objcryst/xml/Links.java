package org.objcryst.xml;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.objcryst.format.DataFormatException;
import org.objcryst.refinable.RefinableObj;
import org.objcryst.xml.binding.element.FoxElement;
import org.objcryst.xml.binding.element.NamedElement;

/**
 * Which element of a project stands for which object of the model. An element outlives the reading, so that what the model does
 * not know is written back.
 */
final class Links {
    private static final String DEGREES_SINCE = "2003-06-05";

    private final Map<Object, FoxElement> elements = new IdentityHashMap<>();
    private final Set<FoxElement> kept = Collections.newSetFromMap(new IdentityHashMap<>());
    private final String file;
    private final Consumer<String> remarks;
    private String date = "";

    /** For objects of one project; remarks are sentences about what was passed over. */
    Links(String file, Consumer<String> remarks) {
        this.file = file;
        this.remarks = remarks;
    }

    /** From now on the element stands for the object, which is returned. */
    <M> M link(M object, FoxElement element) {
        elements.put(object, element);
        return object;
    }

    /** The element that stands for an object. */
    <E extends FoxElement> Optional<E> element(Object object, Class<E> type) {
        return Optional.ofNullable(elements.get(object))
                .filter(type::isInstance)
                .map(type::cast);
    }

    /** The element that stands for an object; a fresh one if there was none. */
    <E extends FoxElement> E element(Object object, Class<E> type, Supplier<E> fresh) {
        return element(object, type).orElseGet(() -> {
            E made = fresh.get();
            link(object, made);
            return made;
        });
    }

    /** An element that the model cannot use is written back as it is. */
    void keep(FoxElement element) {
        kept.add(element);
    }

    boolean isKept(FoxElement element) {
        return kept.contains(element);
    }

    /** When the project was written. */
    void date(String newDate) {
        date = newDate;
    }

    /** Whether the project was written when angles were still in radians. */
    boolean isOlderThanDegrees() {
        return !date.isEmpty() && date.compareTo(DEGREES_SINCE) < 0;
    }

    /** Tells about something that was passed over. */
    void remark(FoxElement at, String what, Object... values) {
        remarks.accept("%s:%d: %s".formatted(file, at.line(), what.formatted(values)));
    }

    /** The name of the element that stands for an object, which must be part of the project. */
    String nameOf(RefinableObj object) {
        return element(object, NamedElement.class)
                .map(NamedElement::name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"%s\" is referred to, but not part of the project".formatted(object.name())));
    }

    /** What a name in an element refers to. */
    <M> M named(Map<String, M> objects, String name, FoxElement at, String what) {
        M object = objects.get(name);
        if (object == null) {
            throw fault(at, "the name of a %s among %s".formatted(what, objects.keySet()), "\"%s\"".formatted(name));
        }
        return object;
    }

    /** What makes an element useless. */
    DataFormatException fault(FoxElement at, String expected, String found) {
        return new DataFormatException(file, at.line(), expected, found);
    }

    /** Makes an object from an element; values that the model refuses are a fault of the file. */
    <M> M reading(FoxElement at, String what, Supplier<M> making) {
        try {
            return making.get();
        } catch (IllegalArgumentException | IllegalStateException | ArithmeticException e) {
            throw new DataFormatException(file, at.line(), what, String.valueOf(e.getMessage()), e);
        }
    }
}
