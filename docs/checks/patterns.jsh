// Powder patterns, profile functions, agreement factors and Le Bail extraction against the reference cases.

Map<String, List<String>> parametersOf(String name) throws Exception {
    var found = new LinkedHashMap<String, List<String>>();
    for (var row : table("powder/" + name + "-parameters.tsv")) {
        found.computeIfAbsent(row.get("parameter"), k -> new ArrayList<>()).add(row.get("value"));
    }
    return found;
}

double[] column(String name, String column) throws Exception {
    return table("powder/" + name).stream().mapToDouble(row -> number(row, column)).toArray();
}

double value(Map<String, List<String>> p, String parameter) {
    return Double.parseDouble(p.get(parameter).get(0));
}

ReflectionProfile profile(Map<String, List<String>> p) {
    ReflectionProfile profile = switch (p.get("profile").get(0)) {
        case "pv" -> new PseudoVoigtProfile();
        case "depv" -> new DoubleExponentialProfile();
        default -> new AnisotropicProfile();
    };
    var byName = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
    byName.putAll(p);
    profile.parameters().forEach(par -> par.setHuman(value(byName, "profile_" + par.name())));
    return profile;
}

/** f′ and f″ as the makers of the tables interpolated them. */
ResonantTerms terms(String symbol, String wavelength) throws Exception {
    var file = Path.of("objcryst-powder/src/test/resources/org/objcryst/powder/henke-cctbx.tsv");
    String[] f = Files.readAllLines(file).stream()
            .filter(l -> l.startsWith(symbol + "\t" + wavelength + "\t")).findFirst().orElseThrow().split("\t");
    return new ResonantTerms(Double.parseDouble(f[2]), Double.parseDouble(f[3]));
}

void addPhase(PowderPattern pattern, Map<String, List<String>> p, int number, String name) throws Exception {
    String phaseName = p.get("phase").get(number);
    var crystal = new Crystal(lattice(split(p.get("phase_cell").get(number), ";")), p.get("phase_space_group").get(number));
    crystal.name(phaseName);
    int each = p.get("phase_atom").size() / p.get("phase").size();
    for (String atom : p.get("phase_atom").subList(number * each, (number + 1) * each)) {
        String[] f = atom.split(";");
        var power = new ScatteringPower(f[0], f[1]).biso(Double.parseDouble(f[6]) + value(p, "global_b_iso"));
        crystal.add(new Atom(f[0], power, Double.parseDouble(f[2]), Double.parseDouble(f[3]), Double.parseDouble(f[4])));
    }
    var phase = pattern.addPhase(crystal, profile(p));
    for (String texture : p.getOrDefault("phase_texture", List.of())) {
        double[] t = split(texture, ";");
        phase.texture().add(t[2], t[3], t[4], t[0], t[1]);
    }
    if (p.get("radiation").get(0).equals("xray")) {
        phase.scattering().resonantScattering().choose(ResonantScattering.TABULATED);
        for (var power : crystal.scatteringPowers()) {
            var t = terms(power.symbol(), p.get("wavelength").get(0));
            phase.scattering().resonantTerms(power.symbol(), value(p, "ignore_imaginary") == 1 ? new ResonantTerms(t.real(), 0) : t);
        }
    }
    phase.scale().set(Double.parseDouble(p.get("phase_scale").get(number)));
    double limit = table("powder/" + name + "-reflections.tsv").stream()
            .filter(r -> r.get("phase").equals(phaseName)).mapToDouble(r -> number(r, "stol")).max().getAsDouble();
    phase.reflections(ReflectionList.upTo(crystal.lattice(), crystal.spaceGroup(), limit + 1e-7));
}

