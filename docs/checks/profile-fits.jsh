// Writes docs/profile-fits.md: the unattended profile fit of every measured pattern, beside that of ObjCryst++. Run at the root of the
// project, with the folder of the data beside it (../shared) or named by the variable OBJCRYST_SHARED:
//   ./objcryst jshell docs/checks/profile-fits.jsh

/open docs/checks/tables.jsh

/** Rows of a table beside this script, by their names. */
Map<String, Map<String, String>> byName(String file) throws Exception {
    var rows = new LinkedHashMap<String, Map<String, String>>();
    for (var row : rows(Path.of("docs/checks", file))) {
        rows.put(row.get("name"), row);
    }
    return rows;
}

/** The points of a FOX project. */
PowderData points(String name, Path project) throws Exception {
    var text = Files.readString(project);
    var block = text.substring(text.indexOf("<XIobsSigmaWeightList>"), text.indexOf("</XIobsSigmaWeightList>"));
    var points = block.lines().skip(1).filter(l -> !l.isBlank()).map(l -> split(l.strip(), " +")).toList();
    double[][] columns = IntStream.range(0, 3).mapToObj(c -> points.stream().mapToDouble(p -> p[c]).toArray()).toArray(double[][]::new);
    return PowderData.ofDegrees(name, columns[0], columns[1], columns[2]);
}

PowderPattern pattern(Map<String, String> row) throws Exception {
    var file = shared.resolve("data").resolve(row.get("file"));
    var pattern = file.toString().endsWith(".xml") ? new PowderPattern(points(row.get("name"), file)) : PowderPattern.read(file);
    if (row.get("radiation").equals("neutron")) {
        pattern.radiation().type(RadiationType.NEUTRON);
    }
    double[] wavelength = split(row.get("wavelength"), ";");
    if (wavelength.length == 1) {
        pattern.wavelength(wavelength[0]);
    } else {
        pattern.radiation().doublet(wavelength[0], wavelength[1], wavelength[2]);
    }
    String[] cells = row.get("cells").split(";");
    for (int i = 0; i < cells.length; i++) {
        pattern.addPhase(new Crystal(lattice(split(cells[i], " ")), row.get("groups").split(";")[i]));
    }
    return pattern;
}

String percent(double r) {
    return String.format(Locale.ROOT, "%.2f", 100 * r);
}

/** The profile that the fit has chosen. */
String shape(PowderPattern pattern) {
    var profile = pattern.phases().get(0).profile();
    return profile.isAnisotropic() ? "strain" : profile instanceof PseudoVoigtProfile ? "pseudo-Voigt" : "divergence";
}

/** The best of the passes of ObjCryst++. */
String theirs(Map<String, String> row) {
    var best = Stream.of("first pass", "asymmetry", "anisotropic").mapToDouble(c -> number(row, c)).min().getAsDouble();
    return best > 100 ? "diverges" : String.format(Locale.ROOT, "%.2f", best);
}

var clock = java.lang.management.ManagementFactory.getThreadMXBean();
var program = byName("profile-fits-objcrystpp.tsv");
var fits = new ArrayList<String>();
for (var row : byName("profile-fits.tsv").values()) {
    var pattern = pattern(row);
    long start = clock.getCurrentThreadCpuTime();
    var fit = pattern.fitProfile();
    double seconds = 1e-9 * (clock.getCurrentThreadCpuTime() - start);
    var other = program.get(row.get("name"));
    int reflections = IntStream.range(0, pattern.phases().size()).map(p -> fit.intensities(p).size()).sum();
    fits.add("| %s | %d | %s | %s | %s | %s | %s | %s | %.1f | %s |".formatted(row.get("name"), reflections, shape(pattern),
            percent(fit.agreement().expectedFactor()), percent(fit.agreement().rwp()), percent(fit.leBail().rwp()),
            percent(fit.pawley().rwp()), theirs(other), seconds, other.get("seconds")));
    System.out.println(fits.get(fits.size() - 1));
}

Files.writeString(Path.of("docs/profile-fits.md"), """
        # Profile fits of measured patterns

        `pattern.fitProfile()` without help, from cells of three or four digits, over the whole pattern; R_wp in per cent. *Fit*: intensities
        not negative, as `fitProfile` leaves them; *Le Bail*: the same profile with intensities by 100 cycles of Le Bail's partition; *Pawley*:
        with intensities that may be negative. *ObjCryst++*: 2022.1.4, the best of `quick_fit_profile`, the same with asymmetry and
        displacement, and with anisotropic widths. Seconds are processor time, ours in a JVM that is still compiling.
        *Profile*: what the fit has chosen, the pseudo-Voigt it begins with, Thompson-Cox-Hastings with axial divergence, or that with anisotropic
        strain. Written by `docs/checks/profile-fits.jsh`; do not edit.

        | pattern | reflections | profile | R_exp | fit | Le Bail | Pawley | ObjCryst++ | seconds | ObjCryst++ |
        | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
        %s

        With several phases `quick_fit_profile` fits one of them; taking them in turn does not converge. The projects of FOX hold the
        patterns of cimetidine and lead sulphate once more, and potassium tartrate.
        """.formatted(String.join("\n", fits)));
