package org.objcryst.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import org.objcryst.app.solution.Json;
import org.objcryst.format.FileReplacement;
import picocli.CommandLine.Option;

/** Where the table of a command goes, as options: on the screen, as JSON, into a file. */
final class TableOutput {
    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write the whole table there as well: tab separated, or as JSON if the name ends with .json.")
    private Path out;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    /**
     * Prints and writes.
     *
     * @param printer takes {@code shown} or the object
     * @param shown for people
     * @param tsv the table, tab separated
     * @param object the same as JSON
     */
    void write(PrintWriter printer, String shown, String tsv, Json object) {
        if (out != null) {
            boolean asJson = out.toString().toLowerCase(Locale.ROOT).endsWith(".json");
            FileReplacement.write(out, asJson ? object + System.lineSeparator() : tsv);
        }
        if (json) {
            printer.println(object);
        } else {
            printer.print(shown);
            printer.flush();
        }
    }
}
