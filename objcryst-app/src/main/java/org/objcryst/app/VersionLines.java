package org.objcryst.app;

import java.util.List;
import org.objcryst.app.solution.Version;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: which objcryst, and on which Java it runs. */
final class VersionLines implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return lines().toArray(String[]::new);
    }

    List<String> lines() {
        return List.of("objcryst " + Version.number(), "Java " + Runtime.version());
    }
}
