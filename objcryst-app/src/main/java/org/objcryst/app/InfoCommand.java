package org.objcryst.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.objcryst.app.file.FileInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code objcryst info FILE}. */
@Command(
        name = "info",
        description =
                "Tells what is in a file: a CIF, a molecule, a powder pattern, reflections, a project of FOX or a file of a DASH project.",
        mixinStandardHelpOptions = true)
final class InfoCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The file.")
    private Path file;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        FileInfo info = FileInfo.of(file);
        if (json) {
            spec.commandLine().getOut().println(info.json());
        } else {
            info.lines().forEach(spec.commandLine().getOut()::println);
        }
        return ExitCode.DONE;
    }
}
