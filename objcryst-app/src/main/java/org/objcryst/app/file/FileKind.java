package org.objcryst.app.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.objcryst.cif.CifDocument;
import org.objcryst.format.DataFormatException;
import org.objcryst.format.MoleculeData;
import org.objcryst.format.TextLine;
import org.objcryst.format.TextSource;
import org.objcryst.powder.dash.DashFile;
import org.objcryst.powder.format.PowderFormat;
import org.objcryst.singlecrystal.ReflectionFormat;

/** What kind of file a user has, by its name where that tells, else by its content. */
enum FileKind {
    /** A project of FOX, compressed or not. */
    PROJECT,
    /** Structures, powder patterns, reflections. */
    CIF,
    /** A molecule in any of its formats. */
    MOLECULE,
    /** Intensities of single reflections. */
    REFLECTIONS,
    /** A part of a project of DASH. */
    DASH,
    /** A measured powder pattern. */
    PATTERN;

    private static final int GZIP_1 = 0x1f;
    private static final int GZIP_2 = 0x8b;

    /** Of what cannot be read as text only compressed projects are known. */
    static FileKind of(Path path) {
        return isCompressed(path) ? PROJECT : of(TextSource.read(path));
    }

    static FileKind of(TextSource source) {
        String name = source.name().toLowerCase(Locale.ROOT);
        if (isXml(source)) {
            return PROJECT;
        } else if (name.matches(".*\\.(cif|fcf|mcif)") || CifDocument.isIn(source)) {
            return CIF;
        } else if (name.matches(".*\\.(mol2|ml2|fhz|fh|zmatrix|zmat|mol|mdl|sdf|pdb|ent|xyz)")) {
            return MOLECULE;
        } else if (name.matches(".*\\.(hkl|m91|m90|hklf4)")) {
            return REFLECTIONS;
        }
        return DashFile.of(source).isPresent() ? DASH : ofColumns(source);
    }

    private static FileKind ofColumns(TextSource source) {
        if (source.lines().stream().anyMatch(line -> line.text().startsWith("@<TRIPOS>"))) {
            return MOLECULE;
        }
        try {
            PowderFormat.of(source);
            return PATTERN;
        } catch (DataFormatException noPattern) {
            if (MoleculeData.isIn(source)) {
                return MOLECULE;
            } else if (areReflections(source)) {
                return REFLECTIONS;
            }
            throw noPattern;
        }
    }

    /** Three whole numbers and an intensity in the first lines. */
    private static boolean areReflections(TextSource source) {
        try {
            ReflectionFormat.of(source);
            String[] words = source.filledLines().get(0).words();
            return words.length > 3
                    && TextLine.isInteger(words[0])
                    && TextLine.isInteger(words[1])
                    && TextLine.isInteger(words[2]);
        } catch (DataFormatException none) {
            return false;
        }
    }

    private static boolean isXml(TextSource source) {
        String first = source.filledLines().get(0).text().strip();
        return first.startsWith("<?xml") || first.startsWith("<ObjCryst");
    }

    private static boolean isCompressed(Path path) {
        if (!Files.isRegularFile(path)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(path)) {
            return in.read() == GZIP_1 && in.read() == GZIP_2;
        } catch (IOException e) {
            throw new DataFormatException(path.toString(), 0, "a readable file", String.valueOf(e.getMessage()), e);
        }
    }
}
