package org.objcryst.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Which objcryst this is, and on which Java it runs. */
public final class Version implements IVersionProvider {
    /** For picocli. */
    public Version() {}

    /**
     * The version of the build.
     *
     * @return for example {@code 0.1.0}
     */
    public static String number() {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"objcryst " + number(), "Java " + Runtime.version()};
    }
}