PowderPattern calculated(String name) throws Exception {
    var p = parametersOf(name);
    double[] exact = column(name + "-pattern.tsv", "exact");
    double[] one = exact.clone();
    Arrays.fill(one, 1);
    boolean tof = p.get("spectrum").get(0).equals("tof");
    double[] x = column(name + "-pattern.tsv", "x");
    var pattern = new PowderPattern(tof ? PowderData.ofTimes(name, x, exact, one) : PowderData.ofDegrees(name, x, exact, one));
    boolean xray = p.get("radiation").get(0).equals("xray");
    pattern.radiation().type(xray ? RadiationType.XRAY : RadiationType.NEUTRON);
    if (p.get("spectrum").get(0).equals("tube")) { // the program keeps these two in single precision
        pattern.radiation().doublet((float) value(p, "wavelength_alpha1"), (float) value(p, "wavelength_alpha2"), value(p, "alpha2_alpha1_ratio"));
    } else if (!tof) {
        pattern.wavelength(value(p, "wavelength"));
    }
    pattern.radiation().polarization(xray ? value(p, "linear_polarisation_rate") : 0);
    for (String shift : tof ? List.of("zero", "difc", "difa") : List.of("zero", "displacement", "transparency")) {
        pattern.axis().par(shift).setHuman(value(p, shift));
    }
    pattern.instrument().muR().set(value(p, "mu_r"));
    if (p.containsKey("background")) {
        double[][] points = p.get("background_point").stream().map(t -> split(t, ";")).toArray(double[][]::new);
        var background = PointBackground.ofDegrees(Arrays.stream(points).mapToDouble(b -> b[0]).toArray(),
                Arrays.stream(points).mapToDouble(b -> b[1]).toArray());
        if (p.get("background").get(0).equals("spline")) {
            background.interpolation(Interpolation.CUBIC_SPLINE);
        }
        pattern.background(background);
    }
    pattern.profileRange(ProfileRange.WHOLE);
    if (!tof) {
        pattern.axis().firstOrderDoublet(true);
    }
    for (int i = 0; i < p.get("phase").size(); i++) {
        addPhase(pattern, p, i, name);
    }
    return pattern;
}

double highestNet(PowderPattern pattern) {
    double highest = 0;
    for (int i = 0; i < pattern.x().length; i++) {
        highest = Math.max(highest, pattern.observed()[i] - pattern.backgroundCurve()[i]);
    }
    return highest;
}

for (var row : table("powder/cases.tsv")) {
    String name = row.get("case");
    String what = "powder pattern %s (%s, %s, %s points)".formatted(name, row.get("radiation"), row.get("profile"), row.get("n_points"));
    var pattern = calculated(name);
    double exact = apart(pattern.observed(), pattern.calculated()) / highestNet(pattern);
    double program = apart(column(name + "-pattern.tsv", "total"), pattern.calculated()) / highestNet(pattern);
    say(what, "the formulas in double precision, and ObjCryst++ with its short cuts", String.format(Locale.ROOT,
            "largest difference %.1e, and %.1e, of the highest net count", exact, program));
}

var shapes = new HashMap<String, PeakShape>();
var centres = new HashMap<String, Double>();
for (var row : table("powder/profile-functions.tsv")) {
    boolean tof = row.get("type").equals("depv");
    var byName = new LinkedHashMap<String, List<String>>();
    byName.put("profile", List.of(row.get("type")));
    for (String item : row.get("parameters").split(";")) {
        byName.put("profile_" + item.split("=")[0], List.of(item.split("=")[1]));
    }
    String derived = row.get("derived");
    double[] hkl = tof ? new double[3] : split(derived.substring(4, derived.indexOf(';')), ",");
    double d = tof ? Double.parseDouble(derived.substring(2)) : Double.NaN;
    double centre = tof ? number(row, "centre") : Math.toRadians(number(row, "centre"));
    shapes.put(row.get("case"), profile(byName).shape((int) hkl[0], (int) hkl[1], (int) hkl[2], new PeakPlace(centre, d, 1e-6)));
    centres.put(row.get("case"), centre);
}
double worst = 0;
int n = 0;
for (var row : table("powder/profile-values.tsv")) {
    var shape = shapes.get(row.get("case"));
    double x = shape instanceof DoubleExponential ? number(row, "x") : Math.toRadians(number(row, "x"));
    double found = shape.value(x - centres.get(row.get("case")));
    worst = Math.max(worst, Math.abs(found - number(row, "value")) / shape.value(0));
    n++;
}
largest("profile functions, %d shapes, %d values".formatted(shapes.size(), n), "ObjCryst++", worst, "of the height");

