package org.objcryst.xml.binding;

import jakarta.xml.bind.JAXBException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.objcryst.format.FileReplacement;
import org.objcryst.xml.text.MarkupWriter;

/** Writes project files that FOX reads. */
public final class ProjectWriter {
    private ProjectWriter() {}

    /**
     * Writes a file at once or not at all; compressed if its name ends in {@code .gz} or {@code .xmlgz}.
     *
     * @param file its folder must exist
     * @param project what to write
     */
    public static void write(Path file, ProjectElement project) {
        byte[] text = text(project).getBytes(StandardCharsets.UTF_8);
        String name = file.toString();
        FileReplacement.write(file, name.endsWith(".gz") || name.endsWith(".xmlgz") ? compressed(text) : text);
    }

    /**
     * The text of a file.
     *
     * @param project what to write
     * @return without a declaration, and without a line end after the last tag
     */
    public static String text(ProjectElement project) {
        MarkupWriter writer = new MarkupWriter();
        try {
            Binding.CONTEXT.createMarshaller().marshal(project, writer);
        } catch (JAXBException e) {
            throw new IllegalArgumentException("a project that cannot be written: " + e, e);
        }
        return writer.text();
    }

    private static byte[] compressed(byte[] text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
