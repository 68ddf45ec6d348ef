package org.objcryst.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.objcryst.app.argument.Range;
import org.objcryst.app.solution.Json;
import org.objcryst.app.solution.Version;
import org.objcryst.cif.CifStructure;
import org.objcryst.crystal.Crystal;
import org.objcryst.format.FileReplacement;
import org.objcryst.powder.profile.PseudoVoigtProfile;
import org.objcryst.scattering.Radiation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code objcryst simulate STRUCTURE --out FILE}. */
@Command(
        name = "simulate",
        description = "Calculates the powder pattern of a crystal structure and writes it as 2θ, intensity, sigma.",
        mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {
    private static final String GENERATOR = "L64X128MixRandom";

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "STRUCTURE", description = "A CIF.")
    private Path structure;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "Where the pattern goes (.xye).")
    private Path out;

    @Mixin
    private Beams beams;

    @Option(
            names = "--range",
            paramLabel = "FIRST:LAST:STEP",
            description = "Angles 2θ in degrees (default ${DEFAULT-VALUE}).",
            defaultValue = "5:120:0.02")
    private Range range;

    @Option(
            names = "--fwhm",
            paramLabel = "DEG",
            description = "Width of the peaks in degrees 2θ (default ${DEFAULT-VALUE}).")
    private double fwhm = 0.1;

    @Option(names = "--eta", description = "Lorentzian fraction of the peaks, 0 to 1 (default ${DEFAULT-VALUE}).")
    private double eta = 0.5;

    @Option(
            names = "--counts",
            description = "Height of the highest point over the background (default ${DEFAULT-VALUE}).")
    private double counts = 10_000;

    @Option(names = "--background", description = "Counts of the flat background (default ${DEFAULT-VALUE}).")
    private double background = 100;

    @Option(names = "--noise", description = "Add the noise of a counter.")
    private boolean noise;

    @Option(names = "--seed", description = "Seed of the noise (default ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        check();
        CifStructure source = CifStructure.read(structure);
        source.remarks().forEach(remark -> spec.commandLine().getErr().println("note: " + remark));
        Simulation simulation = new Simulation(range.points(), counts, background);
        PseudoVoigtProfile profile =
                new PseudoVoigtProfile().constantWidthDeg(fwhm).lorentzianFraction(eta, 0);
        double[] curve = simulation.of(Crystal.of(source), profile, beams);
        if (noise) {
            RandomGenerator random = RandomGeneratorFactory.of(GENERATOR).create(seed);
            curve = Simulation.noisy(curve, random);
        }
        Radiation radiation = new Radiation();
        beams.apply(0, radiation);
        FileReplacement.write(out, header(source, radiation) + simulation.columns(curve));
        beams.assumption(radiation)
                .ifPresent(what -> spec.commandLine().getErr().println("note: " + what));
        report(curve.length);
        return ExitCode.DONE;
    }

    private void check() {
        beams.check(1);
        positive("--fwhm", fwhm, 10);
        positive("--counts", counts, 1e12);
        if (!(eta >= 0 && eta <= 1)) {
            throw new IllegalArgumentException("--eta lies between 0 and 1, got " + eta);
        }
        if (!(background >= 0 && background <= 1e12)) {
            throw new IllegalArgumentException("--background lies between 0 and 1e12, got " + background);
        }
    }

    private static void positive(String option, double value, double most) {
        if (!(value > 0 && value <= most)) {
            throw new IllegalArgumentException("%s lies between 0 and %s, got %s".formatted(option, most, value));
        }
    }

    private String header(CifStructure source, Radiation radiation) {
        return "# simulated by objcryst %s: %s; %s%s%n"
                .formatted(Version.number(), source.name(), radiation, noise ? "; with noise, seed " + seed : "");
    }

    private void report(int points) {
        if (json) {
            spec.commandLine()
                    .getOut()
                    .println(new Json()
                            .with("file", out.toString())
                            .with("points", points)
                            .with("first", range.first())
                            .with("last", range.last())
                            .with("noise", noise));
        } else {
            spec.commandLine().getOut().printf("%s: %d points%n", out, points);
        }
    }
}
