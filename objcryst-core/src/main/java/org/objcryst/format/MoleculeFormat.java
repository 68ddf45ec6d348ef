package org.objcryst.format;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The formats in which molecules can be written. */
public enum MoleculeFormat {
    /** Fenske-Hall z-matrix. */
    FENSKE_HALL("fhz", MoleculeText::fenskeHall),
    /** Z-matrix of DASH: keeps labels, displacements and which bonds can be rotated. */
    DASH("zmatrix", MoleculeText::dash),
    /** XYZ: symbols and coordinates. */
    XYZ("xyz", MoleculeText::xyz),
    /** Tripos MOL2: keeps labels and bonds with their orders. */
    MOL2("mol2", MoleculeText::mol2);

    private final String extension;
    private final Function<MoleculeData, String> writer;

    MoleculeFormat(String extension, Function<MoleculeData, String> writer) {
        this.extension = extension;
        this.writer = writer;
    }

    /**
     * The format that belongs to the extension of a file.
     *
     * @param path a file, need not exist
     * @return empty if no format has this extension
     */
    public static Optional<MoleculeFormat> find(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> name.endsWith("." + format.extension))
                .findFirst();
    }

    /**
     * Writes a molecule in the format that belongs to the extension of the file.
     *
     * @param molecule the molecule
     * @param path with the extension {@code .fhz .zmatrix .xyz} or {@code .mol2}
     * @throws IllegalArgumentException if no format has this extension
     */
    public static void write(MoleculeData molecule, Path path) {
        MoleculeFormat format = find(path)
                .orElseThrow(
                        () -> new IllegalArgumentException("%s: no molecule format has this extension; there are %s"
                                .formatted(
                                        path.getFileName(),
                                        Arrays.stream(values())
                                                .map(f -> "." + f.extension)
                                                .collect(Collectors.joining(" ")))));
        FileReplacement.write(path, format.text(molecule));
    }

    /**
     * How files of this format end.
     *
     * @return without the point
     */
    public String extension() {
        return extension;
    }

    /**
     * The text of a molecule in this format.
     *
     * @param molecule the molecule
     * @return the content of a file
     */
    public String text(MoleculeData molecule) {
        return writer.apply(molecule);
    }
}
