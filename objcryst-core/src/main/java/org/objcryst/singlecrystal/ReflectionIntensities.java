package org.objcryst.singlecrystal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.objcryst.format.TextSource;
import org.objcryst.scattering.ReflectionList;

/**
 * Measured intensities of reflections as their file tells them; immutable.
 *
 * @param title what was measured, or the name of the file
 * @param list the intensities in the order of the file, one or more; Friedel mates and other equivalents stay apart
 * @param wavelength that the file tells, in Å
 * @param rule how the file was understood, for example {@code SHELX HKLF 4}
 * @param remarks what the reader had to pass over, for the user; often empty
 */
public record ReflectionIntensities(
        String title, List<ReflectionIntensity> list, OptionalDouble wavelength, String rule, List<String> remarks) {
    private static final String BY_PROGRAM = "given by the program";

    /**
     * Copies the lists.
     *
     * @param title what was measured
     * @param list the intensities
     * @param wavelength in Å
     * @param rule how the file was understood
     * @param remarks for the user
     */
    public ReflectionIntensities {
        list = List.copyOf(list);
        remarks = List.copyOf(remarks);
        if (list.isEmpty()) {
            throw new IllegalArgumentException("%s: there are no intensities".formatted(title));
        }
    }

    /**
     * Intensities without a file.
     *
     * @param title what was measured
     * @param list with their weights
     * @return the data
     */
    public static ReflectionIntensities of(String title, List<ReflectionIntensity> list) {
        return new ReflectionIntensities(title, list, OptionalDouble.empty(), BY_PROGRAM, List.of());
    }

    /**
     * Intensities of single reflections without a file, weighed with 1/σ².
     *
     * @param title what was measured
     * @param hkl three indices each
     * @param intensity as many intensities
     * @param sigma as many uncertainties; 0, or less than 10⁻⁴ of the largest, leaves a reflection out
     * @return the data
     */
    public static ReflectionIntensities of(String title, int[][] hkl, double[] intensity, double[] sigma) {
        if (hkl.length != intensity.length || hkl.length != sigma.length) {
            throw new IllegalArgumentException("%d reflections, %d intensities and %d uncertainties do not fit together"
                    .formatted(hkl.length, intensity.length, sigma.length));
        }
        List<ReflectionIntensity> list = new ArrayList<>();
        for (int i = 0; i < hkl.length; i++) {
            list.add(new ReflectionIntensity(new int[][] {hkl[i].clone()}, intensity[i], sigma[i], 0));
        }
        return of(title, IntensityWeights.inverseVariances(list));
    }

    /**
     * Intensities of a list of reflections without a file, weighed with 1/σ².
     *
     * @param title what was measured
     * @param reflections the list
     * @param intensity as many intensities
     * @param sigma as many uncertainties
     * @return the data
     */
    public static ReflectionIntensities of(
            String title, ReflectionList reflections, double[] intensity, double[] sigma) {
        int[][] hkl = new int[reflections.size()][];
        for (int i = 0; i < hkl.length; i++) {
            hkl[i] = new int[] {
                reflections.h()[i], reflections.k()[i], reflections.l()[i]
            };
        }
        return of(title, hkl, intensity, sigma);
    }

    /**
     * Reads a file, recognised by its content as one of {@link ReflectionFormat}.
     *
     * @param path a text file
     * @return what it says
     * @throws org.objcryst.format.DataFormatException if it cannot be understood; says where and why
     */
    public static ReflectionIntensities read(Path path) {
        return read(TextSource.read(path));
    }

    /**
     * Reads a text, as {@link #read(Path)}.
     *
     * @param source the text
     * @return what it says
     * @throws org.objcryst.format.DataFormatException if it cannot be understood; says where and why
     */
    public static ReflectionIntensities read(TextSource source) {
        return ReflectionFormat.of(source).read(source);
    }

    /**
     * Whether some intensities are sums over several reflections.
     *
     * @return false for the usual data of single crystals
     */
    public boolean isGrouped() {
        return list.stream().anyMatch(ReflectionIntensity::isGroup);
    }

    /**
     * Number of intensities.
     *
     * @return at least 1
     */
    public int size() {
        return list.size();
    }

    /**
     * All reflections, those of groups one after the other.
     *
     * @return three indices each, a new array of arrays that are not to be modified
     */
    public int[][] hkl() {
        return list.stream().flatMap(i -> Arrays.stream(i.hkl())).toArray(int[][]::new);
    }

    @Override
    public String toString() {
        return "%s: %d intensities%s (%s)".formatted(title, size(), isGrouped() ? " of groups" : "", rule);
    }
}
