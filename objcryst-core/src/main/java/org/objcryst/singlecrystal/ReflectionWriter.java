package org.objcryst.singlecrystal;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.objcryst.cif.CifNumber;
import org.objcryst.cif.CifText;
import org.objcryst.format.FileReplacement;

/** Writes intensities of single reflections for other programs. */
public final class ReflectionWriter {
    private static final int WIDTH = 8;
    private static final int FEWEST_DECIMALS = 2;
    private static final int MOST_DECIMALS = 5;
    private static final String LINE = "%4d%4d%4d%8s%8s\n";

    private ReflectionWriter() {}

    /**
     * SHELX HKLF 4: columns 3I4, 2F8, ended by 0 0 0. Numbers are written with as many decimals as the largest one leaves room
     * for, two at least; where that is impossible all are divided by a power of ten. The wavelength and weights are lost.
     *
     * @param data without groups
     * @return the text
     * @throws IllegalArgumentException if the data are sums over groups
     */
    public static String shelx(ReflectionIntensities data) {
        List<ReflectionIntensity> list = singles(data);
        double largest = list.stream()
                .mapToDouble(i -> Math.max(i.intensity() < 0 ? -10 * i.intensity() : i.intensity(), i.sigma()))
                .max()
                .orElseThrow();
        int digits = Math.max((int) Math.floor(Math.log10(Math.max(largest, 1) * (1 + 1e-9))) + 1, 1);
        int decimals = Math.min(Math.max(WIDTH - 2 - digits, FEWEST_DECIMALS), MOST_DECIMALS);
        double divisor = Math.pow(10, Math.max(digits + decimals + 2 - WIDTH, 0));
        String number = "%." + decimals + "f";
        StringBuilder text = new StringBuilder();
        for (ReflectionIntensity i : list) {
            int[] hkl = i.hkl()[0];
            text.append(LINE.formatted(
                    hkl[0],
                    hkl[1],
                    hkl[2],
                    String.format(Locale.ROOT, number, i.intensity() / divisor),
                    String.format(Locale.ROOT, number, i.sigma() / divisor)));
        }
        return text.append(LINE.formatted(0, 0, 0, "0.00", "0.00")).toString();
    }

    /**
     * Lines {@code h k l I sigma} between blanks, with all digits.
     *
     * @param data without groups
     * @return the text
     * @throws IllegalArgumentException if the data are sums over groups
     */
    public static String plain(ReflectionIntensities data) {
        StringBuilder text = new StringBuilder();
        for (ReflectionIntensity i : singles(data)) {
            int[] hkl = i.hkl()[0];
            text.append("%d %d %d %s %s\n".formatted(hkl[0], hkl[1], hkl[2], i.intensity(), i.sigma()));
        }
        return text.toString();
    }

    /**
     * Groups as {@link ReflectionFormat#GROUPED} reads them; single reflections are groups of one.
     *
     * @param data any
     * @return the text
     */
    public static String grouped(ReflectionIntensities data) {
        StringBuilder text = new StringBuilder();
        for (ReflectionIntensity i : data.list()) {
            for (int m = 0; m < i.hkl().length; m++) {
                int[] hkl = i.hkl()[m];
                String numbers = m < i.hkl().length - 1 ? "" : " %s %s".formatted(i.intensity(), i.sigma());
                text.append("%d %d %d%s\n".formatted(hkl[0], hkl[1], hkl[2], numbers));
            }
        }
        return text.toString();
    }

    /**
     * Adds a loop with indices, intensities and uncertainties to a block of a CIF.
     *
     * @param data without groups
     * @param text a CIF that is being written
     * @throws IllegalArgumentException if the data are sums over groups
     */
    public static void appendTo(ReflectionIntensities data, CifText text) {
        data.wavelength().ifPresent(w -> text.gap().item("_diffrn_radiation_wavelength", CifNumber.exact(w)));
        text.loop(
                "_refln_index_h",
                "_refln_index_k",
                "_refln_index_l",
                "_refln_F_squared_meas",
                "_refln_F_squared_sigma");
        for (ReflectionIntensity i : singles(data)) {
            int[] hkl = i.hkl()[0];
            text.row(List.of(
                    String.valueOf(hkl[0]),
                    String.valueOf(hkl[1]),
                    String.valueOf(hkl[2]),
                    String.valueOf(i.intensity()),
                    i.sigma() > 0 ? String.valueOf(i.sigma()) : CifText.UNKNOWN));
        }
    }

    /**
     * Writes {@link #shelx}.
     *
     * @param data without groups
     * @param file replaced as a whole
     */
    public static void writeShelx(ReflectionIntensities data, Path file) {
        FileReplacement.write(file, shelx(data));
    }

    /**
     * Writes {@link #plain}.
     *
     * @param data without groups
     * @param file replaced as a whole
     */
    public static void writePlain(ReflectionIntensities data, Path file) {
        FileReplacement.write(file, plain(data));
    }

    private static List<ReflectionIntensity> singles(ReflectionIntensities data) {
        if (data.isGrouped()) {
            throw new IllegalArgumentException(
                    "%s: sums over groups of reflections cannot be written one reflection a line"
                            .formatted(data.title()));
        }
        return data.list();
    }
}
