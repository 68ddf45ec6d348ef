package org.objcryst.app.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.objcryst.cif.CifDocument;
import org.objcryst.cif.CifStructure;
import org.objcryst.crystal.Crystal;
import org.objcryst.format.DataFormatException;
import org.objcryst.format.MoleculeData;
import org.objcryst.format.TextSource;
import org.objcryst.powder.PowderPattern;
import org.objcryst.powder.format.PowderData;
import org.objcryst.powder.format.PowderFormat;
import org.objcryst.powder.format.ProposedRadiation;
import org.objcryst.singlecrystal.DiffractionDataSingleCrystal;
import org.objcryst.singlecrystal.ReflectionFormat;
import org.objcryst.singlecrystal.ReflectionIntensities;
import org.objcryst.xml.Project;

/**
 * What a file holds that other files can hold too. Models are the patterns with all that a project knows of them; a project is there
 * only as long as nothing was chosen from it. Notes tell the user what was passed over.
 */
record FileContent(
        String file,
        List<CifStructure> structures,
        List<PowderData> patterns,
        Optional<MoleculeData> molecule,
        Optional<ReflectionIntensities> reflections,
        List<PowderPattern> models,
        Optional<Project> project,
        List<String> notes) {

    FileContent {
        structures = List.copyOf(structures);
        patterns = List.copyOf(patterns);
        models = List.copyOf(models);
        notes = List.copyOf(notes);
    }

    FileContent(
            String file,
            List<CifStructure> structures,
            List<PowderData> patterns,
            Optional<MoleculeData> molecule,
            Optional<ReflectionIntensities> reflections,
            List<String> notes) {
        this(file, structures, patterns, molecule, reflections, List.of(), Optional.empty(), notes);
    }

    /** Of a CIF one block alone if that is wanted. */
    static FileContent read(Path path, Optional<String> block) {
        FileKind kind = FileKind.of(path);
        if (block.isPresent() && kind != FileKind.CIF) {
            throw new IllegalArgumentException("--block chooses a block of a CIF, but %s is none".formatted(path));
        }
        return switch (kind) {
            case CIF -> ofCif(TextSource.read(path), block);
            case MOLECULE -> ofMolecule(MoleculeData.read(path), path);
            case REFLECTIONS -> ofReflections(ReflectionIntensities.read(path), path);
            case PATTERN -> ofPatterns(path);
            case DASH ->
                throw new DataFormatException(
                        path.toString(),
                        0,
                        "a structure, a molecule, a pattern or reflections",
                        "a part of a DASH project, which cannot be converted");
            case PROJECT -> ofProject(Project.read(path), path);
        };
    }

    private static FileContent ofCif(TextSource source, Optional<String> block) {
        CifDocument all = CifDocument.parse(source);
        CifDocument cif = block.map(name -> new CifDocument(List.of(all.block(name, source.name()))))
                .orElse(all);
        List<CifStructure> structures = CifStructure.all(cif);
        List<PowderData> patterns = PowderFormat.holdsPattern(cif) ? PowderFormat.patterns(source, cif) : List.of();
        boolean reflections = patterns.isEmpty() && ReflectionFormat.holdsReflections(cif);
        if (structures.isEmpty() && patterns.isEmpty() && !reflections) {
            throw source.fault("a structure, a powder pattern or reflections", "a CIF without any");
        }
        List<String> notes = new ArrayList<>();
        structures.forEach(s -> notes.addAll(s.remarks()));
        patterns.forEach(p -> notes.addAll(p.remarks()));
        return new FileContent(
                source.name(),
                structures,
                patterns,
                Optional.empty(),
                reflections ? Optional.of(ReflectionIntensities.read(source)) : Optional.empty(),
                notes);
    }

    private static FileContent ofProject(Project project, Path path) {
        return new FileContent(
                path.toString(),
                project.crystals().stream().map(Crystal::toStructure).toList(),
                project.patterns().stream().map(FileContent::data).toList(),
                Optional.empty(),
                project.singleCrystals().stream().findFirst().map(DiffractionDataSingleCrystal::data),
                project.patterns(),
                Optional.of(project),
                project.remarks());
    }

    /** The points with the radiation of the model. */
    private static PowderData data(PowderPattern pattern) {
        PowderData data = pattern.points().data();
        return pattern.axis().isTimeOfFlight()
                ? data
                : data.withRadiation(ProposedRadiation.of(pattern.radiation(), "project"));
    }

    private static FileContent ofMolecule(MoleculeData molecule, Path path) {
        return new FileContent(
                path.toString(), List.of(), List.of(), Optional.of(molecule), Optional.empty(), List.of());
    }

    private static FileContent ofReflections(ReflectionIntensities data, Path path) {
        return new FileContent(
                path.toString(), List.of(), List.of(), Optional.empty(), Optional.of(data), data.remarks());
    }

    private static FileContent ofPatterns(Path path) {
        List<PowderData> patterns = PowderData.readAll(path);
        List<String> notes =
                patterns.stream().flatMap(p -> p.remarks().stream()).toList();
        return new FileContent(path.toString(), List.of(), patterns, Optional.empty(), Optional.empty(), notes);
    }

    /** With one structure or one pattern of several, chosen by its name or its number from 1. */
    FileContent choosing(Optional<String> crystal, Optional<String> pattern) {
        if (crystal.isEmpty() && pattern.isEmpty()) {
            return this;
        }
        List<CifStructure> oneStructure = crystal.map(
                        wanted -> List.of(chosen(structures, CifStructure::name, wanted, "--crystal")))
                .orElse(structures);
        List<PowderData> onePattern = pattern.map(
                        wanted -> List.of(chosen(patterns, PowderData::title, wanted, "--pattern")))
                .orElse(patterns);
        List<PowderPattern> model = crystal.isPresent()
                ? List.of()
                : pattern.filter(wanted -> !models.isEmpty())
                        .map(wanted -> List.of(models.get(patterns.indexOf(onePattern.get(0)))))
                        .orElse(models);
        return new FileContent(file, oneStructure, onePattern, molecule, reflections, model, Optional.empty(), notes);
    }

    private <T> T chosen(List<T> things, Function<T, String> name, String wanted, String option) {
        for (int i = 0; i < things.size(); i++) {
            boolean named = name.apply(things.get(i)).equalsIgnoreCase(wanted);
            if (named || String.valueOf(i + 1).equals(wanted)) {
                return things.get(i);
            }
        }
        throw new IllegalArgumentException("%s %s: %s has %s"
                .formatted(
                        option,
                        wanted,
                        file,
                        things.isEmpty()
                                ? "none"
                                : "only "
                                        + String.join(
                                                ", ", things.stream().map(name).toList())));
    }

    FileContent withPatterns(List<PowderData> other) {
        return new FileContent(file, structures, other, molecule, reflections, models, project, notes);
    }

    /** For messages: {@code a structure and a powder pattern}. */
    String description() {
        List<String> parts = new ArrayList<>();
        add(parts, structures.size(), "structure");
        add(parts, patterns.size(), "powder pattern");
        molecule.ifPresent(m -> parts.add("a molecule"));
        reflections.ifPresent(r -> parts.add("reflections of a single crystal"));
        return String.join(" and ", parts);
    }

    private static void add(List<String> parts, int number, String what) {
        if (number > 0) {
            parts.add(number == 1 ? "a " + what : String.format(Locale.ROOT, "%d %ss", number, what));
        }
    }
}
