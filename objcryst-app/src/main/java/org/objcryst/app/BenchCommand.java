package org.objcryst.app;

import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.objcryst.app.argument.CellArgument;
import org.objcryst.app.argument.Count;
import org.objcryst.app.shell.MonteCarlo;
import org.objcryst.app.solution.Json;
import org.objcryst.crystal.Crystal;
import org.objcryst.format.MoleculeData;
import org.objcryst.molecule.Molecule;
import org.objcryst.optimization.RunResult;
import org.objcryst.powder.PowderPattern;
import org.objcryst.powder.format.PowderData;
import org.objcryst.powder.profile.PseudoVoigtProfile;
import org.objcryst.scattering.StructureFactorEngine;
import org.objcryst.scattering.StructureFactorEngines;
import org.objcryst.symmetry.SpaceGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code objcryst bench}: how fast a search goes on this machine, with each engine. */
@Command(
        name = "bench",
        description =
                "Measures trials per second of processor time on this machine, on the embedded example, with each engine.",
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    private static final double COPPER_ALPHA1 = 1.54056;
    private static final double PEAK_WIDTH_DEG = 0.08;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--trials",
            paramLabel = "N",
            description = "Trials with each engine, after as many to warm up (default 100000).",
            converter = Count.class)
    private Long trials = 100_000L;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        List<Json> rows = new ArrayList<>();
        PrintWriter out = spec.commandLine().getOut();
        for (StructureFactorEngine engine : StructureFactorEngines.found().all()) {
            if (engine.obstacle().isPresent()) {
                rows.add(new Json()
                        .with("engine", engine.name())
                        .with("obstacle", engine.obstacle().get()));
                say(
                        out,
                        "%-8s cannot run here: %s"
                                .formatted(engine.name(), engine.obstacle().get()));
            } else {
                double rate = trialsPerSecond(engine);
                rows.add(new Json().with("engine", engine.name()).with("trialsPerCpuSecond", rate));
                say(out, "%-8s %10.0f trials per second of processor time".formatted(engine.name(), rate));
            }
        }
        if (json) {
            out.println(new Json()
                    .with("example", "paracetamol, 20 atoms, P21/c, sin(theta)/lambda up to 0.27 1/Å")
                    .with("java", Runtime.version().toString())
                    .with("processors", Runtime.getRuntime().availableProcessors())
                    .with("engines", rows));
        }
        return ExitCode.DONE;
    }

    private void say(PrintWriter out, String line) {
        if (!json) {
            out.println(line);
            out.flush();
        }
    }

    private double trialsPerSecond(StructureFactorEngine engine) {
        search(engine).run();
        RunResult result = search(engine).run().results().get(0);
        return result.trials() / result.cpuSeconds();
    }

    private MonteCarlo search(StructureFactorEngine engine) {
        SpaceGroup group = SpaceGroup.of(Example.SPACE_GROUP);
        Crystal crystal = new Crystal(CellArgument.parse(Example.CELL).lattice(group), group)
                .add(Molecule.of(MoleculeData.of(Example.text(Example.MOLECULE))));
        PowderPattern pattern =
                new PowderPattern(PowderData.read(Example.text(Example.PATTERN))).wavelength(COPPER_ALPHA1);
        pattern.addPhase(crystal, new PseudoVoigtProfile().constantWidthDeg(PEAK_WIDTH_DEG))
                .scattering()
                .engine(engine);
        return new MonteCarlo(crystal, pattern)
                .trials(trials)
                .threads(1)
                .progress(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }
}
