package org.objcryst.app;

import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.objcryst.scattering.ScatteringData;
import org.objcryst.scattering.SteadyEngine;
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
                "Measures on the embedded example how fast each engine is: trials of a search per second of processor time, and"
                        + " microseconds that the structure factors of a configuration take when 1, 16 or 1024 are computed together.",
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    private static final double COPPER_ALPHA1 = 1.54056;
    private static final double PEAK_WIDTH_DEG = 0.08;
    private static final int[] BATCHES = {1, 16, 1024};

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--trials",
            paramLabel = "N",
            description = "Trials with each engine, after as many to warm up (default 100000).",
            converter = Count.class)
    private Long trials = 100_000L;

    @Option(
            names = "--engine",
            description = "One engine only: auto, scalar, simd, opencl (default: all that can run).")
    private String engine = "";

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        StructureFactorEngines found = StructureFactorEngines.found();
        List<Json> rows = new ArrayList<>();
        for (StructureFactorEngine e : engine.isEmpty() ? found.all() : List.of(found.named(engine))) {
            rows.add(e.obstacle().isPresent() ? obstacle(e, e.obstacle().get()) : measured(SteadyEngine.of(e)));
        }
        if (json) {
            spec.commandLine()
                    .getOut()
                    .println(new Json()
                            .with("example", "paracetamol, 20 atoms, P21/c, sin(theta)/lambda up to 0.27 1/Å")
                            .with("java", Runtime.version().toString())
                            .with("processors", Runtime.getRuntime().availableProcessors())
                            .with("engines", rows));
        }
        return ExitCode.DONE;
    }

    private Json obstacle(StructureFactorEngine e, String obstacle) {
        say("%-8s cannot run here: %s".formatted(e.name(), obstacle));
        return new Json().with("engine", e.name()).with("obstacle", obstacle);
    }

    /** What an engine measures that fails on the way is the speed of another one. */
    private Json measured(SteadyEngine e) {
        double rate = trialsPerSecond(e);
        double[] micros = microseconds(e);
        return e.failure().map(why -> obstacle(e, why)).orElseGet(() -> row(e, rate, micros));
    }

    private static double[] microseconds(StructureFactorEngine e) {
        EngineTiming timing = new EngineTiming(phase(pattern(), crystal(), e));
        return Arrays.stream(BATCHES)
                .mapToDouble(timing::microsecondsPerConfiguration)
                .toArray();
    }

    private Json row(StructureFactorEngine e, double rate, double[] micros) {
        say("%-8s %10.0f trials per second of processor time".formatted(e.name(), rate));
        Json row = new Json().with("engine", e.name()).with("trialsPerCpuSecond", rate);
        List<Json> batches = new ArrayList<>();
        for (int i = 0; i < BATCHES.length; i++) {
            say("%-8s %10.2f µs for the structure factors of a configuration, %d at a time"
                    .formatted("", micros[i], BATCHES[i]));
            batches.add(new Json().with("batch", BATCHES[i]).with("microseconds", micros[i]));
        }
        return row.with("structureFactors", batches);
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        if (!json) {
            out.println(line);
            out.flush();
        }
    }

    private double trialsPerSecond(StructureFactorEngine e) {
        search(e).run();
        RunResult result = search(e).run().results().get(0);
        return result.trials() / result.cpuSeconds();
    }

    private MonteCarlo search(StructureFactorEngine e) {
        Crystal crystal = crystal();
        PowderPattern pattern = pattern();
        phase(pattern, crystal, e);
        return new MonteCarlo(crystal, pattern)
                .trials(trials)
                .threads(1)
                .progress(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }

    private static Crystal crystal() {
        SpaceGroup group = SpaceGroup.of(Example.SPACE_GROUP);
        return new Crystal(CellArgument.parse(Example.CELL).lattice(group), group)
                .add(Molecule.of(MoleculeData.of(Example.text(Example.MOLECULE))));
    }

    private static PowderPattern pattern() {
        return new PowderPattern(PowderData.read(Example.text(Example.PATTERN))).wavelength(COPPER_ALPHA1);
    }

    /** The structure factors of a crystal in a pattern. */
    private static ScatteringData phase(PowderPattern pattern, Crystal crystal, StructureFactorEngine e) {
        return pattern.addPhase(crystal, new PseudoVoigtProfile().constantWidthDeg(PEAK_WIDTH_DEG))
                .scattering()
                .engine(e);
    }
}
