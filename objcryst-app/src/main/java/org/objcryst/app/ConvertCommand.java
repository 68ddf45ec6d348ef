package org.objcryst.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.objcryst.app.argument.Wavelength;
import org.objcryst.app.file.Conversion;
import org.objcryst.app.solution.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code objcryst convert IN OUT}. */
@Command(
        name = "convert",
        description = "Turns a file into another; the extension of OUT tells the format.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Read: CIF (structures, powder patterns, reflections), powder patterns of many instruments, molecules (MOL2, mol, PDB, XYZ,",
            "Fenske-Hall and DASH z-matrices), reflections of single crystals, projects of FOX.",
            "Written: .cif; patterns .xye .xy .dat .gsa .fxye; molecules .fhz .zmatrix .xyz .mol2; .hkl; Fullprof .pcr; projects of",
            "FOX .xml .xmlgz."
        })
final class ConvertCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "IN", description = "What is there.")
    private Path in;

    @Parameters(index = "1", paramLabel = "OUT", description = "What is wanted; a file of this name is replaced.")
    private Path out;

    @Option(names = "--block", paramLabel = "NAME", description = "Look at this block of a CIF only.")
    private Optional<String> block = Optional.empty();

    @Option(
            names = "--crystal",
            paramLabel = "NAME|N",
            description = "Of several structures this one (1 is the first).")
    private Optional<String> crystal = Optional.empty();

    @Option(names = "--pattern", paramLabel = "NAME|N", description = "Of several patterns this one (1 is the first).")
    private Optional<String> pattern = Optional.empty();

    @Option(
            names = "--wavelength",
            paramLabel = "Å|TUBE",
            description = "Wavelength of the pattern, if IN does not say it.")
    private Optional<Wavelength> wavelength = Optional.empty();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        List<String> notes = new Conversion(in, out)
                .block(block)
                .choosing(crystal, pattern)
                .wavelength(wavelength)
                .run();
        if (json) {
            Json result = new Json()
                    .with("in", in.toString())
                    .with("out", out.toString())
                    .with("notes", notes);
            spec.commandLine().getOut().println(result);
        } else {
            notes.forEach(note -> spec.commandLine().getErr().println("note: " + note));
            spec.commandLine().getOut().println("written to " + out);
        }
        return ExitCode.DONE;
    }
}
