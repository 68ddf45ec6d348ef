package org.objcryst.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.objcryst.app.argument.CellArgument;
import org.objcryst.cif.CifStructure;
import org.objcryst.crystal.Crystal;
import org.objcryst.powder.PowderPattern;
import org.objcryst.powder.PowderPhase;
import org.objcryst.powder.profile.PseudoVoigtProfile;
import org.objcryst.powder.profile.ReflectionProfile;
import org.objcryst.powder.profile.ThompsonCoxHastingsProfile;
import org.objcryst.symmetry.SpaceGroup;
import picocli.CommandLine.Option;

/** The phases of a pattern as options of a command: structures from CIFs, and cells whose intensities are free. */
final class PhaseOptions {
    /** Shapes of peaks by the names that people use. */
    enum Profile {
        /** One width, one Lorentzian fraction. */
        PSEUDO_VOIGT(PseudoVoigtProfile::new),
        /** Thompson, Cox and Hastings with axial divergence. */
        TCH(ThompsonCoxHastingsProfile::new);

        private final Supplier<ReflectionProfile> maker;

        Profile(Supplier<ReflectionProfile> maker) {
            this.maker = maker;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Option(
            names = "--phase",
            paramLabel = "CIF",
            description = "A phase with its structure; repeat for several. Its atoms stay where they are.")
    private List<Path> structures = new ArrayList<>();

    @Option(
            names = "--free",
            paramLabel = "CIF",
            description = "A phase of which only cell and space group are taken; its intensities are free.")
    private List<Path> cells = new ArrayList<>();

    @Option(
            names = "--cell",
            paramLabel = "a,b,c,α,β,γ",
            description =
                    "Cell in Å and degrees of a phase with free intensities; what the space group settles may be left out.")
    private List<CellArgument> typed = new ArrayList<>();

    @Option(
            names = "--spacegroup",
            paramLabel = "SG",
            description = "Space group of that phase; once for each --cell, in the same order.")
    private List<String> groups = new ArrayList<>();

    @Option(
            names = "--profile",
            description =
                    "Shape of the peaks: ${COMPLETION-CANDIDATES}. By default pseudo-voigt, or what explains the pattern "
                            + "better if there is one phase and its intensities are free.")
    private Profile profile;

    /** Refuses what cannot be a list of phases. */
    void check() {
        if (structures.isEmpty() && cells.isEmpty() && typed.isEmpty()) {
            throw new IllegalArgumentException("no phase to fit; give --cell and --spacegroup, --phase or --free");
        }
        if (typed.size() != groups.size()) {
            throw new IllegalArgumentException("%d --cell and %d --spacegroup; each cell needs its space group"
                    .formatted(typed.size(), groups.size()));
        }
    }

    /** Adds all phases; those with free intensities are returned. */
    List<PowderPhase> addTo(PowderPattern pattern, PrintWriter notes) {
        structures.forEach(file -> addTo(pattern, named(file, Crystal.of(read(file, notes)))));
        List<PowderPhase> free = new ArrayList<>();
        for (Path file : cells) {
            CifStructure structure = read(file, notes);
            Crystal empty = new Crystal(structure.lattice(), structure.spaceGroup());
            free.add(addTo(pattern, named(file, empty)));
        }
        for (int i = 0; i < typed.size(); i++) {
            SpaceGroup group = typed.get(i).group(groups.get(i));
            Crystal empty = new Crystal(typed.get(i).lattice(group), group);
            empty.name(typed.size() > 1 ? "cell %d".formatted(i + 1) : "cell");
            free.add(addTo(pattern, empty));
        }
        return free;
    }

    /** Names of phases are unique: tables go by them. */
    private PowderPhase addTo(PowderPattern pattern, Crystal crystal) {
        String name = crystal.name();
        for (int i = 2; isTaken(pattern, crystal.name()); i++) {
            crystal.name("%s %d".formatted(name, i));
        }
        return profile == null ? pattern.addPhase(crystal) : pattern.addPhase(crystal, profile.maker.get());
    }

    private static boolean isTaken(PowderPattern pattern, String name) {
        return pattern.phases().stream().anyMatch(phase -> phase.name().equals(name));
    }

    private static CifStructure read(Path file, PrintWriter notes) {
        CifStructure structure = CifStructure.read(file);
        structure.remarks().forEach(remark -> notes.println("note: " + remark));
        return structure;
    }

    /** A phase is called as its file. */
    private static Crystal named(Path file, Crystal crystal) {
        crystal.name(file.getFileName().toString().replaceFirst("\\.[^.]*$", ""));
        return crystal;
    }
}
