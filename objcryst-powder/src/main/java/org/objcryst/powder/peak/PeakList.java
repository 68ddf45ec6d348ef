package org.objcryst.powder.peak;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.objcryst.format.TextSource;

/**
 * Peaks of one pattern by increasing angle; immutable.
 *
 * @param wavelength in Å; of a doublet that of the first line, to which all positions refer
 * @param peaks ascending in 2θ
 */
public record PeakList(double wavelength, List<Peak> peaks) {
    /**
     * Sorts the peaks.
     *
     * @param wavelength in Å
     * @param peaks in any order
     */
    public PeakList {
        if (!(wavelength > 0)) {
            throw new IllegalArgumentException("a wavelength must be positive, got %s Å".formatted(wavelength));
        }
        peaks = peaks.stream()
                .sorted(Comparator.comparingDouble(Peak::twoTheta))
                .toList();
    }

    /**
     * Reads a text with one line a peak: 2θ in degrees, optionally intensity and standard uncertainty of 2θ in degrees. Empty
     * lines, lines that begin with {@code #} and one line of headings are passed over.
     *
     * @param file a text file
     * @param wavelength in Å
     * @return the peaks
     * @throws org.objcryst.format.DataFormatException if it cannot be understood; says where and why
     */
    public static PeakList read(Path file, double wavelength) {
        return read(TextSource.read(file), wavelength);
    }

    /**
     * Reads a text, as {@link #read(Path, double)}.
     *
     * @param source the text
     * @param wavelength in Å
     * @return the peaks
     * @throws org.objcryst.format.DataFormatException if it cannot be understood; says where and why
     */
    public static PeakList read(TextSource source, double wavelength) {
        return new PeakList(wavelength, PeakFile.read(source));
    }

    /**
     * Number of peaks.
     *
     * @return 0 or more
     */
    public int size() {
        return peaks.size();
    }

    /**
     * Part of the list.
     *
     * @param fromDeg lower end, 2θ in degrees
     * @param toDeg upper end, 2θ in degrees
     * @return the peaks between
     */
    public PeakList betweenDeg(double fromDeg, double toDeg) {
        return new PeakList(
                wavelength,
                peaks.stream()
                        .filter(p -> p.twoThetaDeg() >= fromDeg && p.twoThetaDeg() <= toDeg)
                        .toList());
    }

    /**
     * A table that can be read again.
     *
     * @return lines with 2θ, intensity, uncertainty of 2θ, width (degrees) and d (Å), tab separated, after a heading
     */
    public String toTsv() {
        StringBuilder text = new StringBuilder("two_theta\tintensity\tsigma\tfwhm\td\n");
        for (Peak p : peaks) {
            text.append(String.format(
                    Locale.ROOT,
                    "%.5f\t%.6g\t%.5f\t%.5f\t%.6f%n",
                    p.twoThetaDeg(),
                    p.intensity(),
                    p.sigmaDeg(),
                    p.fwhmDeg(),
                    p.spacing(wavelength)));
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return peaks.isEmpty()
                ? "no peaks"
                : String.format(
                        Locale.ROOT,
                        "%d peaks, %.3f-%.3f° 2θ, λ = %.6f Å",
                        size(),
                        peaks.get(0).twoThetaDeg(),
                        peaks.get(size() - 1).twoThetaDeg(),
                        wavelength);
    }
}
