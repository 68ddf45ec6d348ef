package org.objcryst.app.shell;

import java.util.List;

/** What a session starts with. */
public final class SessionImports {
    private static final List<String> PACKAGES = List.of(
            "java.nio.file",
            "java.util",
            "java.util.stream",
            "org.objcryst.app.shell",
            "org.objcryst.band",
            "org.objcryst.cif",
            "org.objcryst.comparison",
            "org.objcryst.crystal",
            "org.objcryst.element",
            "org.objcryst.format",
            "org.objcryst.kinematics",
            "org.objcryst.molecule",
            "org.objcryst.molecule.dynamics",
            "org.objcryst.optimization",
            "org.objcryst.packing",
            "org.objcryst.powder",
            "org.objcryst.powder.background",
            "org.objcryst.powder.correction",
            "org.objcryst.powder.dash",
            "org.objcryst.powder.export",
            "org.objcryst.powder.extraction",
            "org.objcryst.powder.format",
            "org.objcryst.powder.indexing",
            "org.objcryst.powder.intensity",
            "org.objcryst.powder.peak",
            "org.objcryst.powder.plot",
            "org.objcryst.powder.profile",
            "org.objcryst.powder.refinement",
            "org.objcryst.powder.spacegroup",
            "org.objcryst.refinable",
            "org.objcryst.scattering",
            "org.objcryst.scattering.freeform",
            "org.objcryst.singlecrystal",
            "org.objcryst.state",
            "org.objcryst.symmetry",
            "org.objcryst.worlds",
            "org.objcryst.xml",
            "org.objcryst.zmatrix");

    private SessionImports() {}

    /**
     * The import statements.
     *
     * @return one a line
     */
    public static List<String> statements() {
        return PACKAGES.stream().map(name -> "import " + name + ".*;").toList();
    }

    /**
     * The class path of this JVM, entries that do not exist left out, wildcards already resolved by the JVM.
     *
     * @return as {@code java -cp} wants it
     */
    public static String classPath() {
        return System.getProperty("java.class.path");
    }
}
