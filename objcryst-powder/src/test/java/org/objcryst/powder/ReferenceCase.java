package org.objcryst.powder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.objcryst.SharedData;
import org.objcryst.crystal.Atom;
import org.objcryst.crystal.Crystal;
import org.objcryst.crystal.ScatteringPower;
import org.objcryst.powder.background.Interpolation;
import org.objcryst.powder.background.PointBackground;
import org.objcryst.powder.format.PowderData;
import org.objcryst.powder.profile.AnisotropicProfile;
import org.objcryst.powder.profile.DoubleExponentialProfile;
import org.objcryst.powder.profile.PeakPlace;
import org.objcryst.powder.profile.PeakShape;
import org.objcryst.powder.profile.ProfileRange;
import org.objcryst.powder.profile.PseudoVoigtProfile;
import org.objcryst.powder.profile.ReflectionProfile;
import org.objcryst.refinable.RefinablePar;
import org.objcryst.scattering.RadiationType;
import org.objcryst.scattering.ReflectionList;
import org.objcryst.scattering.ResonantScattering;
import org.objcryst.scattering.ResonantTerms;
import org.objcryst.scattering.ScatteringData;
import org.objcryst.symmetry.Lattice;

/** A case of the reference tables {@code powder/}: a pattern built from its parameters, and the numbers to compare with. */
final class ReferenceCase {
    private static final String FOLDER = "reference/powder/";

    final String name;
    final PowderPattern pattern;
    private final List<Map<String, String>> reflections;
    private final Map<String, List<String>> parameters = new LinkedHashMap<>();

    private ReferenceCase(String name, String table, String intensityColumn, String sigmaColumn) {
        this.name = name;
        for (Map<String, String> row : SharedData.table(FOLDER + name + "-parameters.tsv")) {
            parameters
                    .computeIfAbsent(row.get("parameter"), k -> new ArrayList<>())
                    .add(row.get("value"));
        }
        reflections = SharedData.table(FOLDER + name + "-reflections.tsv");
        double[] y = column(table, intensityColumn);
        double[] sigma = sigmaColumn == null ? ones(y.length) : column(table, sigmaColumn);
        double[] x = column(table, "x");
        pattern = new PowderPattern(
                isTimeOfFlight() ? PowderData.ofTimes(name, x, y, sigma) : PowderData.ofDegrees(name, x, y, sigma));
        setUp();
    }

    /** The case with its exact calculated pattern as the observed one. */
    static ReferenceCase exact(String name) {
        return new ReferenceCase(name, "-pattern.tsv", "exact", null);
    }

    /** The case with its simulated counts, and the background that belongs to them. */
    static ReferenceCase observed(String name) {
        ReferenceCase c = new ReferenceCase(name, "-obs.tsv", "obs", "sigma");
        double[] x =
                Arrays.stream(c.column("-obs.tsv", "x")).map(Math::toRadians).toArray();
        c.pattern.background(new PointBackground(x, c.column("-obs.tsv", "background")));
        c.pattern.profileRange(new ProfileRange(c.fractionOfProgram(), false));
        c.phasesWithListedReflections();
        return c;
    }

    /** ObjCryst++ cuts profiles at five times their full width at 4 % of the maximum. */
    private double fractionOfProgram() {
        PeakShape shape = profile().shape(0, 0, 0, PeakPlace.of(1, 1e-9));
        return shape.value(10 * shape.reachAbove(0.04)) / shape.value(0);
    }

    double[] column(String table, String column) {
        return SharedData.table(FOLDER + name + table).stream()
                .mapToDouble(row -> Double.parseDouble(row.get(column)))
                .toArray();
    }

    List<Map<String, String>> reflections(String phase) {
        return reflections.stream().filter(r -> r.get("phase").equals(phase)).toList();
    }

    /** Highest observed value above the background. */
    double highest() {
        double highest = 0;
        double[] background = pattern.backgroundCurve();
        for (int i = 0; i < background.length; i++) {
            highest = Math.max(highest, pattern.observed()[i] - background[i]);
        }
        return highest;
    }

    double value(String parameter) {
        return Double.parseDouble(parameters.get(parameter).get(0));
    }

    private void setUp() {
        radiation();
        for (RefinablePar shift : pattern.axis().parameters()) {
            if (parameters.containsKey(shift.name())) {
                shift.setHuman(value(shift.name()));
            }
        }
        pattern.instrument().muR().set(value("mu_r"));
        if (parameters.containsKey("background")) {
            background();
        }
        pattern.profileRange(ProfileRange.WHOLE);
        if (!isTimeOfFlight()) {
            pattern.axis().firstOrderDoublet(true);
        }
        int atoms = 0;
        int perPhase =
                parameters.get("phase_atom").size() / parameters.get("phase").size();
        for (int p = 0; p < parameters.get("phase").size(); p++) {
            addPhase(p, parameters.get("phase_atom").subList(atoms, atoms += perPhase));
        }
        phasesWithListedReflections();
    }

