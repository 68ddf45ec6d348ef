package org.objcryst.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.objcryst.app.argument.CellArgument;
import org.objcryst.app.solution.GroupTable;
import org.objcryst.powder.PowderPattern;
import org.objcryst.powder.SpaceGroupSearch;
import org.objcryst.powder.spacegroup.Frequencies.Substance;
import org.objcryst.powder.spacegroup.SpaceGroupRanking;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code objcryst spacegroup PATTERN}. */
@Command(
        name = "spacegroup",
        description = "Ranks the space groups that a cell allows by the reflections that are absent in a pattern.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "ln odds: how much likelier the pattern is with these absences than without any (natural logarithm).",
            "nGoF: misfit of sums over intervals with the lines that are left, times their share; small is good.",
            "Exit status 1 if the cell does not explain the pattern."
        })
final class SpaceGroupCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PATTERN", description = "A measured pattern.")
    private Path file;

    @Mixin
    private Beams beams;

    @Option(
            names = "--cell",
            paramLabel = "a,b,c,α,β,γ",
            required = true,
            description = "Cell in Å and degrees; right angles may be left out.")
    private CellArgument cell;

    @Option(
            names = "--substance",
            description = "molecular, inorganic or unknown: whose frequencies of groups count (default unknown).")
    private Substance substance = Substance.UNKNOWN;

    @Option(names = "--lines", description = "How many lines of the lattice are looked at (default ${DEFAULT-VALUE}).")
    private int lines = 300;

    @Option(
            names = "--refits",
            description = "For how many leading classes the profile is fitted anew (default ${DEFAULT-VALUE}).")
    private int refits = 3;

    @Option(names = "--rows", description = "How many classes are shown (default ${DEFAULT-VALUE}).")
    private int rows = 10;

    @Mixin
    private TableOutput output;

    @Override
    public Integer call() {
        beams.check(1);
        within("--lines", lines, 10, 1000);
        within("--refits", refits, 0, 100);
        within("--rows", rows, 1, 1000);
        PowderPattern pattern = new PeakSource(file, beams, spec.commandLine().getErr()).pattern();
        SpaceGroupSearch search = SpaceGroupSearch.fitting(pattern, cell.lattice())
                .mostLines(lines)
                .refits(refits)
                .substance(substance)
                .onProgress(spec.commandLine().getErr()::println);
        try (Interruption interruption = new Interruption(search::stop)) {
            SpaceGroupRanking ranking = search.run();
            report(new GroupTable(ranking));
            if (interruption.isRequested()) {
                return ExitCode.INTERRUPTED;
            }
            return ranking.isCellCredible() ? ExitCode.DONE : doubted(ranking);
        }
    }

    private int doubted(SpaceGroupRanking ranking) {
        spec.commandLine()
                .getErr()
                .printf(
                        "objcryst: the lines of the cell explain only %.0f %% of the pattern above its background; the cell is "
                                + "wrong or there are no peaks, and the probabilities mean nothing%n",
                        100 * ranking.explained());
        return ExitCode.NO_SUCCESS;
    }

    private static void within(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "%s lies between %d and %d, got %d".formatted(option, least, most, value));
        }
    }

    private void report(GroupTable table) {
        String shown = String.join("\n", table.lines(rows)) + "\n";
        output.write(spec.commandLine().getOut(), shown, table.tsv(), table.json());
    }
}
