package org.objcryst.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Collection;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** The rules of the house that byte code can be asked about. */
@AnalyzeClasses(packages = "org.objcryst", importOptions = ProductionCode.class)
class HouseRulesTest {
    private static final String APP = "org.objcryst.app..";
    private static final String BENCH = "org.objcryst.bench..";

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching("org.objcryst.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packagesAreNamedAfterSubjects = noClasses()
            .should()
            .resideInAnyPackage(
                    "..util..", "..utils..", "..common..", "..impl..", "..manager..", "..helper..", "..misc..");

    @ArchTest
    static final ArchRule optimisersSeeParametersOnly = classes()
            .that()
            .resideInAPackage("org.objcryst.optimization..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.objcryst.optimization..",
                    "org.objcryst.refinable..",
                    "org.objcryst.state..",
                    "org.ejml..",
                    "java..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule librariesDoNotKnowWhoUsesThem = noClasses()
            .that()
            .resideOutsideOfPackages(APP, BENCH)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(APP, BENCH, "picocli..", "com.google.gson..");

    @ArchTest
    static final ArchRule patternsKnowNoEngineAndNoProjectFormat = noClasses()
            .that()
            .resideInAPackage("org.objcryst.powder..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.objcryst.simd..", "org.objcryst.gpu..", "org.objcryst.xml..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule librariesPrintNothing = noClasses()
            .that()
            .resideOutsideOfPackages(APP, BENCH)
            .should(ACCESS_STANDARD_STREAMS)
            .orShould()
            .callMethod(Throwable.class, "printStackTrace")
            .orShould()
            .callMethod(System.class, "exit", int.class);

    /** Half a file is worse than none: what people keep is written by FileReplacement. */
    @ArchTest
    static final ArchRule filesAreReplacedAtOnce = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.objcryst.format.FileReplacement")
            .and()
            .doNotHaveFullyQualifiedName("org.objcryst.app.shell.Session") // a temporary file for the shell
            .and()
            .doNotHaveFullyQualifiedName("org.objcryst.gpu.device.NativeOpenCl") // a temporary file for the linker
            .should()
            .callMethodWhere(com.tngtech.archunit.base.DescribedPredicate.describe(
                    "Files.write or newOutputStream or newBufferedWriter",
                    call -> call.getTargetOwner().isEquivalentTo(java.nio.file.Files.class)
                            && call.getName().matches("write.*|new(OutputStream|BufferedWriter)|copy")))
            .orShould()
            .callConstructor(java.io.FileWriter.class, String.class)
            .orShould()
            .callConstructor(java.io.FileOutputStream.class, java.io.File.class)
            .orShould()
            .callConstructor(java.io.FileOutputStream.class, String.class);

    @ArchTest
    static final ArchRule staticFieldsAreFinal =
            fields().that().areStatic().should().beFinal().allowEmptyShould(true);

    @ArchTest
    static final ArchRule staticFieldsHoldNoState = noFields()
            .that()
            .areStatic()
            .should()
            .haveRawType(AtomicInteger.class)
            .orShould()
            .haveRawType(AtomicLong.class)
            .orShould()
            .haveRawType(AtomicReference.class)
            .orShould()
            .haveRawType(ThreadLocal.class)
            .orShould()
            .haveRawType(StringBuilder.class)
            .orShould()
            .haveRawType(Random.class);

    @ArchTest
    static final ArchRule sharedCollectionsAndArraysStayInside = noFields()
            .that()
            .areStatic()
            .and()
            .arePublic()
            .should()
            .haveRawType(com.tngtech.archunit.base.DescribedPredicate.describe(
                    "array or collection",
                    type -> type.isArray() || type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class)));

    @ArchTest
    static final ArchRule readingNeedsNoGet = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackages("org.objcryst.xml..", APP)
            .should()
            .haveNameMatching("get[A-Z].*");

    @ArchTest
    static final ArchRule settingNeedsNoSet = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackages("org.objcryst.xml..", APP)
            .should()
            .haveNameMatching("set(?!Human)[A-Z].*");

    @ArchTest
    static final ArchRule finalizersAreNotUsed = methods().should().notHaveName("finalize");
}
