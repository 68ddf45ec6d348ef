package org.objcryst.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who may use whom inside the core, written as a table. */
class PackageDirectionsTest {
    private static final String ROOT = "org.objcryst.";

    /** Each package of the core with those it may use. */
    private static final Map<String, List<String>> MAY_USE = new TreeMap<>(Map.ofEntries(
            Map.entry("refinable", List.of()),
            Map.entry("element", List.of()),
            Map.entry("symmetry", List.of()),
            Map.entry("format", List.of("symmetry", "element")),
            Map.entry("cif", List.of("format", "symmetry", "element")),
            Map.entry("kinematics", List.of()),
            Map.entry("band", List.of("refinable")),
            Map.entry("crystal", List.of("kinematics", "refinable", "symmetry", "cif", "format", "element")),
            Map.entry("molecule", List.of("kinematics", "crystal", "format", "refinable", "symmetry", "element")),
            Map.entry("zmatrix", List.of("molecule", "crystal", "format", "refinable", "symmetry", "element")),
            Map.entry("scattering", List.of("crystal", "symmetry", "refinable", "format", "element")),
            Map.entry(
                    "singlecrystal",
                    List.of(
                            "worlds",
                            "scattering",
                            "crystal",
                            "cif",
                            "symmetry",
                            "band",
                            "refinable",
                            "format",
                            "element")),
            Map.entry("worlds", List.of("scattering", "crystal", "kinematics", "band", "refinable")),
            Map.entry("comparison", List.of("cif", "symmetry")),
            Map.entry("packing", List.of("crystal", "cif", "symmetry", "element")),
            Map.entry("state", List.of("format")),
            Map.entry("optimization", List.of("refinable", "state"))));

    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new ProductionCode()).importPackages("org.objcryst");

    @Test
    void noPackageOfTheCoreUsesOneThatTheTableDoesNotAllow() {
        Set<String> all = CLASSES.stream()
                .map(c -> c.getPackageName()
                        .substring(Math.min(ROOT.length(), c.getPackageName().length())))
                .map(name -> name.split("\\.")[0])
                .collect(Collectors.toSet());
        MAY_USE.forEach((user, allowed) -> {
            Set<String> forbidden = new TreeSet<>(all);
            forbidden.remove(user);
            forbidden.removeAll(allowed);
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + user + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            forbidden.stream().map(p -> ROOT + p + "..").toArray(String[]::new))
                    .allowEmptyShould(true)
                    .check(CLASSES);
        });
    }
}
