package org.objcryst.powder.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.objcryst.format.FileReplacement;
import org.objcryst.powder.PatternAxis;
import org.objcryst.powder.PowderPattern;
import org.objcryst.powder.background.PointBackground;
import org.objcryst.scattering.Radiation;

/**
 * A pattern and its phases as files of Fullprof: {@code .pcr} in the layout for several patterns, and {@code .dat} (XYDATA).
 * Background, cell, peak widths and positions are those of the model and fixed, the scale is refined; restraints of molecules
 * on distances and angles go along. Texture, asymmetry and absorption by the specimen are left out.
 */
public final class FullprofProject {
    private static final int BACKGROUND_POINTS = 30;
    private static final int NEUTRON_RANGE = 10; // in widths
    private static final int XRAY_RANGE = 16;
    private static final double POLARIZED = 0.95;

    private final PowderPattern pattern;
    private final String dataFile;
    private final StringBuilder text = new StringBuilder();

    private FullprofProject(PowderPattern pattern, String dataFile) {
        this.pattern = pattern;
        this.dataFile = dataFile;
    }

    /**
     * Writes the {@code .pcr} and, under the same name, the {@code .dat}.
     *
     * @param pattern with at least one phase
     * @param pcr the file, its name ends in {@code .pcr}
     * @throws IllegalArgumentException if there is no phase or the name ends otherwise
     */
    public static void write(PowderPattern pattern, Path pcr) {
        String name = pcr.getFileName().toString();
        if (!name.toLowerCase(Locale.ROOT).endsWith(".pcr")) {
            throw new IllegalArgumentException("a project of Fullprof is called .pcr, got " + name);
        }
        String data = name.substring(0, name.length() - 4) + ".dat";
        FileReplacement.write(pcr, text(pattern, data));
        FileReplacement.write(
                pcr.resolveSibling(data),
                PowderFormats.FULLPROF.text(pattern.points().data()));
    }

    /**
     * The text of the {@code .pcr}.
     *
     * @param pattern with at least one phase
     * @param dataFile name of the file with the points
     * @return the content of the file
     * @throws IllegalArgumentException if there is no phase
     */
    public static String text(PowderPattern pattern, String dataFile) {
        if (pattern.phases().isEmpty()) {
            throw new IllegalArgumentException(pattern.name() + ": a project of Fullprof needs a phase");
        }
        FullprofProject project = new FullprofProject(pattern, dataFile);
        project.head();
        project.instrument();
        project.background();
        project.corrections();
        for (int i = 0; i < pattern.phases().size(); i++) {
            project.text.append(FullprofPhase.text(pattern.phases().get(i), i + 1));
        }
        return project.text.toString();
    }

    private void head() {
        line(Digits.ascii(pattern.name()));
        line("NPATT 1");
        line("W_PAT 1.0");
        line("!Nph Dum Ias Nre Cry Opt Aut");
        line(" %3d   0   0   0   0   0   1", pattern.phases().size());
        line("!Job Npr Nba Nex Nsc Nor Iwg Ilo Res Ste Uni Cor Anm");
        line(
                " %3d   5 %3d %3d   0   0   0   0   0   0   0   0   0",
                isXray() ? 0 : 1, backgroundX().length, excluded());
        line("!File names of data (patterns) files");
        line(dataFile);
        line("!Mat Pcr NLI Rpa Sym Sho");
        line("   0   1   0   1   1   0");
        line("!Ipr Ppl Ioc Ls1 Ls2 Ls3 Prf Ins Hkl Fou Ana");
        line("   0   0   0   0   0   0   1  10   0   0   0");
    }

    private void instrument() {
        Radiation radiation = pattern.radiation();
        double[] lambda = radiation.wavelengths();
        double[] shares = radiation.shares();
        line("!Lambda1  Lambda2    Ratio    Bkpos    Wdt    Cthm     muR   AsyLim   Rpolarz");
        line(
                " %.6f %.6f %.5f 0.000 %d 1.0000 %.4f 0.00 %.4f",
                lambda[0],
                lambda[lambda.length - 1],
                shares.length > 1 ? shares[1] / shares[0] : 0,
                isXray() ? XRAY_RANGE : NEUTRON_RANGE,
                pattern.instrument().muR().value(),
                POLARIZED);
        line("!NCY  Eps  R_at  R_an  R_pr  R_gl");
        line("   5 0.05  1.00  1.00  1.00  1.00");
        line("!    Thmin       Step       Thmax    PSD    Sent0");
        line("    0.0000     0.0000      0.0000  0.000    0.000");
    }

    private void background() {
        double[] x = backgroundX();
        double[] curve = pattern.backgroundCurve();
        line("!2Theta   Background   Code");
        for (double angle : x) {
            double pixel = Math.min(Math.max(pattern.axis().pixel(angle), 0), curve.length - 1);
            line("%12.4f %14.4f 0.0", Math.toDegrees(angle), curve[(int) Math.round(pixel)]);
        }
        List<double[]> regions = pattern.points().excluded();
        if (!regions.isEmpty()) {
            line("!Excluded regions");
            regions.forEach(r -> line("%10.4f %10.4f", Math.toDegrees(r[0]), Math.toDegrees(r[1])));
        }
    }

    private void corrections() {
        PatternAxis axis = pattern.axis();
        line("   1 !Number of refined parameters");
        line("!  Zero    Code    SyCos    Code   SySin    Code  Lambda     Code MORE");
        line(
                " %.5f 0.0 %.5f 0.0 %.5f 0.0 0.000000 0.0 0",
                axis.par("zero").humanValue(),
                axis.par("displacement").humanValue(),
                axis.par("transparency").humanValue());
    }

    /** The points of the model's background within the pattern, or points at equal distances. */
    private double[] backgroundX() {
        double[] x = pattern.x();
        if (pattern.background().orElse(null) instanceof PointBackground points) {
            return points.twoTheta();
        }
        double[] even = new double[Math.min(BACKGROUND_POINTS, x.length)];
        for (int i = 0; i < even.length; i++) {
            even[i] = x[(int) ((long) i * (x.length - 1) / Math.max(1, even.length - 1))];
        }
        return even;
    }

    private int excluded() {
        return pattern.points().excluded().size();
    }

    private boolean isXray() {
        return pattern.radiation().isXray();
    }

    private void line(String format, Object... values) {
        text.append(values.length == 0 ? format : String.format(Locale.ROOT, format, values))
                .append('\n');
    }
}