    private void radiation() {
        pattern.radiation().type(isXray() ? RadiationType.XRAY : RadiationType.NEUTRON);
        if (parameters.get("spectrum").get(0).equals("tube")) {
            // the program that made the tables keeps these two in single precision
            float first = (float) value("wavelength_alpha1");
            float second = (float) value("wavelength_alpha2");
            pattern.radiation().doublet(first, second, value("alpha2_alpha1_ratio"));
        } else if (!isTimeOfFlight()) {
            pattern.wavelength(value("wavelength"));
        }
        if (isXray()) {
            pattern.radiation().polarization(value("linear_polarisation_rate"));
        }
    }

    private boolean isTimeOfFlight() {
        return parameters.get("spectrum").get(0).equals("tof");
    }

    private boolean isXray() {
        return parameters.get("radiation").get(0).equals("xray");
    }

    private void background() {
        double[][] points = parameters.get("background_point").stream()
                .map(ReferenceCase::numbers)
                .toArray(double[][]::new);
        PointBackground background = PointBackground.ofDegrees(
                Arrays.stream(points).mapToDouble(p -> p[0]).toArray(),
                Arrays.stream(points).mapToDouble(p -> p[1]).toArray());
        if (parameters.get("background").get(0).equals("spline")) {
            background.interpolation(Interpolation.CUBIC_SPLINE);
        }
        pattern.background(background);
    }

    private void addPhase(int p, List<String> atoms) {
        String phaseName = parameters.get("phase").get(p);
        double[] c = numbers(parameters.get("phase_cell").get(p));
        Lattice lattice = Lattice.ofDegrees(c[0], c[1], c[2], c[3], c[4], c[5]);
        Crystal crystal =
                new Crystal(lattice, parameters.get("phase_space_group").get(p));
        crystal.name(phaseName);
        for (String atom : atoms) {
            String[] f = atom.split(";");
            ScatteringPower power =
                    new ScatteringPower(f[0], f[1]).biso(Double.parseDouble(f[6]) + value("global_b_iso"));
            double[] xyz = numbers(f[2] + ";" + f[3] + ";" + f[4]);
            crystal.add(new Atom(f[0], power, xyz[0], xyz[1], xyz[2]));
        }
        PowderPhase phase = pattern.addPhase(crystal, profile());
        for (String texture : parameters.getOrDefault("phase_texture", List.of())) {
            double[] t = numbers(texture);
            phase.texture().add(t[2], t[3], t[4], t[0], t[1]);
        }
        if (isXray()) {
            resonant(phase.scattering());
        }
        phase.scale().set(Double.parseDouble(parameters.get("phase_scale").get(p)));
    }

    private void phasesWithListedReflections() {
        for (PowderPhase phase : pattern.phases()) {
            double limit = reflections(phase.name()).stream()
                    .mapToDouble(r -> Double.parseDouble(r.get("stol")))
                    .max()
                    .orElseThrow();
            Crystal crystal = phase.crystal();
            phase.reflections(ReflectionList.upTo(crystal.lattice(), crystal.spaceGroup(), limit + 1e-7));
        }
    }

    /** f′ always, f″ only where the program was told not to leave it out. */
    private void resonant(ScatteringData scattering) {
        boolean realOnly = value("ignore_imaginary") == 1;
        scattering.resonantScattering().choose(realOnly ? ResonantScattering.REAL_PART : ResonantScattering.TABULATED);
        for (ScatteringPower power : scattering.crystal().scatteringPowers()) {
            scattering.resonantTerms(power.symbol(), henke(power.symbol()));
        }
    }

    /** The terms as the makers of the tables interpolated them. */
    private ResonantTerms henke(String symbol) {
        String start = symbol + "\t" + parameters.get("wavelength").get(0) + "\t";
        try (InputStream in = ReferenceCase.class.getResourceAsStream("henke-cctbx.tsv")) {
            String[] f = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> l.startsWith(start))
                    .findFirst()
                    .orElseThrow()
                    .split("\t");
            return new ResonantTerms(Double.parseDouble(f[2]), Double.parseDouble(f[3]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ReflectionProfile profile() {
        return switch (parameters.get("profile").get(0)) {
            case "pv" -> pseudoVoigt();
            case "depv" -> named(new DoubleExponentialProfile());
            default -> named(new AnisotropicProfile());
        };
    }

    private ReflectionProfile named(ReflectionProfile profile) {
        for (RefinablePar par : profile.parameters()) {
            par.setHuman(value("profile_" + tableName(par.name())));
        }
        return profile;
    }

    private static String tableName(String parName) {
        return parName.startsWith("G_")
                ? parName.toUpperCase(Locale.ROOT)
                : parName.substring(0, 1).toUpperCase(Locale.ROOT) + parName.substring(1);
    }

    private PseudoVoigtProfile pseudoVoigt() {
        return new PseudoVoigtProfile()
                .widthDeg2(value("profile_U"), value("profile_V"), value("profile_W"))
                .lorentzianFraction(value("profile_Eta0"), value("profile_Eta1"))
                .asymmetry(value("profile_Asym0"), value("profile_Asym1"), value("profile_Asym2"));
    }

    private static double[] numbers(String semicolons) {
        return Arrays.stream(semicolons.split(";"))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }
}
