package org.objcryst.app;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.objcryst.app.solution.LatticeTable;
import org.objcryst.powder.PatternIndexing;
import org.objcryst.powder.indexing.Indexing;
import org.objcryst.powder.indexing.IndexingResult;
import org.objcryst.powder.indexing.SearchBounds;
import org.objcryst.symmetry.CrystalSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code objcryst index PATTERN|PEAKS}. */
@Command(
        name = "index",
        description = "Finds the lattice of a powder from its pattern or from a list of peaks.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "A list of peaks has one line a peak: 2theta in degrees, then if you like intensity and uncertainty.",
            "score: logarithm of how much more probable the lines are with the cell than without; its differences count.",
            "Exit status 1 if no cell is found."
        })
final class IndexCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PATTERN|PEAKS", description = "A measured pattern or a list of peaks.")
    private Path file;

    @Mixin
    private Beams beams;

    @Option(
            names = "--system",
            paramLabel = "SYSTEM",
            description = "Look for cells of this system only (cubic, ..., triclinic); may be repeated.")
    private List<CrystalSystem> systems = List.of();

    @Option(names = "--lines", description = "How many lines, the first ones, must be explained (default 20).")
    private Integer lines;

    @Mixin
    private BoundOptions limits;

    @Option(names = "--threads", description = "Threads (default: one for each processor).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Mixin
    private TableOutput output;

    @Override
    public Integer call() {
        beams.check(1);
        PeakSource source = new PeakSource(file, beams, spec.commandLine().getErr());
        if (source.isList()) {
            Indexing search = new Indexing(source.list());
            return index(search, search::run, search::stop);
        }
        PatternIndexing indexing = new PatternIndexing(source.pattern());
        say(indexing.peaks().toString());
        return index(indexing.search(), indexing::run, indexing::stop);
    }

    private int index(Indexing search, Supplier<IndexingResult> run, Runnable stop) {
        if (search.bounds().isEmpty()) {
            return failed("%d peaks are too few to find a cell; at least %d are needed, better 20"
                    .formatted(search.peaks().size(), Indexing.FEWEST_LINES));
        }
        settings(search);
        try (Interruption interruption = new Interruption(stop)) {
            IndexingResult result = run.get();
            report(result);
            if (interruption.isRequested()) {
                return ExitCode.INTERRUPTED;
            }
            return result.isFound() ? ExitCode.DONE : failed("no cell found; " + String.join("; ", result.remarks()));
        }
    }

    private void settings(Indexing search) {
        search.threads(threads);
        if (lines != null) {
            search.lines(lines);
        }
        if (!systems.isEmpty()) {
            search.systems(EnumSet.copyOf(systems));
        }
        SearchBounds bounds = limits.applyTo(search.bounds().orElseThrow());
        search.bounds(bounds);
        say("searching " + bounds);
        search.onProgress((part, boxes, best) ->
                say("%-28s %s".formatted(part, best.map(Object::toString).orElse("no cell yet"))));
    }

    private void report(IndexingResult result) {
        LatticeTable table = new LatticeTable(result.solutions());
        output.write(spec.commandLine().getOut(), result.isFound() ? table.tsv() : "", table.tsv(), table.json());
    }

    private int failed(String message) {
        say("objcryst: " + message);
        return ExitCode.NO_SUCCESS;
    }

    private void say(String message) {
        spec.commandLine().getErr().println(message);
    }
}
