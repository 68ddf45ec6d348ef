package org.objcryst.cif;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.objcryst.element.Element;
import org.objcryst.element.Ion;

/** What a CIF means by the type of an atom, {@code O2-}, {@code Pb+2}, {@code CA}, or by its label. */
final class AtomTypes {
    private static final Pattern LETTERS = Pattern.compile("([A-Za-z]+).*");

    private AtomTypes() {}

    /** The element as tables spell it, with the charge behind it as in {@code Pb2+}; empty for what is no element. */
    static Optional<String> ofType(String type) {
        if (isTritium(type)) {
            return Optional.of("H");
        }
        return Element.find(letters(type))
                .or(() -> Element.ofType(type))
                .map(element -> new Ion(element.symbol(), Ion.chargeOf(type)).toString());
    }

    /**
     * The element of an atom that has only a label. Two capitals such as {@code CA} may be calcium or an α-carbon: the
     * formula decides, and without one the longer symbol wins.
     */
    static Optional<String> ofLabel(String label, String formula) {
        String letters = letters(label);
        Optional<Element> cautious = Element.ofType(label);
        Optional<Element> longer = Element.find(letters.substring(0, Math.min(2, letters.length())));
        boolean capitals = letters.length() >= 2 && Character.isUpperCase(letters.charAt(1));
        boolean takeLonger = capitals && longer.isPresent() && (formula.isEmpty() || contains(formula, longer.get()));
        return (takeLonger ? longer : cautious).map(Element::symbol);
    }

    static boolean isTritium(String type) {
        return letters(type).equals("T");
    }

    /** Whether a label begins with another element than the one of a symbol. */
    static boolean contradicts(String label, String symbol) {
        String element = letters(symbol);
        String begin = letters(label).toUpperCase(Locale.ROOT);
        boolean hydrogen = element.matches("[HD]") && begin.matches("[HDT].*");
        return !hydrogen
                && !begin.startsWith(element.toUpperCase(Locale.ROOT))
                && Element.ofType(label).isPresent();
    }

    private static boolean contains(String formula, Element element) {
        return Arrays.stream(formula.split("[^A-Za-z]+")).anyMatch(element.symbol()::equals);
    }

    private static String letters(String text) {
        Matcher matcher = LETTERS.matcher(text.strip());
        return matcher.matches() ? matcher.group(1) : "";
    }
}
