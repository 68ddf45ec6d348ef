// What all checks use: reference tables, and the lines of docs/validation.md.

var shared = Path.of(Optional.ofNullable(System.getenv("OBJCRYST_SHARED")).orElse("../shared"));
var lines = new ArrayList<String>();

List<Map<String, String>> table(String name) throws Exception {
    return rows(shared.resolve("reference").resolve(name));
}

List<Map<String, String>> rows(Path file) throws Exception {
    var rows = new ArrayList<Map<String, String>>();
    String[] header = null;
    for (String line : Files.readAllLines(file)) {
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

int whole(Map<String, String> row, String column) {
    return Integer.parseInt(row.get(column));
}

double[] numbers(Map<String, String> row, String columns) {
    return Arrays.stream(columns.split(" ")).mapToDouble(column -> number(row, column)).toArray();
}

double[] split(String text, String separator) {
    return Arrays.stream(text.split(separator)).mapToDouble(Double::parseDouble).toArray();
}

/** Largest difference of two lists. */
double apart(double[] a, double... b) {
    double worst = a.length == b.length ? 0 : Double.NaN;
    for (int i = 0; i < a.length; i++) {
        worst = Math.max(worst, Math.abs(a[i] - b[i]));
    }
    return worst;
}

double[] degrees(double... radians) {
    return Arrays.stream(radians).map(Math::toDegrees).toArray();
}

Lattice lattice(double[] p) {
    return Lattice.ofDegrees(p[0], p[1], p[2], p[3], p[4], p[5]);
}

double[] parameters(Lattice l) {
    return new double[] {l.a(), l.b(), l.c(), Math.toDegrees(l.alpha()), Math.toDegrees(l.beta()), Math.toDegrees(l.gamma())};
}

/** A cell that a group allows, without accidental symmetry. */
Lattice cellOf(SpaceGroup group) {
    return group.latticeConstraints().conform(Lattice.ofDegrees(9.1, 10.3, 11.9, 84, 95, 103));
}

void say(String check, String against, String figure) {
    lines.add("| " + check + " | " + against + " | " + figure + " |");
    System.out.println(check + ": " + figure);
}

void count(String check, String against, int same, int all, String what) {
    say(check, against, "%d of %d %s".formatted(same, all, what));
}

void largest(String check, String against, double difference, String unit) {
    say(check, against, String.format(Locale.ROOT, "largest difference %.1e %s", difference, unit).strip());
}
