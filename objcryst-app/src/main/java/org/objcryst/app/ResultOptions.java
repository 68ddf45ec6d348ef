package org.objcryst.app;

import java.nio.file.Path;
import org.objcryst.app.solution.Json;
import org.objcryst.app.solution.SolutionFolder;
import org.objcryst.app.solution.Summary;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where the results of a search go, as options of a command. */
final class ResultOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder of the results (default ${DEFAULT-VALUE}).")
    private Path out = Path.of("solution");

    @Option(names = "--json", description = "Print the summary as one JSON object.")
    private boolean json;

    Path out() {
        return out;
    }

    /** The folder, which is made if need be. */
    SolutionFolder folder() {
        return new SolutionFolder(out);
    }

    /** Tells what came out. */
    void tell(Summary summary) {
        if (json) {
            command.commandLine().getOut().println(summary.toJson());
        } else {
            summary.lines().forEach(command.commandLine().getOut()::println);
            command.commandLine().getOut().println("written to " + out);
        }
    }

    /** Tells programs about a failure. */
    void tell(Json failure) {
        if (json) {
            command.commandLine().getOut().println(failure);
        }
    }
}
