package org.objcryst.powder.format;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.objcryst.format.TextSource;

/**
 * A measured powder pattern as its file tells it; immutable.
 *
 * @param title text of the file that describes the sample, or the name of the file
 * @param x angles 2θ in radians, strictly increasing
 * @param intensity counts, as many as angles
 * @param sigma standard uncertainties of the intensities, as many as angles; 0 leaves a point out of every fit
 * @param wavelength in Å, where the file says it
 * @param rule how the file was understood, for example {@code 2θ-intensity-σ columns}
 * @param remarks what the reader had to pass over, for the user; often empty
 */
public record PowderData(
        String title,
        double[] x,
        double[] intensity,
        double[] sigma,
        OptionalDouble wavelength,
        String rule,
        List<String> remarks) {
    /**
     * Copies the arrays and checks that they fit together and that the angles increase.
     *
     * @param title what the sample is
     * @param x angles 2θ (rad)
     * @param intensity counts
     * @param sigma uncertainties
     * @param wavelength in Å
     * @param rule how the file was understood
     * @param remarks for the user
     */
    public PowderData {
        x = x.clone();
        intensity = intensity.clone();
        sigma = sigma.clone();
        remarks = List.copyOf(remarks);
        if (x.length != intensity.length || x.length != sigma.length) {
            throw new IllegalArgumentException("%d angles, %d intensities and %d uncertainties do not fit together"
                    .formatted(x.length, intensity.length, sigma.length));
        }
        for (int i = 0; i < x.length; i++) {
            if (!(i == 0 || x[i] > x[i - 1]) || !Double.isFinite(intensity[i]) || !(sigma[i] >= 0)) {
                throw new IllegalArgumentException(
                        "point %d cannot be used: x = %s rad, intensity = %s, sigma = %s (angles must increase)"
                                .formatted(i + 1, x[i], intensity[i], sigma[i]));
            }
        }
    }

    /**
     * Reads a file, recognised by its content: Fullprof free format, columns 2θ-intensity or 2θ-intensity-σ with or without a
     * line for the wavelength (the dialect of DASH).
     *
     * @param path a text file
     * @return what it says
     * @throws org.objcryst.format.DataFormatException if it cannot be understood; says where and why
     */
    public static PowderData read(Path path) {
        return read(TextSource.read(path));
    }

    /**
     * Reads a text, as {@link #read(Path)}.
     *
     * @param source the text
     * @return what it says
     * @throws org.objcryst.format.DataFormatException if it cannot be understood; says where and why
     */
    public static PowderData read(TextSource source) {
        return PowderFormat.recognise(source);
    }

    /**
     * Data without a file: uncertainties as for counts, σ = √max(|I|, 1).
     *
     * @param title what it is
     * @param twoThetaDeg angles 2θ in degrees, strictly increasing
     * @param intensity counts
     * @return the data
     */
    public static PowderData ofDegrees(String title, double[] twoThetaDeg, double[] intensity) {
        return ofDegrees(title, twoThetaDeg, intensity, Uncertainties.ofCounts(intensity));
    }

    /**
     * Data without a file.
     *
     * @param title what it is
     * @param twoThetaDeg angles 2θ in degrees, strictly increasing
     * @param intensity counts
     * @param sigma their standard uncertainties
     * @return the data
     */
    public static PowderData ofDegrees(String title, double[] twoThetaDeg, double[] intensity, double[] sigma) {
        double[] x = new double[twoThetaDeg.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = Math.toRadians(twoThetaDeg[i]);
        }
        return new PowderData(title, x, intensity, sigma, OptionalDouble.empty(), "given by the program", List.of());
    }

    /**
     * Number of points.
     *
     * @return at least 1
     */
    public int size() {
        return x.length;
    }

    /**
     * Angles 2θ in radians.
     *
     * @return a new array
     */
    @Override
    public double[] x() {
        return x.clone();
    }

    /**
     * Counts.
     *
     * @return a new array
     */
    @Override
    public double[] intensity() {
        return intensity.clone();
    }

    /**
     * Standard uncertainties of the counts.
     *
     * @return a new array
     */
    @Override
    public double[] sigma() {
        return sigma.clone();
    }

    @Override
    public String toString() {
        return "%s: %d points, %.4f-%.4f° 2θ (%s)"
                .formatted(title, x.length, Math.toDegrees(x[0]), Math.toDegrees(x[x.length - 1]), rule);
    }
}
