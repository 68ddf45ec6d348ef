package org.objcryst.powder.dash;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.objcryst.format.TextLine;
import org.objcryst.format.TextSource;
import org.objcryst.powder.format.ProposedRadiation;
import org.objcryst.scattering.RadiationType;

/**
 * Radiation and peak shape of a Pawley fit ({@code .dsl}). The Gaussian part has the standard deviation
 * √(σ₁²/cos²θ + σ₂² tan²θ), the Lorentzian part the width γ₁/cosθ + γ₂ tanθ; a value that the file does not give is 0.
 *
 * @param radiation what the line {@code rad} says
 * @param sigma1 σ₁ in degrees 2θ
 * @param sigma2 σ₂ in degrees 2θ
 * @param gamma1 γ₁ in degrees 2θ
 * @param gamma2 γ₂ in degrees 2θ
 * @param hpsl ratio of axial divergence of the specimen
 * @param hmsl ratio of axial divergence of the slit
 * @param zeroDeg zero point in degrees 2θ
 */
public record DashPeakShape(
        ProposedRadiation radiation,
        double sigma1,
        double sigma2,
        double gamma1,
        double gamma2,
        double hpsl,
        double hmsl,
        double zeroDeg) {
    private static final int TYPE = 2;
    private static final int SECOND = 3; // after its predecessor and the uncertainty of that
    private static final int CONSTANT_NEUTRON = 3;
    private static final int PULSED_NEUTRON = 4;

    /**
     * Reads a file.
     *
     * @param path a {@code .dsl}
     * @return what it holds
     * @throws org.objcryst.format.DataFormatException if it cannot be understood; says where and why
     */
    public static DashPeakShape read(Path path) {
        return read(TextSource.read(path));
    }

    /**
     * Reads a text.
     *
     * @param source a {@code .dsl}
     * @return what it holds
     * @throws org.objcryst.format.DataFormatException if it cannot be understood; says where and why
     */
    public static DashPeakShape read(TextSource source) {
        Map<String, TextLine> lines = new TreeMap<>();
        for (TextLine line : source.filledLines()) {
            String keyword = line.words()[0].toLowerCase(Locale.ROOT);
            if (!keyword.startsWith("!")) {
                lines.put(keyword.substring(0, Math.min(SECOND, keyword.length())), line);
            }
        }
        TextLine rad = lines.get("rad");
        if (rad == null) {
            throw source.fault("a line rad with wavelength and type of the radiation", "none");
        }
        return new DashPeakShape(
                radiation(rad),
                number(lines, "sig", 1),
                number(lines, "sig", SECOND),
                number(lines, "gam", 1),
                number(lines, "gam", SECOND),
                number(lines, "asy", 1),
                number(lines, "asy", SECOND),
                number(lines, "zer", 1));
    }

    private static ProposedRadiation radiation(TextLine line) {
        String[] words = line.words();
        if (words.length <= TYPE) {
            throw line.fault("rad, a wavelength in Å and a type 1 to 4");
        }
        double wavelength = line.decimal(words[1], "a wavelength in Å");
        int type = line.integer(words[TYPE], "a type of radiation, 1 to 4");
        if (type < 1 || type > PULSED_NEUTRON) {
            throw line.fault("a type of radiation, 1 to 4", words[TYPE]);
        }
        if (type == PULSED_NEUTRON) {
            return ProposedRadiation.pulsedNeutrons();
        }
        if (!ProposedRadiation.isPossible(wavelength)) {
            throw line.fault("a wavelength of 0.01-100 Å", words[1]);
        }
        return ProposedRadiation.of(wavelength, "rad")
                .withType(type == CONSTANT_NEUTRON ? RadiationType.NEUTRON : RadiationType.XRAY);
    }

    private static double number(Map<String, TextLine> lines, String keyword, int index) {
        TextLine line = lines.get(keyword);
        if (line == null || line.words().length <= index) {
            return 0;
        }
        return line.decimal(line.words()[index], "a number of the peak shape");
    }
}
