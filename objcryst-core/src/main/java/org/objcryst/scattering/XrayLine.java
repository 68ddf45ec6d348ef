package org.objcryst.scattering;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The Kα doublet of an X-ray tube.
 *
 * @param target element of the anode
 * @param alpha1 wavelength of Kα₁ in Å
 * @param alpha2 wavelength of Kα₂ in Å
 * @param ratio intensity of Kα₂ over that of Kα₁
 */
public record XrayLine(String target, double alpha1, double alpha2, double ratio) {
    private static final double DIGITS = 5e-4; // relative: 1.5405 to 1.5406 Å, 0.7093 to 0.7107 Å are in use

    /**
     * The lines of the usual tubes.
     *
     * @return Ti, Cr, Fe, Co, Cu, Ga, Mo, Ag, In
     */
    public static List<XrayLine> table() {
        List<XrayLine> lines = new ArrayList<>();
        ResourceTable.read(
                "xray-lines.tsv",
                f -> lines.add(new XrayLine(
                        f[0], Double.parseDouble(f[1]), Double.parseDouble(f[2]), Double.parseDouble(f[3]))));
        return List.copyOf(lines);
    }

    /**
     * The line of a tube.
     *
     * @param target element symbol of the anode, in any case
     * @return the doublet
     * @throws IllegalArgumentException if there is no such tube
     */
    public static XrayLine of(String target) {
        List<XrayLine> lines = table();
        return lines.stream()
                .filter(line -> line.target.equals(capitalised(target)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no X-ray tube \"%s\"; there are %s"
                        .formatted(target, lines.stream().map(XrayLine::target).toList())));
    }

    /**
     * The tube that a wavelength points to.
     *
     * @param wavelength in Å
     * @return the line whose Kα₁, Kα₂ or mean it is, as people round it; empty for a wavelength that no usual tube has
     */
    public static Optional<XrayLine> near(double wavelength) {
        return table().stream()
                .filter(line -> wavelength > line.alpha1 * (1 - DIGITS) && wavelength < line.alpha2 * (1 + DIGITS))
                .findFirst();
    }

    /**
     * The mean wavelength weighted with the intensities (S-30).
     *
     * @return λ₁ + (λ₂ − λ₁)·r/(1 + r), Å
     */
    public double mean() {
        return alpha1 + (alpha2 - alpha1) * ratio / (1 + ratio);
    }

    private static String capitalised(String s) {
        return s.isEmpty()
                ? s
                : s.substring(0, 1).toUpperCase(Locale.ROOT) + s.substring(1).toLowerCase(Locale.ROOT);
    }
}
