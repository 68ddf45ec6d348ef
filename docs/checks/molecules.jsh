// Z-matrices, placing, restraints, dynamical occupancy, bump and bond valence costs.

MoleculeData zMatrix(String name) throws Exception {
    var rows = table("molecule/zmatrix.tsv").stream().filter(r -> r.get("molecule").equals(name)).toList();
    var text = new StringBuilder(name + "\n" + rows.size() + "\n");
    for (var r : rows) {
        text.append(String.join(" ", r.get("element"), r.get("ref_bond").isEmpty() ? "1" : r.get("ref_bond"), r.get("distance"),
                r.get("ref_angle"), r.get("angle"), r.get("ref_torsion"), r.get("torsion"))).append('\n');
    }
    return MoleculeData.of(TextSource.of(name, text.toString()));
}

double own = 0, program = 0;
int n = 0;
var zMatrices = new HashMap<String, MoleculeData>();
for (var row : table("molecule/zmatrix-distances.tsv")) {
    if (!zMatrices.containsKey(row.get("molecule"))) {
        zMatrices.put(row.get("molecule"), zMatrix(row.get("molecule")));
    }
    var molecule = zMatrices.get(row.get("molecule"));
    double d = molecule.atoms().get(whole(row, "atom1") - 1).position().distance(molecule.atoms().get(whole(row, "atom2") - 1).position());
    own = Math.max(own, Math.abs(d - number(row, "own")));
    program = Math.max(program, Math.abs(d - number(row, "program")));
    n++;
}
largest("z-matrices of %d molecules, %d interatomic distances".formatted(zMatrices.size(), n), "the conversion of the reference", own, "Å");
largest("the same distances", "ObjCryst++", program, "Å");

double worst = 0;
n = 0;
for (var rows : table("molecule/placing.tsv").stream().collect(Collectors.groupingBy(r -> r.get("case"))).values()) {
    double[] q = split(rows.get(0).get("quaternion"), ","), t = split(rows.get(0).get("translation"), ",");
    var builder = new MoleculeBuilder("m");
    for (var r : rows) {
        builder.atom(r.get("atom"), new ScatteringPower(r.get("element")),
                new Cartesian(number(r, "x_cart"), number(r, "y_cart"), number(r, "z_cart")));
    }
    var molecule = builder.build().orientation(new Quaternion(q[0], q[1], q[2], q[3]));
    molecule.position(t[0], t[1], t[2]);
    var c = new Crystal(lattice(split(rows.get(0).get("cell"), ",")), rows.get(0).get("space_group")).add(molecule).components();
    for (int i = 0; i < rows.size(); i++) {
        worst = Math.max(worst, apart(numbers(rows.get(i), "x_frac y_frac z_frac"), c.x[i], c.y[i], c.z[i]));
        n++;
    }
}
largest("molecules placed by quaternion and translation, %d atoms".formatted(n), "ObjCryst++", worst, "of an edge");

worst = 0;
n = 0;
for (var row : table("molecule/rotations.tsv")) {
    double[] a = numbers(row, "x1 y1 z1"), b = numbers(row, "x2 y2 z2"), p = numbers(row, "x y z");
    var axis = new Cartesian(b[0] - a[0], b[1] - a[1], b[2] - a[2]);
    var start = new Cartesian(a[0], a[1], a[2]);
    var turned = Quaternion.ofAxisAngle(axis, Math.toRadians(number(row, "angle"))).rotate(new Cartesian(p[0], p[1], p[2]).minus(start));
    worst = Math.max(worst, apart(numbers(row, "x_new y_new z_new"), turned.x() + a[0], turned.y() + a[1], turned.z() + a[2]));
    n++;
}
largest(n + " atoms turned about bonds", "ObjCryst++", worst, "Å");

GeometricRestraint restraint(Map<String, String> row) {
    int[] k = Arrays.stream(row.get("atoms").split(",")).mapToInt(s -> Integer.parseInt(s) - 1).toArray();
    double unit = row.get("kind").equals("bond") ? 1 : Math.PI / 180;
    double ideal = unit * number(row, "ideal"), delta = unit * number(row, "delta"), sigma = unit * number(row, "sigma");
    return switch (row.get("kind")) {
        case "bond" -> new BondRestraint(k[0], k[1], ideal, delta, sigma);
        case "angle" -> new AngleRestraint(k[0], k[1], k[2], ideal, delta, sigma);
        default -> new DihedralRestraint(k[0], k[1], k[2], k[3], ideal, delta, sigma);
    };
}

