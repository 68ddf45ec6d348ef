package org.objcryst.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.objcryst.app.shell.Script;
import org.objcryst.app.shell.ScriptFailure;
import org.objcryst.app.shell.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code objcryst jshell [SCRIPT]}. */
@Command(
        name = "jshell",
        description = "Starts a JShell with everything imported, or runs a script and ends.",
        mixinStandardHelpOptions = true)
final class JshellCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "SCRIPT",
            arity = "0..1",
            description = "Java statements; the first that fails ends the script with an exit status other than 0.")
    private Path script;

    @Override
    public Integer call() {
        if (script == null) {
            return Session.run();
        }
        try {
            new Script(System.out, System.err).run(script);
            return ExitCode.DONE;
        } catch (ScriptFailure e) {
            spec.commandLine().getErr().println("objcryst: " + e.getMessage());
            return ExitCode.NO_SUCCESS;
        }
    }
}
