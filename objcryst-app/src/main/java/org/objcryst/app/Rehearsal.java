package org.objcryst.app;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Goes through the usual commands once and says nothing. While it runs the launcher lets the JVM write down which classes are needed,
 * and makes of them the archive from which later starts take them ready for use.
 */
final class Rehearsal {
    private Rehearsal() {}

    /**
     * Runs the commands on the embedded example.
     *
     * @param args the folder that takes all files
     */
    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT);
        Path folder = Path.of(args[0]);
        Example.copyTo(folder);
        String pattern = folder.resolve(Example.PATTERN).toString();
        String molecule = folder.resolve(Example.MOLECULE).toString();
        String answer = folder.resolve(Example.ANSWER).toString();
        String results = folder.resolve("results").toString();
        run("--version");
        run("--help");
        run("info", answer);
        run("info", pattern, "--json");
        run("convert", molecule, folder.resolve("molecule.fhz").toString());
        run("peaks", pattern, "--wavelength", "CuA1");
        run(
                "solve",
                pattern,
                "--molecule",
                molecule,
                "--wavelength",
                "CuA1",
                "--cell",
                Example.CELL,
                "--spacegroup",
                Example.SPACE_GROUP,
                "--runs",
                "1",
                "--trials",
                "1000",
                "--out",
                results);
        run("compare", answer, folder.resolve("results/solution.cif").toString());
    }

    private static void run(String... words) {
        Main.run(new PrintWriter(Writer.nullWriter()), new PrintWriter(Writer.nullWriter()), words);
    }
}
