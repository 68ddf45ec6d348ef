// Lattices: metrics, distances, reduced cells.

var cells = new HashMap<String, Lattice>();
double worst = 0;
for (var row : table("geometry/cells.tsv")) {
    var cell = lattice(numbers(row, "a b c alpha beta gamma"));
    cells.put(row.get("cell"), cell);
    double[] m = cell.orthogonalization();
    var r = cell.reciprocal();
    worst = Math.max(worst, Math.abs(cell.volume() / number(row, "volume") - 1));
    worst = Math.max(worst, apart(numbers(row, "o11 o12 o13 o22 o23 o33"), m[0], m[1], m[2], m[4], m[5], m[8]) / cell.a());
    worst = Math.max(worst, apart(numbers(row, "as bs cs"), r.a(), r.b(), r.c()) / r.a());
}
largest("volume, reciprocal cell, orthogonalisation matrix of %d cells".formatted(cells.size()), "cctbx, gemmi, ObjCryst++", worst, "(relative)");

worst = 0;
int n = 0;
for (var row : table("geometry/spacings.tsv")) {
    double[] hkl = numbers(row, "h k l");
    worst = Math.max(worst, Math.abs(1 / cells.get(row.get("cell")).inverseSpacing(hkl[0], hkl[1], hkl[2]) - number(row, "d")));
    n++;
}
largest(n + " spacings", "cctbx", worst, "Å");

Fractional point(Map<String, String> row, int i) {
    return new Fractional(number(row, "x" + i), number(row, "y" + i), number(row, "z" + i));
}

worst = 0;
n = 0;
for (var row : table("geometry/distances.tsv")) {
    var cell = cells.get(row.get("cell"));
    worst = Math.max(worst, Math.abs(cell.distance(point(row, 1), point(row, 2)) - number(row, "distance")));
    worst = Math.max(worst, Math.abs(cell.shortestDistance(point(row, 1), point(row, 2)) - number(row, "shortest")));
    n++;
}
largest(n + " distances and shortest distances", "cctbx", worst, "Å");

worst = 0;
n = 0;
for (var row : table("geometry/symmetry-distances.tsv")) {
    var cell = lattice(numbers(row, "a b c alpha beta gamma"));
    Fractional one = point(row, 1), other = point(row, 2);
    double shortest = SpaceGroup.of(row.get("xhm")).operators().stream()
            .mapToDouble(op -> cell.shortestDistance(one, op.apply(other))).min().getAsDouble();
    worst = Math.max(worst, Math.abs(shortest - number(row, "shortest")));
    n++;
}
largest(n + " shortest distances to symmetry images", "cctbx", worst, "Å");

worst = 0;
n = 0;
for (var row : table("geometry/niggli.tsv")) {
    var reduced = ReducedLattice.niggli(lattice(numbers(row, "a b c alpha beta gamma")));
    worst = Math.max(worst, apart(numbers(row, "na nb nc nalpha nbeta ngamma"), parameters(reduced.lattice())));
    n++;
}
largest("Niggli cells of %d lattices".formatted(n), "cctbx and gemmi", worst, "Å or °");

worst = 0;
n = 0;
for (var row : table("geometry/delaunay.tsv")) {
    var reduced = DelaunayReduction.of(lattice(numbers(row, "a b c alpha beta gamma")));
    worst = Math.max(worst, apart(numbers(row, "s1 s2 s3 s4 s5 s6"), reduced.sellingProducts()));
    n++;
}
largest("Delaunay reduction of %d lattices, scalar products".formatted(n), "gemmi", worst, "Å²");

int same = 0;
n = 0;
for (var row : table("geometry/lattice-symmetry.tsv")) {
    var found = LatticeSymmetry.of(lattice(numbers(row, "a b c alpha beta gamma")), Math.toRadians(0.6));
    same += found.get(0).group().symbol().equals(row.get("symbol").replace(" :", ":"))
            && found.size() == whole(row, "n_subgroups")
            && Math.abs(Math.toDegrees(found.get(0).misfit()) - number(row, "delta")) < 1e-3 ? 1 : 0;
    n++;
}
count("symmetry of distorted lattices: highest group, number of subgroups, misfit", "cctbx", same, n, "lattices equal");