var positions = new HashMap<String, double[]>();
for (var row : table("molecule/restraint-atoms.tsv")) {
    double[] xyz = numbers(row, "x y z");
    positions.merge(row.get("molecule"), xyz, (old, more) -> {
        double[] longer = Arrays.copyOf(old, old.length + 3);
        System.arraycopy(more, 0, longer, old.length, 3);
        return longer;
    });
}
worst = 0;
program = 0;
n = 0;
for (var row : table("molecule/restraints.tsv")) {
    double cost = restraint(row).cost(positions.get(row.get("molecule")));
    worst = Math.max(worst, Math.abs(cost - number(row, "cost")) / (1 + number(row, "cost")));
    if (!row.get("kind").equals("dihedral") && !row.get("kind").equals("torsion")) {
        program = Math.max(program, Math.abs(cost - number(row, "cost_program")) / (1 + number(row, "cost_program")));
    }
    n++;
}
largest("costs of %d bond, angle and torsion restraints".formatted(n), "the formulas of the reference", worst, "(relative)");
largest("costs of the bonds and angles among them", "ObjCryst++ (its torsions have a wrong sign)", program, "(relative)");

Crystal ofTable(String name, String wanted, List<Map<String, String>> charges) throws Exception {
    var rows = table(name).stream().filter(r -> r.get("case").equals(wanted)).toList();
    var crystal = new Crystal(lattice(split(rows.get(0).get("cell"), ",")), rows.get(0).get("space_group"));
    for (var r : rows) {
        double charge = charges.stream().filter(c -> c.get("case").equals(wanted) && c.get("label").equals(r.get("label")))
                .mapToDouble(c -> number(c, "charge")).findFirst().orElse(0);
        var power = new ScatteringPower(r.get("label"), r.get("element"), charge);
        crystal.add(new Atom(r.get("label"), power, number(r, "x"), number(r, "y"), number(r, "z")));
    }
    return crystal;
}

ScatteringPower power(Crystal crystal, String atom) {
    return crystal.scatterers().stream().filter(s -> s.name().equals(atom)).findFirst().orElseThrow().scatteringPowers().get(0);
}

var overlaps = table("molecule/dynamical-occupancy.tsv");
worst = 0;
n = 0;
for (String wanted : overlaps.stream().map(r -> r.get("case")).distinct().toList()) {
    var crystal = ofTable("molecule/dynamical-occupancy.tsv", wanted, List.of());
    crystal.occupancyCorrection().choose(OccupancyCorrection.ON);
    var rows = overlaps.stream().filter(r -> r.get("case").equals(wanted)).toList();
    for (int i = 0; i < rows.size(); i++) {
        worst = Math.max(worst, Math.abs(crystal.components().occupancy[i] - number(rows.get(i), "program")));
        n++;
    }
}
largest("dynamical occupancies of %d atoms".formatted(n), "ObjCryst++", worst, "");

double bump = 0, valence = 0;
int bumps = 0, sums = 0;
var charges = table("molecule/bond-valence-sums.tsv");
for (var row : table("molecule/costs.tsv")) {
    if (!row.get("bump").isEmpty() && number(row, "bump_program") > 0) {
        var crystal = ofTable("molecule/cost-atoms.tsv", row.get("case"), List.of());
        for (String rule : row.get("bump").split(";")) {
            String[] f = rule.split(",");
            crystal.antiBump(power(crystal, f[0]), power(crystal, f[1]), Double.parseDouble(f[2]), f[3].equals("1"));
        }
        bump = Math.max(bump, Math.abs(crystal.logLikelihood() / number(row, "bump_program") - 1));
        bumps++;
    }
    if (!row.get("r0").isEmpty()) {
        var crystal = ofTable("molecule/cost-atoms.tsv", row.get("case"), charges);
        for (String rule : row.get("r0").split(";")) {
            String[] f = rule.split(",");
            crystal.bondValence(power(crystal, f[0]), power(crystal, f[1]), Double.parseDouble(f[2]), 0.37);
        }
        double[] found = crystal.bondValenceSums();
        for (int i = 0; i < found.length; i++) {
            String label = crystal.labels().get(i);
            double listed = charges.stream().filter(r -> r.get("case").equals(row.get("case")) && r.get("label").equals(label))
                    .mapToDouble(r -> number(r, "sum")).findFirst().getAsDouble();
            valence = Math.max(valence, Math.abs(found[i] - listed));
            sums++;
        }
    }
}
largest("anti-bump costs of %d structures".formatted(bumps), "ObjCryst++", bump, "(relative)");
largest("bond valence sums of %d ions (ours end at 10 b, where a bond is worth 5e-5)".formatted(sums), "ObjCryst++", valence, "valence units");
