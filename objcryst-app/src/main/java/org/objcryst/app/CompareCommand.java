package org.objcryst.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.objcryst.app.solution.Json;
import org.objcryst.app.solution.SameStructure;
import org.objcryst.cif.CifStructure;
import org.objcryst.comparison.AtomMatch;
import org.objcryst.comparison.Comparison;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code objcryst compare A.cif B.cif}. */
@Command(
        name = "compare",
        description =
                "Are these the same structure? Compares modulo symmetry, setting, origin and hand; hydrogen is left out.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Exit status: 0 the same (at least 90 % of the atoms of each within 1 Å of one of the other, "
                    + "root mean square distance at most 0.35 Å), "
                    + "1 different, 2 bad input."
        })
final class CompareCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "REFERENCE", description = "A CIF; distances are measured in its cell.")
    private Path reference;

    @Parameters(index = "1", paramLabel = "CANDIDATE", description = "The other CIF.")
    private Path candidate;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        Comparison comparison = SameStructure.compare(CifStructure.read(reference), CifStructure.read(candidate));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(toJson(comparison));
        } else {
            comparison.atoms().forEach(match -> out.println(line(match)));
            comparison.surplus().forEach(label -> out.println("%-8s %-8s surplus".formatted("-", label)));
            out.println(comparison);
        }
        return comparison.isSame() ? ExitCode.DONE : ExitCode.NO_SUCCESS;
    }

    private static String line(AtomMatch match) {
        return "%-8s %-8s %7.3f Å"
                .formatted(match.reference(), match.candidate().orElse("-"), match.distance());
    }

    private static Json toJson(Comparison c) {
        return new Json()
                .with("same", c.isSame())
                .with("obstacle", c.obstacle().orElse(null))
                .with("matchedFraction", c.matchedFraction())
                .with("rmsd", c.obstacle().isPresent() ? Double.NaN : c.rms())
                .with("maxDistance", c.obstacle().isPresent() ? Double.NaN : c.maxDistance())
                .with("inverted", c.inverted())
                .with("missing", c.missing())
                .with("surplus", c.surplus())
                .with(
                        "atoms",
                        c.atoms().stream()
                                .map(a -> new Json()
                                        .with("reference", a.reference())
                                        .with("candidate", a.candidate().orElse(null))
                                        .with("distance", a.distance()))
                                .toList());
    }
}
