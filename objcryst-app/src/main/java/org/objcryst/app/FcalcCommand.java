package org.objcryst.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.objcryst.app.argument.Wavelength;
import org.objcryst.app.solution.EngineUse;
import org.objcryst.app.solution.Json;
import org.objcryst.cif.CifStructure;
import org.objcryst.crystal.Crystal;
import org.objcryst.scattering.FormFactors;
import org.objcryst.scattering.Radiation;
import org.objcryst.scattering.RadiationType;
import org.objcryst.scattering.ReflectionList;
import org.objcryst.scattering.ResonantScattering;
import org.objcryst.scattering.ScatteringData;
import org.objcryst.scattering.SteadyEngine;
import org.objcryst.scattering.StructureFactorEngines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code objcryst fcalc STRUCTURE}. */
@Command(
        name = "fcalc",
        description =
                "Structure factors of a crystal structure, one reflection of each set of equivalents, absences left out.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Columns: h k l multiplicity d F F_real F_imag phase, separated by tabs; d in Å, F of the whole cell in electrons "
                    + "(fm for neutrons, Å for electrons), the phase in degrees. F = sum f exp(+2 pi i hx)."
        })
final class FcalcCommand implements Callable<Integer> {
    /** A limit that lies on a reflection includes it. */
    private static final double EDGE = 1 + 1e-9;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "STRUCTURE", description = "A CIF.")
    private Path file;

    @Option(names = "--dmin", paramLabel = "Å", description = "Smallest spacing d in Å (default ${DEFAULT-VALUE}).")
    private double dMin = 1;

    @Option(names = "--radiation", description = "xray, neutron or electron (default xray).")
    private RadiationType radiation = RadiationType.XRAY;

    @Option(names = "--form-factors", description = "Table of X-ray form factors: wk1995 or it1992 (default wk1995).")
    private FormFactors formFactors = FormFactors.WK1995;

    @Option(names = "--anomalous", description = "Add f' and f'' at the wavelength.")
    private boolean anomalous;

    @Option(
            names = "--wavelength",
            description = "Wavelength for --anomalous: Å, or a tube (Cu, CuA1, ...); a doublet counts with its mean.")
    private Wavelength wavelength;

    @Option(names = "--engine", description = "auto, scalar, simd or opencl (default auto).")
    private String engine = "auto";

    @Option(names = "--json", description = "Print one JSON object with an array for each column.")
    private boolean json;

    @Override
    public Integer call() {
        check();
        CifStructure structure = CifStructure.read(file);
        Radiation beam = wavelength == null ? new Radiation(radiation, 1) : wavelength.radiation(radiation);
        ReflectionList list = ReflectionList.upTo(structure.lattice(), structure.spaceGroup(), EDGE * 0.5 / dMin);
        SteadyEngine steady = SteadyEngine.of(StructureFactorEngines.found().named(engine));
        ScatteringData data = new ScatteringData(Crystal.of(structure), beam, list).engine(steady);
        data.formFactors().choose(formFactors);
        data.resonantScattering().choose(anomalous ? ResonantScattering.TABULATED : ResonantScattering.IGNORED);
        PrintWriter err = spec.commandLine().getErr();
        ReflectionTable table = ReflectionTable.of(data);
        structure.remarks().forEach(remark -> err.println("note: " + remark));
        data.remarks().forEach(remark -> err.println("note: " + remark));
        print(table, EngineUse.of(steady));
        return ExitCode.DONE;
    }

    private void check() {
        if (!(dMin > 0 && dMin < 1000)) {
            throw new ParameterException(spec.commandLine(), "--dmin must lie between 0 and 1000 Å, got " + dMin);
        }
        if (anomalous && wavelength == null) {
            throw new ParameterException(spec.commandLine(), "--anomalous needs --wavelength");
        }
    }

    private void print(ReflectionTable table, EngineUse use) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(use.addTo(new Json().with("structure", file.toString())).with("reflections", table.toJson()));
        } else {
            table.lines().forEach(out::println);
        }
    }
}
