package org.objcryst.app.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.objcryst.app.solution.Json;
import org.objcryst.xml.binding.OptimizationElement;
import org.objcryst.xml.binding.ProjectElement;
import org.objcryst.xml.binding.ProjectReader;
import org.objcryst.xml.binding.crystal.CrystalElement;
import org.objcryst.xml.binding.data.PowderPatternElement;
import org.objcryst.xml.binding.data.PowderPointsElement;
import org.objcryst.xml.binding.data.SteppedPointsElement;
import org.objcryst.xml.binding.element.NamedElement;

/** What a project of FOX holds. */
final class ProjectInfo {
    private ProjectInfo() {}

    static FileInfo of(Path path) {
        List<String> remarks = new ArrayList<>();
        ProjectElement project = new ProjectReader(remarks::add).read(path);
        List<String> lines = new ArrayList<>();
        lines.add("project of FOX" + (project.date().isEmpty() ? "" : ", " + project.date()));
        project.crystals().forEach(crystal -> lines.add("crystal      " + text(crystal)));
        project.powderPatterns()
                .forEach(pattern ->
                        lines.add("pattern      \"%s\", %d points".formatted(pattern.name(), points(pattern))));
        project.singleCrystalData()
                .forEach(data -> lines.add("reflections  \"%s\" of a single crystal".formatted(data.name())));
        project.optimizations().forEach(search -> lines.add("search       " + text(search)));
        remarks.forEach(remark -> lines.add("note: " + remark));
        return new FileInfo(
                lines,
                new Json()
                        .with("kind", "project")
                        .with("date", project.date())
                        .with("crystals", names(project.crystals()))
                        .with("patterns", names(project.powderPatterns()))
                        .with("singleCrystalData", names(project.singleCrystalData()))
                        .with("optimizations", names(project.optimizations()))
                        .with("remarks", remarks));
    }

    private static String text(CrystalElement crystal) {
        Map<String, Integer> kinds = new TreeMap<>();
        crystal.scatterers()
                .forEach(s -> kinds.merge(s.getClass().getSimpleName().replace("Element", ""), 1, Integer::sum));
        String content = kinds.entrySet().stream()
                .map(kind -> kind.getValue() + " " + kind.getKey())
                .collect(Collectors.joining(", "));
        return "\"%s\", %s, %s".formatted(crystal.name(), crystal.spaceGroup(), content.isEmpty() ? "empty" : content);
    }

    private static String text(OptimizationElement search) {
        return "\"%s\", %d trials, %d objects"
                .formatted(search.name(), search.trials(), search.refined().size());
    }

    private static int points(PowderPatternElement pattern) {
        return pattern.points()
                .map(PowderPointsElement::size)
                .or(() -> pattern.steppedPoints().map(SteppedPointsElement::size))
                .orElse(0);
    }

    private static List<String> names(List<? extends NamedElement> elements) {
        return elements.stream().map(NamedElement::name).toList();
    }
}
