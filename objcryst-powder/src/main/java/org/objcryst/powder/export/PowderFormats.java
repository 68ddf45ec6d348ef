package org.objcryst.powder.export;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.objcryst.format.FileReplacement;
import org.objcryst.powder.format.PowderData;

/** The formats in which powder patterns can be written. */
public enum PowderFormats {
    /** Columns x, intensity, σ, after the wavelength if it is known (the dialect of DASH). */
    XYE(ColumnText::xye, "xye"),
    /** Columns x and intensity. */
    XY(ColumnText::xy, "xy"),
    /** Fullprof XYDATA (INSTRM = 10). */
    FULLPROF(ColumnText::fullprof, "dat"),
    /** GSAS with positions, intensities and σ in free format (FXYE). */
    GSAS(GsasText::fxye, "gsa", "gss", "fxye", "raw", "gsas"),
    /** GSAS with intensities and σ in fields of eight characters, for equal steps (ESD). */
    GSAS_ESD(GsasText::esd),
    /** GSAS with counts and numbers of detectors, for equal steps (STD). */
    GSAS_STD(GsasText::std),
    /** CIF (pdCIF). */
    PDCIF(PdCifText::of, "cif");

    private final Function<PowderData, String> writer;
    private final List<String> extensions;

    PowderFormats(Function<PowderData, String> writer, String... extensions) {
        this.writer = writer;
        this.extensions = List.of(extensions);
    }

    /**
     * Writes a pattern in the format that belongs to the extension of the file.
     *
     * @param data the pattern
     * @param path with the extension {@code .xye .xy .dat .gsa .gss .fxye .raw .gsas} or {@code .cif}
     * @throws IllegalArgumentException if no format has this extension
     */
    public static void write(PowderData data, Path path) {
        FileReplacement.write(path, of(path).text(data));
    }

    /**
     * Writes a pattern in a format whatever the file is called.
     *
     * @param data the pattern
     * @param path the file
     * @param name of the format, as {@link #named}
     */
    public static void write(PowderData data, Path path, String name) {
        FileReplacement.write(path, named(name).text(data));
    }

    /**
     * The format that belongs to the extension of a file.
     *
     * @param path a file, need not exist
     * @return its format
     * @throws IllegalArgumentException if no format has this extension
     */
    public static PowderFormats of(Path path) {
        String name = path.getFileName().toString();
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.extensions.contains(extension))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("%s: no powder format has this extension; there are %s"
                        .formatted(
                                name,
                                Arrays.stream(values())
                                        .flatMap(format -> format.extensions.stream())
                                        .map(e -> "." + e)
                                        .collect(Collectors.joining(" ")))));
    }

    /**
     * A format by its name.
     *
     * @param name {@code xye xy fullprof gsas gsas-esd gsas-std pdcif} in any case
     * @return the format
     */
    public static PowderFormats named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.label().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no powder format is called \"%s\"; there are %s"
                        .formatted(
                                name,
                                Arrays.stream(values())
                                        .map(PowderFormats::label)
                                        .collect(Collectors.joining(" ")))));
    }

    /**
     * The name for users.
     *
     * @return lower case, with a hyphen
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The text of a pattern in this format.
     *
     * @param data the pattern
     * @return the content of a file
     * @throws IllegalArgumentException if the format cannot hold it: says why and what to take instead
     */
    public String text(PowderData data) {
        return writer.apply(data);
    }
}
