package org.objcryst.app;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What a command said and how it ended. */
public record Said(int exitCode, String out, String err) {
    /** Runs a command in this JVM. */
    public static Said by(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Main.run(new PrintWriter(out), new PrintWriter(err), args);
        return new Said(exitCode, out.toString(), err.toString());
    }
}
