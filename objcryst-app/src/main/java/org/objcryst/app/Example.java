package org.objcryst.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.objcryst.format.FileReplacement;
import org.objcryst.format.TextSource;

/** The embedded example: a simulated pattern of paracetamol in an invented packing. */
final class Example {
    static final String MOLECULE = "paracetamol.mol2";
    static final String PATTERN = "paracetamol-simulated.xye";
    static final String ANSWER = "paracetamol-invented.cif";
    static final String CELL = "7.21,9.64,11.83,103.4";
    static final String SPACE_GROUP = "P21/c";

    private Example() {}

    static TextSource text(String name) {
        return TextSource.of(name, read(name));
    }

    /** Copies all files into a folder, which is made if need be. */
    static void copyTo(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be made: " + e, e);
        }
        for (String name : List.of(MOLECULE, PATTERN, ANSWER)) {
            FileReplacement.write(folder.resolve(name), read(name));
        }
    }

    private static String read(String name) {
        try (InputStream in = Example.class.getResourceAsStream("demo/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the program was built without its example " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
