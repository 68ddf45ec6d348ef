package org.objcryst.xml.binding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The project files beside these tests, written for them. */
final class OwnProjects {
    private OwnProjects() {}

    static List<String> names() {
        return List.of("example.xml", "everything.xml");
    }

    static byte[] bytes(String name) {
        try (InputStream in = OwnProjects.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ProjectElement read(String name) {
        return new ProjectReader(remark -> {}).read(name, bytes(name));
    }
}
