// Space groups: the whole of the reference tables.

int same = 0, all = 0;
for (var row : table("spacegroup-ops.tsv")) {
    var ours = SpaceGroup.ofHall(row.get("hall")).operators().stream().map(Object::toString).collect(Collectors.toSet());
    var theirs = Arrays.stream(row.get("ops").split(";")).map(o -> SymmetryOp.parse(o).toString()).collect(Collectors.toSet());
    same += ours.equals(theirs) ? 1 : 0;
    all++;
}
count("operators of every setting, from its Hall symbol", "cctbx and gemmi", same, all, "settings equal");

same = 0;
all = 0;
for (var row : table("spacegroups.tsv")) {
    var group = SpaceGroup.of(row.get("xhm"));
    boolean equal = group.number() == whole(row, "number")
            && group.hall().equals(row.get("hall"))
            && SpaceGroup.ofOperators(group.operators()).equals(group)
            && group.crystalSystem().name().equalsIgnoreCase(row.get("crystal_system"))
            && group.pointGroup().equals(row.get("point_group"))
            && group.isCentrosymmetric() == row.get("centrosymmetric").equals("1")
            && group.isSohncke() == row.get("sohncke").equals("1")
            && group.centringVectors().size() == whole(row, "n_centring")
            && group.order() == whole(row, "n_ops");
    same += equal ? 1 : 0;
    all++;
}
count("symbol, Hall symbol and operators of every setting mean the same; system, point group, centre, hand, centring, order", "cctbx and gemmi",
        same, all, "settings equal");

same = 0;
all = 0;
for (var row : table("spacegroup-aliases.tsv")) {
    same += SpaceGroup.of(row.get("spelling")).symbol().equals(row.get("xhm")) ? 1 : 0;
    all++;
}
count("spellings of space groups as met in files", "assigned by hand", same, all, "read as meant");

same = 0;
all = 0;
for (var row : table("spacegroup-aliases-ambiguous.tsv")) {
    same += SpaceGroup.of(row.get("spelling")).symbol().equals(row.get("cctbx_default")) ? 1 : 0;
    all++;
}
count("symbols that leave origin or axes open", "the choice of cctbx (gemmi takes the other origin)", same, all, "the same");

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
count("systematic absences of every setting, indices −4 to 4", "cctbx and gemmi", same, all, "reflections equal");

same = 0;
all = 0;
for (var row : table("reflection-classes.tsv")) {
    var group = SpaceGroup.of(row.get("xhm"));
    int h = whole(row, "h"), k = whole(row, "k"), l = whole(row, "l");
    String phase = row.get("phase_restriction_deg");
    boolean equal = group.isAbsent(h, k, l) == row.get("absent").equals("1")
            && group.epsilon(h, k, l) == whole(row, "epsilon")
            && group.isCentric(h, k, l) == row.get("centric").equals("1")
            && group.multiplicity(h, k, l) == whole(row, "multiplicity")
            && (phase.isEmpty()
                    || Math.abs(Math.sin(group.restrictedPhase(h, k, l).orElse(9) - Math.toRadians(Double.parseDouble(phase)))) < 1e-9);
    same += equal ? 1 : 0;
    all++;
}
count("absence, epsilon, centric or not, multiplicity, restricted phase, 24 hkl in every setting", "cctbx and gemmi", same, all, "reflections equal");

same = 0;
all = 0;
for (var row : table("special-positions.tsv")) {
    var group = SpaceGroup.of(row.get("xhm"));
    double[] x = numbers(row, "x y z");
    var site = group.site(new Fractional(x[0], x[1], x[2]), cellOf(group), 1e-3);
    var operators = Arrays.stream(row.get("site_operators").split(";")).map(SymmetryOp::parse).collect(Collectors.toSet());
    same += site.multiplicity() == whole(row, "multiplicity")
            && site.symmetry().equals(row.get("site_symmetry"))
            && Set.copyOf(site.operators()).equals(operators) ? 1 : 0;
    all++;
}
count("special positions: multiplicity, site symmetry and its operators", "cctbx", same, all, "points equal");
