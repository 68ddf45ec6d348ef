package org.objcryst.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;

/**
 * Standard error as the launcher hands it over. The JVM greets every start with the Vector API with a warning on descriptor 2
 * that no option turns off; the launcher points descriptor 2 elsewhere and says where the real one is.
 */
final class StandardError {
    private StandardError() {}

    /** Makes {@code System.err} the descriptor named by the property {@code objcryst.stderr}, where it is set. */
    static void takeOver() {
        Integer descriptor = Integer.getInteger("objcryst.stderr");
        if (descriptor != null) {
            FileOutputStream stream = new FileOutputStream(open(descriptor));
            System.setErr(new PrintStream(stream, true, StandardCharsets.UTF_8));
        }
    }

    private static FileDescriptor open(int number) {
        try {
            FileDescriptor descriptor = new FileDescriptor();
            Field field = FileDescriptor.class.getDeclaredField("fd");
            field.setAccessible(true);
            field.setInt(descriptor, number);
            return descriptor;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("descriptor " + number + " cannot be used for standard error", e);
        }
    }
}
