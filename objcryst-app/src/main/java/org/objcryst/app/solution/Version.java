package org.objcryst.app.solution;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which objcryst this is. */
public final class Version {
    private Version() {}

    /**
     * The version of the build.
     *
     * @return for example {@code 0.1.0}
     */
    public static String number() {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("/org/objcryst/app/version.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }
}
