package org.objcryst.powder.format;

import java.util.Optional;
import java.util.OptionalDouble;
import org.objcryst.scattering.Radiation;
import org.objcryst.scattering.RadiationType;

/**
 * What a file says of the radiation: a proposal, which the user may overrule.
 *
 * @param type what is scattered, where the file says or implies it
 * @param wavelength in Å; of a doublet the stronger line
 * @param weaker second line of a doublet in Å
 * @param ratio intensity of the second line over that of the first; 0 without a second line
 * @param source where the file says it, for the user: {@code first line}
 */
public record ProposedRadiation(
        Optional<RadiationType> type, OptionalDouble wavelength, OptionalDouble weaker, double ratio, String source) {
    private static final double SHORTEST = 0.01; // Å
    private static final double LONGEST = 100;
    private static final ProposedRadiation NONE =
            new ProposedRadiation(Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty(), 0, "");

    /**
     * Checks that the wavelengths are possible.
     *
     * @param type what is scattered
     * @param wavelength in Å
     * @param weaker in Å
     * @param ratio 0 to 1
     * @param source for the user
     */
    public ProposedRadiation {
        requirePossible(wavelength);
        requirePossible(weaker);
        if (!(ratio >= 0 && ratio <= 1)) {
            throw new IllegalArgumentException("the second line has 0 to 1 times the first, got " + ratio);
        }
    }

    /**
     * Nothing is said.
     *
     * @return an empty proposal
     */
    public static ProposedRadiation none() {
        return NONE;
    }

    /**
     * One wavelength.
     *
     * @param angstrom λ in Å
     * @param source where the file says it
     * @return the proposal
     */
    public static ProposedRadiation of(double angstrom, String source) {
        return NONE.withWavelength(angstrom, source);
    }

    /**
     * Neutrons whose time of flight is measured.
     *
     * @return a proposal without wavelength
     */
    public static ProposedRadiation pulsedNeutrons() {
        return NONE.withType(RadiationType.NEUTRON);
    }

    /**
     * The same with a type.
     *
     * @param known what is scattered
     * @return a new proposal
     */
    public ProposedRadiation withType(RadiationType known) {
        return new ProposedRadiation(Optional.of(known), wavelength, weaker, ratio, source);
    }

    /**
     * The same with one wavelength.
     *
     * @param angstrom λ in Å
     * @param where where the file says it
     * @return a new proposal
     */
    public ProposedRadiation withWavelength(double angstrom, String where) {
        return new ProposedRadiation(type, OptionalDouble.of(angstrom), OptionalDouble.empty(), 0, where);
    }

    /**
     * The same with two wavelengths.
     *
     * @param stronger first line in Å
     * @param second second line in Å
     * @param share intensity of the second line over that of the first
     * @param where where the file says it
     * @return a new proposal
     */
    public ProposedRadiation withDoublet(double stronger, double second, double share, String where) {
        return new ProposedRadiation(type, OptionalDouble.of(stronger), OptionalDouble.of(second), share, where);
    }

    /**
     * What a model says.
     *
     * @param radiation with one or two lines
     * @param source for the user
     * @return its type, wavelengths and ratio
     */
    public static ProposedRadiation of(Radiation radiation, String source) {
        double[] lines = radiation.wavelengths();
        double[] shares = radiation.shares();
        ProposedRadiation first = of(lines[0], source).withType(radiation.type());
        return lines.length < 2 ? first : first.withDoublet(lines[0], lines[1], shares[1] / shares[0], source);
    }

    /**
     * Whether a number can be a wavelength.
     *
     * @param angstrom in Å
     * @return true for 0.01 to 100 Å
     */
    public static boolean isPossible(double angstrom) {
        return angstrom >= SHORTEST && angstrom <= LONGEST;
    }

    /**
     * Takes the proposal over; what it leaves open stays as it is.
     *
     * @param radiation changed
     */
    public void applyTo(Radiation radiation) {
        type.ifPresent(radiation::type);
        if (wavelength.isPresent() && weaker.isPresent() && ratio > 0) {
            radiation.doublet(wavelength.getAsDouble(), weaker.getAsDouble(), ratio);
        } else {
            wavelength.ifPresent(radiation::wavelength);
        }
    }

    private static void requirePossible(OptionalDouble angstrom) {
        if (angstrom.isPresent() && !isPossible(angstrom.getAsDouble())) {
            throw new IllegalArgumentException(
                    "a wavelength lies between 0.01 and 100 Å, got " + angstrom.getAsDouble());
        }
    }

    @Override
    public String toString() {
        if (wavelength.isEmpty()) {
            return type.map(t -> t.name().toLowerCase(java.util.Locale.ROOT)).orElse("nothing");
        }
        String second = weaker.isPresent() ? " and %s Å (%s)".formatted(weaker.getAsDouble(), ratio) : "";
        return "%s Å%s, says the file (%s)".formatted(wavelength.getAsDouble(), second, source);
    }
}
