// Writes docs/validation.md: reference checks with the figures they gave. Run at the root of the project, with the folder of the
// reference tables beside it (../shared) or named by the variable OBJCRYST_SHARED:   ./objcryst jshell docs/checks/validation.jsh

var shared = Path.of(Optional.ofNullable(System.getenv("OBJCRYST_SHARED")).orElse("../shared")).resolve("reference");
var lines = new ArrayList<String>();

List<Map<String, String>> table(String name) throws Exception {
    var rows = new ArrayList<Map<String, String>>();
    String[] header = null;
    for (String line : Files.readAllLines(shared.resolve(name))) {
        if (line.startsWith("#") || line.isEmpty()) {
            continue;
        }
        String[] fields = line.split("\t", -1);
        if (header == null) {
            header = fields;
            continue;
        }
        var row = new LinkedHashMap<String, String>();
        for (int i = 0; i < header.length; i++) {
            row.put(header[i], i < fields.length ? fields[i] : "");
        }
        rows.add(row);
    }
    return rows;
}

double number(Map<String, String> row, String column) {
    return Double.parseDouble(row.get(column));
}

void say(String check, String against, String figure) {
    lines.add("| " + check + " | " + against + " | " + figure + " |");
    System.out.println(check + ": " + figure);
}

// Space groups
int same = 0, all = 0;
for (var row : table("spacegroup-ops.tsv")) {
    var ours = SpaceGroup.ofHall(row.get("hall")).operators().stream().map(Object::toString).collect(Collectors.toSet());
    var theirs = Arrays.stream(row.get("ops").split(";")).map(o -> SymmetryOp.parse(o).toString()).collect(Collectors.toSet());
    same += ours.equals(theirs) ? 1 : 0;
    all++;
}
say("operators of every setting, from its Hall symbol", "cctbx and gemmi", same + " of " + all + " settings equal");

same = 0;
all = 0;
for (var row : table("spacegroup-aliases.tsv")) {
    try {
        same += SpaceGroup.of(row.get("spelling")).hall().equals(SpaceGroup.ofHall(row.get("hall")).hall()) ? 1 : 0;
    } catch (IllegalArgumentException e) {
        System.out.println(e.getMessage());
    }
    all++;
}
say("spellings of space groups as met in files", "assigned by hand", same + " of " + all + " read as meant");

same = 0;
all = 0;
for (var row : table("absences.tsv")) {
    var group = SpaceGroup.ofHall(row.get("hall"));
    String bits = row.get("bitmap");
    int i = 0;
    for (int h = -4; h <= 4; h++) {
        for (int k = -4; k <= 4; k++) {
            for (int l = -4; l <= 4; l++, i++) {
                boolean absent = (Character.digit(bits.charAt(i / 4), 16) >> (3 - i % 4) & 1) == 1;
                same += absent == group.isAbsent(h, k, l) ? 1 : 0;
                all++;
            }
        }
    }
}
say("systematic absences, indices −4 to 4", "cctbx and gemmi", same + " of " + all + " reflections equal");

// Structure factors
Crystal reference(Map<String, String> row, List<Map<String, String>> atoms) {
    var list = new ArrayList<CifAtom>();
    for (var a : atoms) {
        Optional<AnisotropicU> tensor = a.get("adp").equals("iso") ? Optional.empty() : Optional.of(new AnisotropicU(
                number(a, "u11"), number(a, "u22"), number(a, "u33"), number(a, "u12"), number(a, "u13"), number(a, "u23")));
        double u = a.get("u_iso").isEmpty() ? 0 : number(a, "u_iso");
        list.add(new CifAtom(a.get("label"), a.get("type"), 0,
                new Fractional(number(a, "x"), number(a, "y"), number(a, "z")), number(a, "occ"), u, tensor));
    }
    var lattice = Lattice.ofDegrees(number(row, "a"), number(row, "b"), number(row, "c"),
            number(row, "alpha"), number(row, "beta"), number(row, "gamma"));
    return Crystal.of(new CifStructure(row.get("name"), lattice, SpaceGroup.ofHall(row.get("hall")), list));
}

