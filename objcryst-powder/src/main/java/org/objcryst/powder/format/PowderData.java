package org.objcryst.powder.format;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.objcryst.format.TextSource;

/**
 * A measured powder pattern as its file tells it; immutable.
 *
 * @param title text of the file that describes the sample, or the name of the file
 * @param axis what the points are measured against
 * @param x angles 2θ in radians or times of flight in µs, strictly increasing
 * @param intensity counts, as many as points
 * @param sigma standard uncertainties of the intensities, as many as points; 0 leaves a point out of every fit
 * @param sigmaOrigin where the uncertainties come from
 * @param radiation what the file says of the radiation
 * @param curves what the file tells beyond the measurement
 * @param rule how the file was understood, for example {@code 2θ-intensity-σ columns}
 * @param remarks what the reader had to pass over, for the user; often empty
 */
public record PowderData(
        String title,
        AxisKind axis,
        double[] x,
        double[] intensity,
        double[] sigma,
        SigmaOrigin sigmaOrigin,
        ProposedRadiation radiation,
        KnownCurves curves,
        String rule,
        List<String> remarks) {
    private static final String BY_PROGRAM = "given by the program";

    /**
     * Copies the arrays and checks that they fit together and that the positions increase.
     *
     * @param title what the sample is
     * @param axis what the points are measured against
     * @param x angles 2θ (rad) or times of flight (µs)
     * @param intensity counts
     * @param sigma uncertainties
     * @param sigmaOrigin where they come from
     * @param radiation what is known of it
     * @param curves what was calculated
     * @param rule how the file was understood
     * @param remarks for the user
     */
    public PowderData {
        x = x.clone();
        intensity = intensity.clone();
        sigma = sigma.clone();
        remarks = List.copyOf(remarks);
        if (x.length != intensity.length || x.length != sigma.length || !curves.fit(x.length)) {
            throw new IllegalArgumentException(
                    "%d positions, %d intensities, %d uncertainties and curves do not fit together"
                            .formatted(x.length, intensity.length, sigma.length));
        }
        for (int i = 0; i < x.length; i++) {
            if (!(i == 0 || x[i] > x[i - 1]) || !Double.isFinite(intensity[i]) || !(sigma[i] >= 0)) {
                throw new IllegalArgumentException(
                        "point %d cannot be used: %s = %s%s, intensity = %s, sigma = %s (positions must increase)"
                                .formatted(
                                        i + 1,
                                        axis.quantity(),
                                        axis.toFile(x[i]),
                                        axis.unit(),
                                        intensity[i],
                                        sigma[i]));
            }
        }
    }

    /**
     * Reads a file, recognised by its content as one of {@link PowderFormat}; of several patterns (banks) the first.
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
        List<PowderData> all = PowderFormat.of(source).read(source);
        PowderData first = all.get(0);
        return all.size() == 1
                ? first
                : first.withRemark("the file holds %d patterns; this is the first".formatted(all.size()));
    }

    /**
     * Reads all patterns of a file.
     *
     * @param path a text file; GSAS files (banks) and CIFs (blocks) may hold several patterns
     * @return one or more patterns in the order of the file
     * @throws org.objcryst.format.DataFormatException if it cannot be understood; says where and why
     */
    public static List<PowderData> readAll(Path path) {
        TextSource source = TextSource.read(path);
        return PowderFormat.of(source).read(source);
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
        return of(title, AxisKind.TWO_THETA, twoThetaDeg, intensity, ofCounts(intensity), SigmaOrigin.COUNTS);
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
        return of(title, AxisKind.TWO_THETA, twoThetaDeg, intensity, sigma, SigmaOrigin.FILE);
    }

    /**
     * Time-of-flight data of neutrons without a file.
     *
     * @param title what it is
     * @param times times of flight in µs, strictly increasing
     * @param intensity counts
     * @param sigma their standard uncertainties
     * @return the data
     */
    public static PowderData ofTimes(String title, double[] times, double[] intensity, double[] sigma) {
        return of(title, AxisKind.TIME_OF_FLIGHT, times, intensity, sigma, SigmaOrigin.FILE)
                .withRadiation(ProposedRadiation.pulsedNeutrons());
    }

    private static PowderData of(
            String title, AxisKind axis, double[] position, double[] intensity, double[] sigma, SigmaOrigin origin) {
        double[] x = new double[position.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = axis.fromFile(position[i]);
        }
        return new PowderData(
                title,
                axis,
                x,
                intensity,
                sigma,
                origin,
                ProposedRadiation.none(),
                KnownCurves.none(),
                BY_PROGRAM,
                List.of());
    }

    private static double[] ofCounts(double[] intensity) {
        double[] sigma = new double[intensity.length];
        for (int i = 0; i < sigma.length; i++) {
            sigma[i] = SigmaOrigin.COUNTS.of(intensity[i]);
        }
        return sigma;
    }

    /**
     * The same points with other knowledge of the radiation.
     *
     * @param known replaces what the file says
     * @return new data
     */
    public PowderData withRadiation(ProposedRadiation known) {
        return new PowderData(title, axis, x, intensity, sigma, sigmaOrigin, known, curves, rule, remarks);
    }

    /**
     * The same points with calculated curves.
     *
     * @param known replaces what the file says
     * @return new data
     */
    public PowderData withCurves(KnownCurves known) {
        return new PowderData(title, axis, x, intensity, sigma, sigmaOrigin, radiation, known, rule, remarks);
    }

    private PowderData withRemark(String remark) {
        List<String> more = new ArrayList<>(remarks);
        more.add(remark);
        return new PowderData(title, axis, x, intensity, sigma, sigmaOrigin, radiation, curves, rule, more);
    }

    /**
     * The wavelength that the file proposes.
     *
     * @return in Å, of a doublet the stronger line; empty if the file says nothing
     */
    public OptionalDouble wavelength() {
        return radiation.wavelength();
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
     * Angles 2θ in radians or times of flight in µs.
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
        return "%s: %d points, %.4f-%.4f%s %s (%s)"
                .formatted(
                        title,
                        x.length,
                        axis.toFile(x[0]),
                        axis.toFile(x[x.length - 1]),
                        axis.unit(),
                        axis.quantity(),
                        rule);
    }
}
