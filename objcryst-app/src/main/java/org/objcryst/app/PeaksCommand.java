package org.objcryst.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.objcryst.app.solution.Json;
import org.objcryst.powder.PatternIndexing;
import org.objcryst.powder.PowderPattern;
import org.objcryst.powder.peak.Peak;
import org.objcryst.powder.peak.PeakList;
import org.objcryst.powder.peak.PeakSearch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code objcryst peaks PATTERN}. */
@Command(
        name = "peaks",
        description = "Finds the peaks of a powder pattern.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Columns: 2theta in degrees, intensity (area), uncertainty of 2theta, full width at half maximum (degrees), d in Å.",
            "The table can be edited and given to \"objcryst index\"."
        })
final class PeaksCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PATTERN", description = "A measured pattern.")
    private Path file;

    @Mixin
    private Beams beams;

    @Option(
            names = "--threshold",
            paramLabel = "N",
            description = "How many standard deviations a peak must stand out (default ${DEFAULT-VALUE}).")
    private double threshold = PeakSearch.USUAL_THRESHOLD;

    @Mixin
    private TableOutput output;

    @Override
    public Integer call() {
        beams.check(1);
        PowderPattern pattern = new PeakSource(file, beams, spec.commandLine().getErr()).pattern();
        PeakList peaks = PatternIndexing.peaks(pattern, threshold);
        output.write(spec.commandLine().getOut(), peaks.toTsv(), peaks.toTsv(), json(peaks));
        spec.commandLine().getErr().println(peaks.toString());
        if (peaks.size() == 0) {
            spec.commandLine()
                    .getErr()
                    .println(
                            "objcryst: nothing stands out of the noise of %s; is it amorphous, or measured too shortly?"
                                    .formatted(file));
            return ExitCode.NO_SUCCESS;
        }
        return ExitCode.DONE;
    }

    private static Json json(PeakList peaks) {
        List<Json> rows =
                peaks.peaks().stream().map(p -> json(p, peaks.wavelength())).toList();
        return new Json().with("wavelength", peaks.wavelength()).with("peaks", rows);
    }

    private static Json json(Peak p, double wavelength) {
        return new Json()
                .with("twoTheta", p.twoThetaDeg())
                .with("intensity", p.intensity())
                .with("sigma", p.sigmaDeg())
                .with("fwhm", p.fwhmDeg())
                .with("d", p.spacing(wavelength));
    }
}
