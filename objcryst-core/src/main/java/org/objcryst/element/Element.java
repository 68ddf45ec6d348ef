package org.objcryst.element;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A chemical element, or deuterium.
 *
 * @param z atomic number
 * @param symbol for example {@code Pb}
 * @param name English name
 * @param weight standard atomic weight in g/mol
 * @param covalentRadius in Å, 0 if unknown
 * @param vanDerWaalsRadius in Å, 0 if unknown
 * @see "Cordero et al. (2008), Dalton Trans. 2832–2838 (covalent radii)"
 */
public record Element(
        int z, String symbol, String name, double weight, double covalentRadius, double vanDerWaalsRadius) {
    /** Symbol first, then an optional charge or label. */
    private static final Pattern TYPE = Pattern.compile("([A-Z][a-z]?)(?![a-z]).*");

    /**
     * The element with this symbol, in any case.
     *
     * @param symbol for example {@code Pb}, {@code CL} or {@code D}
     * @return empty if there is none
     */
    public static Optional<Element> find(String symbol) {
        return Optional.ofNullable(ElementTable.BY_SYMBOL.get(symbol.toUpperCase(Locale.ROOT)));
    }

    /**
     * The element with this symbol, in any case.
     *
     * @param symbol for example {@code Pb}
     * @return the element
     * @throws IllegalArgumentException if there is none
     */
    public static Element of(String symbol) {
        return find(symbol)
                .orElseThrow(() -> new IllegalArgumentException("\"%s\" is no chemical element".formatted(symbol)));
    }

    /**
     * The element with this atomic number; hydrogen, not deuterium, for 1.
     *
     * @param z 1 to 103
     * @return the element
     */
    public static Element of(int z) {
        return all().stream()
                .filter(e -> e.z == z)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no element has the atomic number " + z));
    }

    /**
     * The element meant by the type of an atom or ion or by an atom's label: {@code O2-}, {@code Pb+2}, {@code C12}.
     *
     * @param type a symbol followed by anything that is not a lower-case letter
     * @return empty if it does not begin with an element
     */
    public static Optional<Element> ofType(String type) {
        Matcher m = TYPE.matcher(type.strip());
        return find(type.strip())
                .or(() ->
                        m.matches() ? find(m.group(1)).or(() -> find(m.group(1).substring(0, 1))) : Optional.empty());
    }

    /**
     * All elements by atomic number, deuterium after hydrogen.
     *
     * @return an immutable list
     */
    public static List<Element> all() {
        return ElementTable.ALL;
    }

    /**
     * Whether this is hydrogen or deuterium.
     *
     * @return true for H and D
     */
    public boolean isHydrogen() {
        return z == 1;
    }

    /**
     * The volume that an atom takes on average in crystals of molecules at room temperature; in ionic crystals atoms are
     * packed much more densely.
     *
     * @return Å³; empty if unknown
     * @see "Hofmann (2002), Acta Cryst. B58, 489–493"
     */
    public OptionalDouble averageVolume() {
        Double volume = ElementTable.AVERAGE_VOLUME.get(z == 1 ? "H" : symbol);
        return volume == null ? OptionalDouble.empty() : OptionalDouble.of(volume);
    }

    @Override
    public String toString() {
        return symbol;
    }
}
