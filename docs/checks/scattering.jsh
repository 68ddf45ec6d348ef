// Form factors, resonant terms, neutron lengths, and structure factors of the 38 reference structures.

double wkWorst = 0, itWorst = 0;
int values = 0;
var wkTable = ScatteringFactorTable.waasmaierKirfel1995();
var itTable = ScatteringFactorTable.internationalTables1992();
for (var row : table("form-factor-values.tsv")) {
    double s = number(row, "stol");
    wkWorst = Math.max(wkWorst, Math.abs(wkTable.find(row.get("label")).factor().at(s) - number(row, "wk1995")));
    itWorst = Math.max(itWorst, Math.abs(itTable.find(row.get("label")).factor().at(s) - number(row, "it1992")));
    values++;
}
largest("X-ray form factors, Waasmaier & Kirfel 1995, %d values".formatted(values), "cctbx", wkWorst, "electrons");
largest("X-ray form factors, International Tables 1992, %d values".formatted(values), "cctbx, gemmi", itWorst, "electrons");

double lengthWorst = 0;
values = 0;
var lengths = ScatteringFactorTable.neutrons();
for (var row : table("neutron-lengths.tsv")) {
    var factor = lengths.find(row.get("label")).factor();
    double imaginary = row.get("b_coh_im").isEmpty() ? 0 : number(row, "b_coh_im");
    lengthWorst = Math.max(lengthWorst, Math.hypot(factor.at(0) - number(row, "b_coh_re"), factor.imaginary() - imaginary));
    values++;
}
largest("neutron scattering lengths of %d elements and ions".formatted(values), "Sears 1992 as in cctbx", lengthWorst, "fm");

double resonantWorst = 0;
values = 0;
var henke = ResonantTable.henke();
for (var row : table("anomalous-wavelengths.tsv")) {
    var terms = henke.at(row.get("element"), number(row, "wavelength")).orElseThrow();
    double fp = number(row, "fp_henke"), fdp = number(row, "fdp_henke");
    resonantWorst = Math.max(resonantWorst, Math.abs(terms.real() - fp) / (1 + 0.05 * Math.abs(fp)));
    resonantWorst = Math.max(resonantWorst, Math.abs(terms.imaginary() - fdp) / (1 + 0.05 * Math.abs(fdp)));
    values++;
}
largest("f′ and f″ of %d elements and wavelengths (our table is thinned to 0.004 electrons)".formatted(values), "Henke as in cctbx", resonantWorst,
        "electrons, over 1 + 5 %");

Crystal reference(Map<String, String> row, List<Map<String, String>> atoms) {
    var list = new ArrayList<CifAtom>();
    for (var a : atoms) {
        Optional<AnisotropicU> tensor = a.get("adp").equals("iso") ? Optional.empty() : Optional.of(new AnisotropicU(
                number(a, "u11"), number(a, "u22"), number(a, "u33"), number(a, "u12"), number(a, "u13"), number(a, "u23")));
        double u = a.get("u_iso").isEmpty() ? 0 : number(a, "u_iso");
        list.add(new CifAtom(a.get("label"), a.get("type"), 0,
                new Fractional(number(a, "x"), number(a, "y"), number(a, "z")), number(a, "occ"), u, tensor));
    }
    return Crystal.of(new CifStructure(row.get("name"), lattice(numbers(row, "a b c alpha beta gamma")),
            SpaceGroup.ofHall(row.get("hall")), list));
}

/** Largest difference of F over the root mean square, one row a reflection. */
double worst(ScatteringData data, List<Map<String, String>> rows, String columns) {
    var f = data.structureFactors();
    double sum = 0, largest = 0;
    for (int i = 0; i < rows.size(); i++) {
        double x = number(rows.get(i), columns + "_re"), y = number(rows.get(i), columns + "_im");
        sum += x * x + y * y;
        largest = Math.max(largest, Math.hypot(f.real(i) - x, f.imaginary(i) - y));
    }
    return largest / Math.sqrt(sum / rows.size());
}

ReflectionList reflections(Crystal crystal, List<Map<String, String>> rows, int sign) {
    return ReflectionList.of(crystal.spaceGroup(), rows.stream()
            .map(r -> new int[] {sign * whole(r, "h"), sign * whole(r, "k"), sign * whole(r, "l")}).toArray(int[][]::new));
}

var atoms = table("fcalc/atoms.tsv").stream().collect(Collectors.groupingBy(r -> r.get("structure")));
var structures = table("fcalc/structures.tsv");

void structureFactors(String engine) throws Exception {
    double wk = 0, it = 0, mates = 0, n = 0;
    int reflections = 0;
    for (var row : structures) {
        var rows = table("fcalc/" + row.get("name") + ".tsv");
        reflections += rows.size();
        var crystal = reference(row, atoms.get(row.get("name")));
        var data = new ScatteringData(crystal, Radiation.xray("CuA1"), reflections(crystal, rows, 1))
                .engine(StructureFactorEngines.found().named(engine));
        wk = Math.max(wk, worst(data, rows, "xw"));
        data.formFactors().choose(FormFactors.IT1992);
        it = Math.max(it, worst(data, rows, "xi"));
        data.formFactors().choose(FormFactors.WK1995);
        data.resonantScattering().choose(ResonantScattering.TABULATED);
        atoms.get(row.get("name")).forEach(a -> data.resonantTerms(a.get("type"), new ResonantTerms(number(a, "fp"), number(a, "fdp"))));
        mates = Math.max(mates, worst(data, rows, "xa"));
        data.reflections(reflections(crystal, rows, -1));
        mates = Math.max(mates, worst(data, rows, "xm"));
        var neutrons = new ScatteringData(crystal, new Radiation(RadiationType.NEUTRON, 1), reflections(crystal, rows, 1))
                .engine(StructureFactorEngines.found().named(engine));
        n = Math.max(n, worst(neutrons, rows, "n"));
    }
    String what = "F with its phase, %d structures, %d reflections, engine %s, ".formatted(structures.size(), reflections, engine);
    largest(what + "X-rays (Waasmaier & Kirfel)", "cctbx, gemmi", wk, "of the rms F");
    largest(what + "X-rays (International Tables)", "cctbx, gemmi", it, "of the rms F");
    largest(what + "X-rays with f′ and f″, both Friedel mates", "cctbx, gemmi", mates, "of the rms F");
    largest(what + "neutrons", "cctbx, gemmi", n, "of the rms F");
}

for (String engine : List.of("scalar", "simd", "opencl")) {
    boolean can = StructureFactorEngines.found().all().stream().anyMatch(e -> e.name().equals(engine) && e.obstacle().isEmpty());
    if (can) {
        structureFactors(engine);
    } else {
        say("structure factors, engine " + engine, "cctbx, gemmi", "not run: the engine cannot run here");
    }
}
