package org.objcryst.powder.plot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The program with which the desktop opens a file, if there is a desktop. */
record Viewer(String command) {
    /** The viewer of this machine; empty without a screen. */
    static Optional<Viewer> here() {
        return of(System.getProperty("os.name"), System.getenv());
    }

    static Optional<Viewer> of(String system, Map<String, String> environment) {
        if (system.toLowerCase(Locale.ROOT).startsWith("mac")) {
            return Optional.of(new Viewer("open"));
        }
        boolean screen = environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
        return screen ? Optional.of(new Viewer("xdg-open")) : Optional.empty();
    }

    /** Whether the viewer could be started; it runs on by itself. */
    boolean opens(Path file) {
        try {
            new ProcessBuilder(List.of(command, file.toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException e) { // not installed: the caller says where the file is
            return false;
        }
    }
}
