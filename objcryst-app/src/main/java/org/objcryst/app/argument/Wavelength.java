package org.objcryst.app.argument;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.objcryst.scattering.Radiation;
import org.objcryst.scattering.RadiationType;
import org.objcryst.scattering.XrayLine;

/**
 * A wavelength as people type it: a number in Å, a tube such as {@code Cu} (the Kα doublet), or one line of it, {@code CuA1} or
 * {@code CuA2}.
 *
 * @param first in Å
 * @param second of the weaker line of a doublet in Å; empty for one wavelength
 * @param ratio intensity of the second line over that of the first; 0 for one wavelength
 */
public record Wavelength(double first, OptionalDouble second, double ratio) {
    private static final Pattern TUBE = Pattern.compile("([A-Za-z]{1,2}?)(?:[Aa]([12]))?");

    /**
     * Checks that the wavelength is possible.
     *
     * @param first in Å
     * @param second in Å
     * @param ratio of intensities
     */
    public Wavelength {
        if (!(first > 0.01 && first < 100)) {
            throw new IllegalArgumentException("a wavelength lies between 0.01 and 100 Å, got " + first);
        }
    }

    /**
     * Reads a wavelength.
     *
     * @param text a number or the name of a tube
     * @return the wavelength or doublet
     */
    public static Wavelength parse(String text) {
        Matcher tube = TUBE.matcher(text.strip());
        if (tube.matches()) {
            XrayLine line = XrayLine.of(tube.group(1));
            if (tube.group(2) == null) {
                return new Wavelength(line.alpha1(), OptionalDouble.of(line.alpha2()), line.ratio());
            }
            return of(tube.group(2).equals("1") ? line.alpha1() : line.alpha2());
        }
        try {
            return of(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "a wavelength is a number in Å or a tube such as Cu, CuA1, MoA1, got \"%s\"".formatted(text), e);
        }
    }

    /**
     * One wavelength.
     *
     * @param angstroem in Å
     * @return without a second line
     */
    public static Wavelength of(double angstroem) {
        return new Wavelength(angstroem, OptionalDouble.empty(), 0);
    }

    /**
     * The radiation of this wavelength.
     *
     * @param type what is scattered
     * @return a new radiation, not polarised
     */
    public Radiation radiation(RadiationType type) {
        Radiation radiation = new Radiation(type, first);
        applyTo(radiation);
        return radiation;
    }

    /**
     * Sets the wavelength or doublet of a radiation.
     *
     * @param radiation changed
     */
    public void applyTo(Radiation radiation) {
        radiation.wavelength(first);
        second.ifPresent(weaker -> radiation.doublet(first, weaker, ratio));
    }
}
