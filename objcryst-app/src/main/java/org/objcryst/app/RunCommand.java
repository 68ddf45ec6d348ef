package org.objcryst.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.objcryst.app.solution.Summary;
import org.objcryst.app.solving.Effort;
import org.objcryst.app.solving.ProjectRun;
import org.objcryst.app.solving.Stages;
import org.objcryst.app.state.Arguments;
import org.objcryst.app.state.SavedState;
import org.objcryst.xml.Optimization;
import org.objcryst.xml.Project;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code objcryst run PROJECT}. */
@Command(
        name = "run",
        description = "Makes the search that a project of FOX describes.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Writes to --out: solution.cif (the best structure), solutions/NN.cif (one a run, best first), project.xml (the project with",
            "the best structure), summary.json.",
            "Ctrl-C ends the search and writes the best so far (exit status 130)."
        })
final class RunCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PROJECT", description = "Project file, plain or compressed.")
    private Path file;

    @Option(
            names = "--optimization",
            paramLabel = "NAME",
            description =
                    "Which of several searches of the project (default: the first; if there is none, all objects).")
    private String name;

    @Option(
            names = "--algorithm",
            paramLabel = "WAY",
            description = "${COMPLETION-CANDIDATES} (default: what a project says).")
    private Optimization.Algorithm algorithm;

    @Mixin
    private EffortOptions effortOptions;

    @Mixin
    private StateOptions stateOptions;

    @Mixin
    private ResultOptions results;

    @Override
    public Integer call() {
        Project project = Project.read(file);
        Consumer<String> note = line -> spec.commandLine().getErr().println("note: " + line);
        project.remarks().forEach(note);
        Optimization optimization = project.optimization(Optional.ofNullable(name));
        Optional.ofNullable(algorithm).ifPresent(optimization::algorithm);
        Effort effort = effortOptions.effort(optimization);
        Arguments arguments = EffortOptions.apply(
                effort,
                new Arguments("run")
                        .withFiles("PROJECT", List.of(file))
                        .with("--optimization", optimization.name())
                        .with("--algorithm", optimization.algorithm()));
        Stages stages = new Stages(spec.commandLine().getErr());
        ProjectRun run = new ProjectRun(project, optimization, effort, stages);
        try (SavedState state = stateOptions.open(results.out(), arguments, note);
                Interruption interruption = new Interruption(stages::stop)) {
            Optional<Summary> summary = run.run(results.folder(), state);
            summary.ifPresent(results::tell);
            if (interruption.isRequested() || summary.isEmpty()) {
                return ExitCode.INTERRUPTED;
            }
            state.done(note);
            return ExitCode.DONE;
        }
    }
}
