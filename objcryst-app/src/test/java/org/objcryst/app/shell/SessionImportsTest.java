package org.objcryst.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SessionImportsTest {
    private static final Set<String> IMPORTED = SessionImports.statements().stream()
            .map(line -> line.replaceAll("import |\\.\\*;", ""))
            .collect(Collectors.toSet());

    private static List<JavaClass> ofLibraries() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.objcryst").stream()
                        .filter(c -> c.getModifiers().contains(JavaModifier.PUBLIC) && c.isTopLevelClass())
                        .filter(c -> c.getPackageName()
                                .matches("org\\.objcryst\\.(?!app|simd|gpu|xml|bench|example|fuzz).*"))
                        .filter(c -> !c.getSimpleName().endsWith("Test"))
                        .toList();
    }

    @Test
    void everyPackageOfCoreAndPowderIsImported() {
        Set<String> packages =
                ofLibraries().stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));
        packages.removeAll(IMPORTED);
        assertEquals(Set.of(), packages);
    }

    @Test
    void noTwoImportedClassesHaveTheSameName() {
        Map<String, Long> names = ofLibraries().stream()
                .filter(c -> IMPORTED.contains(c.getPackageName()))
                .collect(Collectors.groupingBy(JavaClass::getSimpleName, Collectors.counting()));
        names.values().removeIf(count -> count == 1);
        assertEquals(Map.of(), names);
    }
}