double worst(Crystal crystal, Radiation radiation, FormFactors factors, String engine, List<Map<String, String>> rows, String re, String im) {
    int[][] hkl = rows.stream()
            .map(r -> new int[] {Integer.parseInt(r.get("h")), Integer.parseInt(r.get("k")), Integer.parseInt(r.get("l"))})
            .toArray(int[][]::new);
    var data = new ScatteringData(crystal, radiation, ReflectionList.of(crystal.spaceGroup(), hkl))
            .engine(StructureFactorEngines.found().named(engine));
    data.formFactors().choose(factors);
    var f = data.structureFactors();
    double sum = 0, largest = 0;
    for (int i = 0; i < hkl.length; i++) {
        double x = number(rows.get(i), re), y = number(rows.get(i), im);
        sum += x * x + y * y;
        largest = Math.max(largest, Math.hypot(f.real(i) - x, f.imaginary(i) - y));
    }
    return largest / Math.sqrt(sum / hkl.length);
}

var atoms = table("fcalc/atoms.tsv").stream().collect(Collectors.groupingBy(r -> r.get("structure")));
var structures = table("fcalc/structures.tsv");
for (String engine : List.of("scalar", "simd")) {
    double wk = 0, it = 0, n = 0;
    int count = 0;
    boolean can = StructureFactorEngines.found().all().stream().anyMatch(e -> e.name().equals(engine) && e.obstacle().isEmpty());
    for (var row : can ? structures : List.<Map<String, String>>of()) {
        var rows = table("fcalc/" + row.get("name") + ".tsv");
        count += rows.size();
        var crystal = reference(row, atoms.get(row.get("name")));
        wk = Math.max(wk, worst(crystal, Radiation.xray("CuA1"), FormFactors.WK1995, engine, rows, "xw_re", "xw_im"));
        it = Math.max(it, worst(crystal, Radiation.xray("CuA1"), FormFactors.IT1992, engine, rows, "xi_re", "xi_im"));
        n = Math.max(n, worst(crystal, new Radiation(RadiationType.NEUTRON, 1), FormFactors.WK1995, engine, rows, "n_re", "n_im"));
    }
    String what = "F with its phase, %d structures, %d reflections, engine %s, ".formatted(structures.size(), count, engine);
    if (can) {
        say(what + "X-rays (Waasmaier & Kirfel)", "cctbx", "largest difference %.1e of the rms F".formatted(wk));
        say(what + "X-rays (International Tables)", "cctbx, gemmi", "largest difference %.1e of the rms F".formatted(it));
        say(what + "neutrons", "direct sum, Sears 1992", "largest difference %.1e of the rms F".formatted(n));
    }
}

// A whole solution of a simulated case
var pattern = PowderPattern.read("docs/example/paracetamol-simulated.xye").wavelength(1.54056).maxStol(0.25);
var crystal = new Crystal(Lattice.ofDegrees(7.21, 9.64, 11.83, 90, 103.4, 90), "P 21/c")
        .add(Molecule.read("docs/example/paracetamol.mol2"));
pattern.addPhase(crystal);
var fit = pattern.fitProfile();
say("profile fit of the simulated example, free intensities", "its noise",
        "Rwp %.2f %%, expected %.2f %%".formatted(100 * fit.agreement().rwp(), 100 * fit.agreement().expectedFactor()));
var search = new MonteCarlo(crystal, pattern).runs(10).trials(100_000).seed(1).run();
Structure plain(CifStructure s) {
    return new Structure(s.lattice(), s.spaceGroup(), s.atoms().stream()
            .map(a -> new Structure.Atom(a.label(), a.symbol(), a.position())).toList());
}
var truth = plain(CifStructure.read(Path.of("docs/example/paracetamol-invented.cif")));
long right = search.results().stream()
        .filter(r -> StructureComparison.USUAL.compare(truth, plain(search.structure(r))).isSame()).count();
say("solution of the simulated example, 10 runs of 100 000 trials", "the structure that was simulated",
        "%d of 10 runs; best: %s".formatted(right, StructureComparison.USUAL.compare(truth, plain(search.best().toStructure()))));

Files.writeString(Path.of("docs/validation.md"), """
        # Validation

        Each line is a check against something that objcryst did not compute, with the figure it gave. Written by
        `docs/checks/validation.jsh`; do not edit. The same comparisons, with tolerances, are tests of every build.

        | check | against | result |
        | --- | --- | --- |
        %s

        CIFs written by objcryst are read by gemmi and cctbx as the originals: `docs/checks/cif_readers.py`.
        The reference files carry six decimals of F; differences below about 1e-6 of the rms F are their rounding.
        """.formatted(String.join("\n", lines)));
