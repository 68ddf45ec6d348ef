// Sample projects of FOX: read, written, read again; the original and what was written computed by ObjCryst++; both computed here.

var projectRows = new ArrayList<String>();

List<RefinableObj> objectsOf(Project project) {
    var all = new ArrayList<RefinableObj>(project.crystals());
    all.addAll(project.singleCrystals());
    all.addAll(project.patterns());
    return all;
}

/** Every parameter and option, as sorted lines. */
List<String> stateOf(Project project) {
    var lines = new ArrayList<String>();
    for (var object : new RefinableModel(objectsOf(project)).objects()) {
        object.parameters().forEach(p -> lines.add(object.getClass() + p.name() + p.value() + p.isFixed() + p.isUsed() + p.range()));
        object.options().forEach(o -> lines.add(object.getClass() + o.toString()));
    }
    lines.sort(null);
    return lines;
}

/** The columns that ObjCryst++ prints for each object of a file; none if no Python has it. */
List<String[]> costsByObjCryst(Path file) throws Exception {
    for (String python : List.of(Optional.ofNullable(System.getenv("OBJCRYST_PYTHON")).orElse("python3"), "/usr/bin/python3")) {
        try {
            var process = new ProcessBuilder(python, "docs/checks/project_costs.py", file.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            var said = new String(process.getInputStream().readAllBytes()).lines().skip(1).map(line -> line.split("\t")).toList();
            if (process.waitFor() == 0 && !said.isEmpty()) {
                return said;
            }
        } catch (java.io.IOException e) { // no such Python: the next one
        }
    }
    return List.of();
}

/** The largest relative difference of two costs of one object. */
String difference(List<String[]> original, List<String[]> copy) {
    if (original.isEmpty()) {
        return "not run: no Python with pyobjcryst";
    }
    double worst = original.size() == copy.size() ? 0 : Double.NaN;
    for (int i = 0; i < original.size() && i < copy.size(); i++) {
        double a = Double.parseDouble(original.get(i)[4]);
        double b = Double.parseDouble(copy.get(i)[4]);
        worst = Math.max(worst, Math.abs(a - b) / Math.max(Math.abs(a), 1e-9));
    }
    return String.format(Locale.ROOT, "%.0e", worst);
}

/** Costs here over costs of ObjCryst++: χ² of points or reflections, then of the restraints of molecules. */
String ratios(Project project, List<String[]> original) {
    var said = new ArrayList<String>();
    for (var row : original) {
        double theirs = Double.parseDouble(row[7]);
        if (row[1].equals("PowderPattern")) {
            var pattern = project.patterns().stream().filter(p -> p.name().equals(row[2])).findFirst().orElseThrow();
            pattern.axis().firstOrderDoublet(true);
            said.add(String.format(Locale.ROOT, "%.4f (powder)", pattern.logLikelihood() / theirs));
        } else if (row[1].equals("DiffractionDataSingleCrystal")) {
            var data = project.singleCrystals().stream().filter(d -> d.name().equals(row[2])).findFirst().orElseThrow();
            said.add(String.format(Locale.ROOT, "%.4f (single crystal)", data.logLikelihood() / theirs));
        } else if (Double.parseDouble(row[4]) > 0) {
            var crystal = project.crystals().stream().filter(c -> c.name().equals(row[2])).findFirst().orElseThrow();
            double ours = crystal.scatterers().stream().mapToDouble(Scatterer::logLikelihood).sum();
            said.add(String.format(Locale.ROOT, "%.6f (restraints)", ours / Double.parseDouble(row[4])));
        }
    }
    return said.isEmpty() ? "-" : String.join(", ", said);
}

for (String sample : List.of("tutorial-cimetidine/test.xml", "Cimetidine.xml", "Cimetidine-powder.xml", "ktartrate.xml", "pbso4-joint.xml", "ylid.xml.gz")) {
    var file = shared.resolve("data/fox-projects").resolve(sample);
    var project = Project.read(file);
    var before = stateOf(project);
    var copy = Files.createTempFile("project", ".xml");
    project.write(copy);
    var theirs = costsByObjCryst(file);
    projectRows.add("| %s | %s | %s | %s |".formatted(sample,
            stateOf(Project.read(copy)).equals(before) ? before.size() + " identical" : "DIFFERENT",
            difference(theirs, costsByObjCryst(copy)), ratios(project, theirs)));
    Files.delete(copy);
}
