package org.objcryst.app.shell;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import org.objcryst.format.DataFormatException;
import org.objcryst.format.TextLine;
import org.objcryst.format.TextSource;

/** Runs a JShell script in this JVM, statement by statement, and stops at the first that fails. */
public final class Script {
    private static final String OPEN = "/open ";

    private final PrintStream out;
    private final PrintStream err;

    /**
     * A runner of scripts.
     *
     * @param out takes what the script prints
     * @param err takes what it complains about
     */
    public Script(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /**
     * Runs a script to its end or to {@code /exit}.
     *
     * @param file Java statements; a line {@code /open FILE} runs another script here, a line that begins with {@code /ex} ends it
     * @throws DataFormatException at the statement that does not compile
     * @throws ScriptFailure at the statement that throws
     */
    public void run(Path file) {
        TextSource source = TextSource.read(file);
        try (JShell shell =
                JShell.builder().executionEngine("local").out(out).err(err).build()) {
            for (String entry : SessionImports.classPath().split(java.io.File.pathSeparator)) {
                shell.addToClasspath(entry);
            }
            SessionImports.statements().forEach(shell::eval);
            run(shell, source.lines());
        }
    }

    private static void run(JShell shell, List<TextLine> lines) {
        StringBuilder pending = new StringBuilder();
        TextLine first = null;
        for (int i = 0; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            if (pending.isEmpty() && line.text().strip().startsWith("/ex")) {
                return;
            }
            if (pending.isEmpty() && line.text().startsWith(OPEN)) {
                run(
                        shell,
                        TextSource.read(Path.of(
                                        line.text().substring(OPEN.length()).strip()))
                                .lines());
                continue;
            }
            first = pending.isEmpty() ? line : first;
            pending.append(line.text()).append('\n');
            if (!chainGoesOn(lines, i + 1)) {
                runCompleteStatements(shell, pending, first);
            }
        }
        if (!pending.toString().isBlank() && hasCode(shell, pending.toString())) {
            throw first.fault("a complete statement");
        }
    }

    /** A line that begins with a point goes on with the line before it. */
    private static boolean chainGoesOn(List<TextLine> lines, int next) {
        return next < lines.size() && lines.get(next).text().strip().startsWith(".");
    }

    private static boolean hasCode(JShell shell, String text) {
        return shell.sourceCodeAnalysis().analyzeCompletion(text).completeness() != Completeness.EMPTY;
    }

    private static void runCompleteStatements(JShell shell, StringBuilder pending, TextLine first) {
        while (!pending.toString().isBlank()) {
            CompletionInfo info = shell.sourceCodeAnalysis().analyzeCompletion(pending.toString());
            if (info.completeness() == Completeness.EMPTY) {
                break; // a comment
            }
            if (!info.completeness().isComplete() && info.completeness() != Completeness.UNKNOWN) {
                return; // the statement goes on in the next line
            }
            String statement = info.source() == null ? pending.toString() : info.source();
            shell.eval(statement).forEach(event -> check(shell, event, first));
            pending.replace(0, pending.length(), info.remaining() == null ? "" : info.remaining());
        }
        pending.setLength(0);
    }

    private static void check(JShell shell, SnippetEvent event, TextLine line) {
        if (event.status() == Snippet.Status.REJECTED) {
            String message = shell.diagnostics(event.snippet())
                    .map(d -> d.getMessage(Locale.ROOT).replaceAll("\\s*\\R\\s*", " "))
                    .findFirst()
                    .orElse("it does not compile");
            throw new DataFormatException(
                    line.file(), line.number(), "a valid statement (" + message + ")", line.text());
        }
        JShellException thrown = event.exception();
        if (thrown != null) {
            String name = thrown instanceof EvalException e ? e.getExceptionClassName() : "unresolved reference";
            throw new ScriptFailure(
                    "%s:%d: %s: %s".formatted(line.file(), line.number(), name, thrown.getMessage()), thrown);
        }
    }
}
