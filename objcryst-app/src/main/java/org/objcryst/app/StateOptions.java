package org.objcryst.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.objcryst.app.state.Arguments;
import org.objcryst.app.state.SavedState;
import picocli.CommandLine.Option;

/** How a command survives interruptions, as options. */
final class StateOptions {
    private static final double LONGEST = 1e6; // seconds

    @Option(
            names = "--resume",
            description =
                    "Go on where the same command was interrupted, whatever interrupted it; the results are those of an undisturbed one.")
    private boolean resume;

    @Option(
            names = "--checkpoint-every",
            paramLabel = "S",
            description =
                    "Seconds between two savings of a run under way (default ${DEFAULT-VALUE}); finished runs are saved at once.")
    private double seconds = 120;

    /**
     * The state beside the results.
     *
     * @param out the folder of results
     * @param arguments all that decides the results
     * @param notes told what the user should know
     * @return to be closed
     */
    SavedState open(Path out, Arguments arguments, Consumer<String> notes) {
        if (!(seconds >= 0 && seconds <= LONGEST)) {
            throw new IllegalArgumentException("--checkpoint-every lies between 0 and 1e6 s, got " + seconds);
        }
        Duration interval = Duration.ofMillis(Math.round(1000 * seconds));
        return SavedState.open(out, arguments, resume, interval, notes);
    }
}
