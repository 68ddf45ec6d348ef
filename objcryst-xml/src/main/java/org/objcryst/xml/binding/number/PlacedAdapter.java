package org.objcryst.xml.binding.number;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.util.function.Consumer;
import org.objcryst.xml.text.NumberText;
import org.objcryst.xml.text.ReadingPlace;
import org.objcryst.xml.text.TextLimits;

/**
 * Text to values and back; while a file is read it knows where.
 *
 * @param <T> what the text means
 */
public abstract class PlacedAdapter<T> extends XmlAdapter<String, T> {
    private static final Consumer<String> NOBODY = remark -> {};

    private final ReadingPlace place;
    private final NumberText numbers;

    /** For writing. */
    PlacedAdapter() {
        this(new ReadingPlace("a project", TextLimits.DEFAULT, NOBODY));
    }

    PlacedAdapter(ReadingPlace place) {
        this.place = place;
        numbers = new NumberText(place);
    }

    ReadingPlace place() {
        return place;
    }

    NumberText numbers() {
        return numbers;
    }

    /** The number of a text that holds one; NaN if it says that it is none. */
    double number(String text) {
        return numbers.number(text.strip(), place.line());
    }
}
