package org.objcryst.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.objcryst.app.argument.CellArgument;
import org.objcryst.app.argument.GridArgument;
import org.objcryst.app.scatter.AmplitudeFile;
import org.objcryst.app.scatter.AtomFile;
import org.objcryst.app.scatter.PointFile;
import org.objcryst.app.scatter.SumProgress;
import org.objcryst.app.solution.EngineUse;
import org.objcryst.app.solution.Json;
import org.objcryst.scattering.FormFactors;
import org.objcryst.scattering.RadiationType;
import org.objcryst.scattering.ScatteringTables;
import org.objcryst.scattering.freeform.AtomicFactors;
import org.objcryst.scattering.freeform.FreeFormEngine;
import org.objcryst.scattering.freeform.FreeFormEngines;
import org.objcryst.scattering.freeform.FreeFormProgress;
import org.objcryst.scattering.freeform.FreeFormSum;
import org.objcryst.scattering.freeform.ReciprocalPoints;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code objcryst scatter ATOMS}. */
@Command(
        name = "scatter",
        description =
                "Scattering of any number of atoms, without symmetry, at any real h, k, l: nanocrystals and clusters.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "F = sum f exp(+2 pi i hx) over all atoms, in electrons (fm for neutrons, Å for electrons). A file .npy holds complex "
                    + "numbers of double precision in the shape of the grid, l fastest; .tsv and .txt hold h k l F_real F_imag F2. "
                    + "Ctrl-C keeps the points that are done."
        })
final class ScatterCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "ATOMS",
            description = "An XYZ file of any size (element x y z in Å), or a CIF, whose cell can be repeated.")
    private Path file;

    @ArgGroup(multiplicity = "1")
    private Where where;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "Where amplitudes go (.npy, .tsv, .txt).")
    private Path out;

    @Option(
            names = "--cell",
            paramLabel = "a,b,c[,α,β,γ]",
            description = "Cell that h, k, l of an XYZ file refer to (default: 1 Å, so that they are in 1/Å).")
    private CellArgument cell;

    @Option(
            names = "--repeat",
            paramLabel = "na,nb,nc",
            split = ",",
            arity = "1",
            description = "Cells of a CIF along a, b, c (default 1,1,1).")
    private List<Integer> repeat;

    @Option(names = "--radiation", description = "xray, neutron or electron (default xray).")
    private RadiationType radiation = RadiationType.XRAY;

    @Option(names = "--form-factors", description = "wk1995 or it1992 for X-rays, or none, f = 1 (default wk1995).")
    private Factors factors = Factors.WK1995;

    @Option(
            names = "--b",
            paramLabel = "EL=B",
            description =
                    "Isotropic displacement B of an element in Å²; may be repeated (default: what a CIF says, or 0).")
    private Map<String, Double> displacement = Map.of();

    @Option(names = "--engine", description = "auto, scalar, simd, opencl (default auto: simd or scalar).")
    private String engine = "auto";

    @Option(names = "--threads", paramLabel = "T", description = "Threads of this machine (default: all processors).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    /** The points: exactly one of these. */
    private static final class Where {
        @Option(
                names = "--grid",
                paramLabel = "h0:h1:n,k0:k1:n,l0:l1:n",
                description = "A regular grid; both ends belong to it, one number stands for a single value.")
        private GridArgument grid;

        @Option(names = "--points", paramLabel = "FILE", description = "Text with h k l on each line.")
        private Path points;
    }

    private enum Factors {
        WK1995,
        IT1992,
        NONE
    }

    @Override
    public Integer call() {
        if (repeat != null && repeat.size() != 3) {
            throw new ParameterException(spec.commandLine(), "--repeat needs three numbers, got " + repeat);
        }
        FreeFormEngines engines = FreeFormEngines.found();
        FreeFormEngine chosen = engines.named(engine);
        ReciprocalPoints points = where.grid == null ? PointFile.read(where.points) : where.grid.grid();
        AtomFile read = AtomFile.read(
                file, Optional.ofNullable(cell).map(CellArgument::lattice), Optional.ofNullable(repeat), displacement);
        AtomicFactors scattering = scattering();
        PrintWriter err = spec.commandLine().getErr();
        read.remarks().forEach(remark -> err.println("note: " + remark));
        scattering.remarks(read.atoms().kinds()).forEach(remark -> err.println("note: " + remark));
        int[] shape = where.grid == null
                ? new int[] {(int) points.size()}
                : where.grid.grid().counts();
        SumProgress progress = new SumProgress(err);
        try (AmplitudeFile amplitudes = AmplitudeFile.begin(out, shape);
                Interruption interruption = new Interruption(() -> {})) {
            FreeFormSum sum = new FreeFormSum(chosen)
                    .threads(threads)
                    .listener(progress)
                    .stop(interruption::isRequested)
                    .substitute(engines.named("auto"), remark -> err.println("note: " + remark));
            FreeFormProgress end = sum.run(read.atoms(), scattering, points, amplitudes);
            progress.end();
            if (end.points() > 0) {
                amplitudes.keep();
            }
            tell(read, use(chosen, sum.engine()), end, progress.seconds());
            return end.isComplete() ? ExitCode.DONE : ExitCode.INTERRUPTED;
        }
    }

    private AtomicFactors scattering() {
        if (factors == Factors.NONE) {
            return AtomicFactors.none();
        }
        FormFactors table = factors == Factors.IT1992 ? FormFactors.IT1992 : FormFactors.WK1995;
        return AtomicFactors.of(new ScatteringTables().factors(radiation, table));
    }

    private static EngineUse use(FreeFormEngine chosen, FreeFormEngine last) {
        return new EngineUse(last.name(), last == chosen ? Optional.empty() : Optional.of(chosen.name()));
    }

    private void tell(AtomFile read, EngineUse use, FreeFormProgress end, double seconds) {
        if (!end.isComplete()) {
            String kept = end.points() == 0
                    ? "nothing is written"
                    : "%s holds these %d in their order, as a list".formatted(out, end.points());
            spec.commandLine().getErr().println("interrupted: %s; %s".formatted(end, kept));
        }
        if (json) {
            spec.commandLine()
                    .getOut()
                    .println(use.addTo(new Json()
                                    .with("file", out.toString())
                                    .with("atoms", read.atoms().size())
                                    .with("points", end.points())
                                    .with("complete", end.isComplete()))
                            .with("threads", threads)
                            .with("seconds", seconds)
                            .with("termsPerSecond", end.terms() / seconds));
        } else if (end.isComplete()) {
            spec.commandLine()
                    .getOut()
                    .println("%s: %d points, %d atoms, %.3g atoms x points/s (%s, %d threads, %.1f s)"
                            .formatted(
                                    out,
                                    end.points(),
                                    read.atoms().size(),
                                    end.terms() / seconds,
                                    use,
                                    threads,
                                    seconds));
        }
    }
}
