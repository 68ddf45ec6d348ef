package org.objcryst.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.objcryst.crystal.Crystal;
import org.objcryst.refinable.RefinableObj;
import org.objcryst.xml.binding.OptimizationElement;
import org.objcryst.xml.binding.ProjectElement;
import org.objcryst.xml.binding.crystal.CrystalElement;
import org.objcryst.xml.binding.data.PowderPatternElement;
import org.objcryst.xml.binding.data.SingleCrystalDataElement;
import org.objcryst.xml.binding.element.NamedElement;

/** Hands a whole project over, in the order in which its parts refer to one another. */
final class ProjectContent {
    private final Project project;
    private final ProjectElement root;
    private final Links links;
    private final CrystalExchange crystals;
    private final SingleCrystalExchange singleCrystals;
    private final PatternExchange patterns;
    private final OptimizationExchange optimizations;

    ProjectContent(Project project, ProjectElement root, Links links) {
        this.project = project;
        this.root = root;
        this.links = links;
        crystals = new CrystalExchange(links);
        singleCrystals = new SingleCrystalExchange(links);
        patterns = new PatternExchange(links);
        optimizations = new OptimizationExchange(links);
    }

    /** Of several objects with one name the last is meant. */
    void read() {
        links.date(root.date());
        Map<String, Crystal> byName = new HashMap<>();
        for (CrystalElement element : root.crystals()) {
            Crystal crystal = links.reading(element, "a crystal", () -> crystals.read(element));
            project.add(crystal);
            byName.put(element.name(), crystal);
        }
        for (SingleCrystalDataElement element : root.singleCrystalData()) {
            links.reading(element, "single-crystal data", () -> singleCrystals.read(element, byName))
                    .ifPresent(project::add);
        }
        for (PowderPatternElement element : root.powderPatterns()) {
            links.reading(element, "a powder pattern", () -> patterns.read(element, byName))
                    .ifPresent(project::add);
        }
        for (OptimizationElement element : root.optimizations()) {
            project.add(links.reading(element, "an optimisation", () -> optimizations.read(element, this::find)));
        }
    }

    private Optional<RefinableObj> find(String type, String name) {
        return project.objects().stream()
                .filter(o -> o.getClass().getSimpleName().equals(type))
                .filter(o -> o.name().equals(name))
                .reduce((first, second) -> second);
    }

    void write() {
        replace(root.crystals(), project.crystals(), RefinableObj::name, crystals::write);
        replace(root.singleCrystalData(), project.singleCrystals(), RefinableObj::name, singleCrystals::write);
        replace(root.powderPatterns(), project.patterns(), RefinableObj::name, patterns::write);
        replace(root.optimizations(), project.optimizations(), Optimization::name, optimizations::write);
    }

    /** Elements that the model could not use stay, in front. */
    private <M, E extends NamedElement> void replace(
            List<E> elements, List<M> objects, Function<M, String> name, Function<M, E> writing) {
        List<E> written =
                new ArrayList<>(elements.stream().filter(links::isKept).toList());
        for (M object : objects) {
            E element = writing.apply(object);
            element.name(name.apply(object));
            UniqueNames.give(element, "unnamed", written);
            written.add(element);
        }
        elements.clear();
        elements.addAll(written);
    }
}
