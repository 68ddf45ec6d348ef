package org.objcryst.app.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.objcryst.app.solution.Json;
import org.objcryst.cif.CifDocument;
import org.objcryst.cif.CifStructure;
import org.objcryst.format.MoleculeData;
import org.objcryst.format.TextSource;
import org.objcryst.powder.dash.DashFile;
import org.objcryst.powder.format.PowderFormat;
import org.objcryst.singlecrystal.ReflectionFormat;
import org.objcryst.singlecrystal.ReflectionIntensities;

/**
 * What is in a file, for people and for programs.
 *
 * @param lines for people
 * @param json for programs
 */
public record FileInfo(List<String> lines, Json json) {
    /**
     * Finds out the kind of a file and describes its content.
     *
     * @param path any file of the field
     * @return the description
     * @throws org.objcryst.format.DataFormatException if it cannot be understood
     */
    public static FileInfo of(Path path) {
        FileKind kind = FileKind.of(path);
        return kind == FileKind.PROJECT ? ProjectInfo.of(path) : of(kind, TextSource.read(path), path);
    }

    private static FileInfo of(FileKind kind, TextSource source, Path path) {
        return switch (kind) {
            case CIF -> ofCif(CifDocument.parse(source), source);
            case MOLECULE -> MoleculeInfo.of(MoleculeData.of(source));
            case REFLECTIONS -> ReflectionInfo.of(ReflectionIntensities.read(source));
            case DASH -> DashInfo.of(DashFile.of(source).orElseThrow(), source, path);
            default -> PatternInfo.of(PowderFormat.of(source).read(source));
        };
    }

    /** Structures, powder patterns, reflections, whatever there is; the first describes the file. */
    private static FileInfo ofCif(CifDocument cif, TextSource source) {
        List<FileInfo> parts = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<CifStructure> structures = CifStructure.all(cif);
        if (!structures.isEmpty()) {
            names.add("structure");
            parts.add(StructureInfo.of(structures));
        }
        if (PowderFormat.holdsPattern(cif)) {
            names.add("powder");
            parts.add(PatternInfo.of(PowderFormat.patterns(source, cif)));
        } else if (ReflectionFormat.holdsReflections(cif)) {
            names.add("reflections");
            parts.add(ReflectionInfo.of(ReflectionIntensities.read(source)));
        }
        if (parts.isEmpty()) {
            CifStructure.of(cif, source.name()); // says what is missing
        }
        FileInfo info = parts.get(0);
        for (int i = 1; i < parts.size(); i++) {
            info = info.and(names.get(i), parts.get(i));
        }
        return info;
    }

    /** This and something else that is in the same file. */
    FileInfo and(String member, FileInfo other) {
        return new FileInfo(
                Stream.concat(lines.stream(), other.lines.stream()).toList(), json.with(member, other.json));
    }
}
