package org.objcryst.app.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.objcryst.cif.CifStructure;
import org.objcryst.cif.CifText;
import org.objcryst.crystal.Crystal;
import org.objcryst.format.FileReplacement;
import org.objcryst.powder.PowderPattern;
import org.objcryst.powder.ProfileFit;
import org.objcryst.powder.export.FullprofProject;
import org.objcryst.powder.export.PowderCif;
import org.objcryst.powder.format.AxisKind;
import org.objcryst.powder.format.PowderData;
import org.objcryst.scattering.Radiation;
import org.objcryst.scattering.RadiationType;
import org.objcryst.singlecrystal.DiffractionDataSingleCrystal;
import org.objcryst.singlecrystal.ReflectionIntensities;
import org.objcryst.singlecrystal.ReflectionWriter;
import org.objcryst.xml.Project;

/** Writes files of which a part must be computed first. */
final class Writing {
    private static final int MOST_PHASES = 30;
    private static final double NO_WAVELENGTH = 1; // Å; without resonant scattering it does not matter

    private Writing() {}

    /** Patterns of a project with all that it knows of them, and whatever belongs to none of them. */
    static void cif(FileContent content, Path out) {
        List<PowderPattern> models = content.models().stream()
                .filter(model -> !model.phases().isEmpty())
                .toList();
        Set<String> phases = models.stream()
                .flatMap(model -> model.phases().stream())
                .map(phase -> phase.crystal().name())
                .collect(Collectors.toSet());
        List<CifStructure> others = content.structures().stream()
                .filter(s -> models.isEmpty() || !phases.contains(s.name()))
                .toList();
        List<PowderData> measured = models.isEmpty() ? content.patterns() : List.of();
        StringBuilder text = new StringBuilder();
        if (!models.isEmpty()) {
            text.append(PowderCif.text(models));
        }
        if (!others.isEmpty() || !measured.isEmpty()) {
            text.append(PowderCif.text(others, measured));
        }
        content.reflections().ifPresent(data -> text.append(reflections(data)));
        FileReplacement.write(out, text.toString());
    }

    private static String reflections(ReflectionIntensities data) {
        CifText text = new CifText().block(data.title() + "_reflections");
        ReflectionWriter.appendTo(data, text);
        return text.toString();
    }

    /** SHELX HKLF 4, or groups where intensities are sums. */
    static void hkl(ReflectionIntensities data, Path out) {
        FileReplacement.write(out, data.isGrouped() ? ReflectionWriter.grouped(data) : ReflectionWriter.shelx(data));
    }

    /** The model if there is one; otherwise background and widths are estimated, and nothing is refined. */
    static void fullprof(FileContent content, Path out) {
        PowderPattern pattern = content.models().stream()
                .filter(model -> !model.phases().isEmpty())
                .findFirst()
                .orElseGet(() -> pattern(content, content.patterns().get(0), crystals(content)));
        FullprofProject.write(pattern, out);
    }

    /** A project as it is, or a new one in which every structure is a phase of every pattern. */
    static void project(FileContent content, Path out) {
        Project project = content.project().orElseGet(() -> newProject(content));
        project.write(out);
    }

    private static Project newProject(FileContent content) {
        Project project = new Project();
        List<Crystal> crystals = crystals(content);
        crystals.forEach(project::add);
        content.patterns().forEach(data -> project.add(pattern(content, data, crystals)));
        if (!crystals.isEmpty()) {
            content.reflections().ifPresent(data -> project.add(singleCrystal(crystals.get(0), data)));
        }
        return project;
    }

    private static List<Crystal> crystals(FileContent content) {
        return content.structures().stream().map(Crystal::of).toList();
    }

    private static DiffractionDataSingleCrystal singleCrystal(Crystal crystal, ReflectionIntensities data) {
        Radiation radiation =
                new Radiation(RadiationType.XRAY, data.wavelength().orElse(NO_WAVELENGTH));
        return new DiffractionDataSingleCrystal(crystal, radiation, data);
    }

    private static PowderPattern pattern(FileContent content, PowderData data, List<Crystal> crystals) {
        if (data.wavelength().isEmpty() && data.axis() == AxisKind.TWO_THETA) {
            throw new IllegalArgumentException(
                    "%s does not say the wavelength of its pattern; give --wavelength".formatted(content.file()));
        }
        if (crystals.size() > MOST_PHASES) {
            throw new IllegalArgumentException(
                    "%s has %d structures, too many for the phases of a pattern; choose one with --crystal"
                            .formatted(content.file(), crystals.size()));
        }
        PowderPattern pattern = new PowderPattern(data);
        crystals.forEach(pattern::addPhase);
        if (!crystals.isEmpty()) {
            new ProfileFit(pattern).start();
        }
        return pattern;
    }
}
