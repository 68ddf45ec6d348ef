package org.objcryst.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.objcryst.app.argument.Wavelength;
import org.objcryst.app.state.Arguments;
import org.objcryst.powder.PowderPattern;
import org.objcryst.powder.format.PowderData;
import org.objcryst.scattering.Radiation;
import org.objcryst.scattering.RadiationType;
import org.objcryst.scattering.XrayLine;
import picocli.CommandLine.Option;

/**
 * The radiation of one or several patterns, as options of a command: given once for all patterns, or once for each, in the order
 * of the patterns.
 */
final class Beams {
    private static final double AT_A_SYNCHROTRON = 0.95;

    @Option(
            names = "--wavelength",
            paramLabel = "Å|TUBE",
            description =
                    "Wavelength in Å, or a tube: Cu (both lines), CuA1, MoA1, ...; repeat it for several patterns.")
    private List<Wavelength> wavelengths = new ArrayList<>();

    @Option(
            names = "--radiation",
            description = "xray, neutron or electron (default xray); repeat it for several patterns.")
    private List<RadiationType> types = new ArrayList<>();

    @Option(
            names = "--polarization",
            paramLabel = "P",
            description =
                    "Degree of linear polarisation of X-rays: 0 for a tube without monochromator, 0.95 or so at a "
                            + "synchrotron. Default: 0 for a wavelength that a tube has, 0.95 for any other; the program says which.")
    private List<Double> polarizations = new ArrayList<>();

    /** Adds what decides results. */
    Arguments applyTo(Arguments arguments) {
        return arguments
                .with("--wavelength", wavelengths)
                .with("--radiation", types)
                .with("--polarization", polarizations);
    }

    /** Refuses options that do not fit the number of patterns. */
    void check(int patterns) {
        check("--wavelength", wavelengths.size(), patterns);
        check("--radiation", types.size(), patterns);
        check("--polarization", polarizations.size(), patterns);
        for (double p : polarizations) {
            if (!(p >= 0 && p <= 1)) {
                throw new IllegalArgumentException("--polarization lies between 0 and 1, got " + p);
            }
        }
    }

    private static void check(String option, int given, int patterns) {
        if (given > 1 && given != patterns) {
            throw new IllegalArgumentException("%s is given %d times for %d pattern(s); give it once, or once for each"
                    .formatted(option, given, patterns));
        }
    }

    /** What was assumed because no option says it; empty if nothing was. */
    Optional<String> assumption(Radiation radiation) {
        if (!polarizations.isEmpty() || !radiation.isXray()) {
            return Optional.empty();
        }
        String degree = XrayLine.near(radiation.wavelength())
                .map(line -> "the Kα radiation of " + line.target() + ", taken as not polarised (no monochromator)")
                .orElse("taken as %s polarised, as at a synchrotron".formatted(AT_A_SYNCHROTRON));
        return Optional.of(String.format(
                Locale.ROOT, "X-rays of %.5f Å: %s; --polarization says otherwise", radiation.wavelength(), degree));
    }

    /**
     * A measured pattern with the radiation that its file and the options say.
     *
     * @throws IllegalArgumentException if neither says the wavelength
     */
    PowderPattern pattern(Path file, PowderData data, int number) {
        if (data.wavelength().isEmpty() && !hasWavelength()) {
            throw new IllegalArgumentException("%s does not say its wavelength; give --wavelength".formatted(file));
        }
        PowderPattern pattern = new PowderPattern(data);
        apply(number, pattern.radiation());
        return pattern;
    }

    /** Sets what the options say about a pattern; what they do not say stays as the file has it. */
    void apply(int pattern, Radiation radiation) {
        if (!types.isEmpty()) {
            radiation.type(of(types, pattern, RadiationType.XRAY));
        }
        if (!wavelengths.isEmpty()) {
            of(wavelengths, pattern, null).applyTo(radiation);
        }
        radiation.polarization(of(polarizations, pattern, usual(radiation)));
    }

    private static double usual(Radiation radiation) {
        return !radiation.isXray() || XrayLine.near(radiation.wavelength()).isPresent() ? 0 : AT_A_SYNCHROTRON;
    }

    boolean hasWavelength() {
        return !wavelengths.isEmpty();
    }

    private static <T> T of(List<T> given, int pattern, T otherwise) {
        return given.isEmpty() ? otherwise : given.get(given.size() == 1 ? 0 : pattern);
    }
}