void agreementFactors(String name) throws Exception {
    double[] y = column(name + "-obs.tsv", "obs"), b = column(name + "-obs.tsv", "background");
    double[] w = Arrays.stream(column(name + "-obs.tsv", "sigma")).map(s -> 1 / (s * s)).toArray();
    double[] total = column(name + "-pattern.tsv", "total"), under = column(name + "-pattern.tsv", "background");
    double net = 0, square = 0;
    for (int i = 0; i < y.length; i++) {
        net += w[i] * (total[i] - under[i]) * (y[i] - b[i]);
        square += w[i] * (total[i] - under[i]) * (total[i] - under[i]);
    }
    double[] calculated = new double[y.length];
    for (int i = 0; i < y.length; i++) {
        calculated[i] = b[i] + net / square * (total[i] - under[i]);
    }
    var agreement = Agreement.of(y, calculated, b, w);
    double worst = 0;
    for (var row : table("powder/statistics.tsv")) {
        double found = switch (row.get("case") + " " + row.get("quantity")) {
            case "pbso4-xray-doublet R" -> agreement.r();
            case "pbso4-xray-doublet Rw" -> agreement.rwp();
            case "pbso4-xray-doublet chi2" -> agreement.chiSquare();
            default -> Double.NaN;
        };
        worst = Double.isNaN(found) ? worst : Math.max(worst, Math.abs(found / number(row, "program") - 1));
    }
    largest("R, Rw and χ² of a pattern of ObjCryst++ with the best scale, " + name, "ObjCryst++", worst, "(relative)");
}
agreementFactors("pbso4-xray-doublet");

/** Σ|F² − true|/Σ true after fifty cycles of Le Bail on a calculated pattern, on one scale. */
double leBail(String name, PseudoVoigtProfile profile) throws Exception {
    var rows = table("powder/" + name + "-lebail.tsv");
    double[] x = Arrays.stream(column(name + "-lebail-obs.tsv", "x")).map(Math::toRadians).toArray();
    double[] y = column(name + "-lebail-obs.tsv", "exact");
    double[] one = y.clone();
    Arrays.fill(one, 1);
    double[] factor = new double[rows.size()];
    double[][] values = new double[rows.size()][x.length];
    for (int h = 0; h < factor.length; h++) {
        double centre = Math.toRadians(number(rows.get(h), "centre"));
        var shape = profile.shape(0, 0, 0, PeakPlace.of(centre, 1e-6));
        for (int i = 0; i < x.length; i++) {
            values[h][i] = shape.value(x[i] - centre);
        }
        factor[h] = number(rows.get(h), "multiplicity") * IntensityFactors.lorentz(centre) * IntensityFactors.slit(centre)
                * IntensityFactors.polarisation(centre, 0);
    }
    var extraction = new LeBail(new SparseProfiles(x.length, new int[factor.length], values), y, one);
    double[] intensity = extraction.iterate(extraction.start(factor), 50);
    double found = 0, truth = 0, difference = 0;
    var inside = IntStream.range(0, factor.length)
            .filter(h -> number(rows.get(h), "centre") > Math.toDegrees(x[0]) && number(rows.get(h), "centre") < Math.toDegrees(x[x.length - 1]))
            .toArray();
    for (int h : inside) {
        found += intensity[h] / factor[h];
        truth += number(rows.get(h), "F2_true");
    }
    for (int h : inside) {
        difference += Math.abs(intensity[h] / factor[h] * truth / found - number(rows.get(h), "F2_true"));
    }
    return difference / truth;
}
say("Le Bail extraction, rutile-gauss, sum of the differences of F² over ΣF², 50 cycles", "the structure behind it (ObjCryst++: 0.0001)",
        String.format(Locale.ROOT, "%.4f", leBail("rutile-gauss", new PseudoVoigtProfile().widthDeg2(0.02, -0.01, 0.015).lorentzianFraction(0, 0))));
say("Le Bail extraction, pbso4-xray-mono, sum of the differences of F² over ΣF², 50 cycles", "the structure behind it (ObjCryst++: 0.0481)",
        String.format(Locale.ROOT, "%.4f", leBail("pbso4-xray-mono",
                new PseudoVoigtProfile().widthDeg2(0.0151, -0.0068, 0.0083).lorentzianFraction(0.42, 0.08))));
