// Our side of objcrystpp_work.py: WORK names the piece of work, each with its variables. Processor time of all threads, the compiler's
// too; of the thread alone for what is repeated until it is warm.
//   fit       PATTERN CELL GROUP WAVELENGTH
//   cell2000
//   index     PEAKS WAVELENGTH
//   cifs      FOLDER TIMES

/open objcryst-bench/side-by-side/measuring.jsh

double[] numbers(String text) {
    return Arrays.stream(text.split(",")).mapToDouble(Double::parseDouble).toArray();
}

double seconds(Runnable work) {
    double begun = programSeconds();
    work.run();
    return programSeconds() - begun;
}

PowderPattern pattern() {
    double[] c = numbers(argument("CELL"));
    var pattern = PowderPattern.read(argument("PATTERN")).wavelength(Double.parseDouble(argument("WAVELENGTH")));
    pattern.addPhase(new Crystal(Lattice.ofDegrees(c[0], c[1], c[2], c[3], c[4], c[5]), argument("GROUP")));
    return pattern;
}

/** The profiles of the reflections of the fitted phase, out to 12 widths. */
SparseProfiles profiles(PowderPattern pattern) {
    var phase = pattern.phases().get(0);
    double wavelength = Double.parseDouble(argument("WAVELENGTH"));
    double[] x = pattern.x();
    double[] s = phase.scattering().stol();
    double width = Math.toRadians(0.1);
    int n = s.length;
    int[] first = new int[n];
    double[][] values = new double[n][];
    for (int h = 0; h < n; h++) {
        double centre = 2 * Math.asin(Math.min(1, wavelength * s[h]));
        int from = Math.max(0, Math.min(x.length, (int) ((centre - 12 * width - x[0]) / (x[1] - x[0]))));
        int to = Math.max(from, Math.min(x.length, (int) ((centre + 12 * width - x[0]) / (x[1] - x[0]))));
        first[h] = Math.min(from, x.length - 1);
        values[h] = IntStream.range(from, to).mapToDouble(i -> Math.exp(-Math.pow((x[i] - centre) / width, 2))).toArray();
    }
    return new SparseProfiles(x.length, first, values);
}

boolean fit() {
    var pattern = pattern();
    ProfileFitResult[] fit = new ProfileFitResult[1];
    result("fit", seconds(() -> fit[0] = pattern.fitProfile()));
    result("rwp", 100 * fit[0].agreement().rwp());
    var again = pattern();
    result("fit, warm", seconds(again::fitProfile));
    double[] net = pattern.observed();
    var partition = new LeBail(profiles(pattern), net, pattern.weights());
    double[] one = new double[pattern.phases().get(0).scattering().reflections().size()];
    Arrays.fill(one, 1);
    double[] start = partition.start(one);
    result("Le Bail", secondsEach(() -> partition.iterate(start.clone(), 10)) / 10);
    return true;
}

boolean cell2000() {
    var crystal = new Crystal(Lattice.ofDegrees(30, 32, 34, 90, 100, 90), "P 1 21/c 1");
    crystal.occupancyCorrection().choose(OccupancyCorrection.OFF);
    var powers = IntStream.range(0, 4).mapToObj(k -> new ScatteringPower("C")).toList();
    var random = new SplittableRandom(1);
    for (int i = 0; i < 500; i++) {
        crystal.add(new Atom("C" + i, powers.get(i * 4 / 500), random.nextDouble(), random.nextDouble(), random.nextDouble()));
    }
    double[] x = IntStream.range(0, 4700).mapToDouble(i -> 3 + 0.01 * i).toArray(), one = new double[x.length];
    Arrays.fill(one, 1);
    var pattern = new PowderPattern(PowderData.ofDegrees("empty", x, one)).wavelength(1.54056).maxStol(0.27);
    var profile = new PseudoVoigtProfile().widthDeg2(0, 0, Math.pow(Math.toDegrees(1e-3), 2)).lorentzianFraction(0.5, 0);
    var phase = pattern.addPhase(crystal, profile);
    result("first", seconds(pattern::calculated));
    result("reflections", phase.scattering().reflections().size());
    double[] place = {0};
    result("move", secondsEach(() -> {
        place[0] += 1e-5;
        crystal.scatterers().get(0).x().set(place[0] % 1);
        pattern.calculated();
    }));
    result("profile", secondsEach(() -> {
        place[0] += 1e-5;
        profile.widthDeg2(0, 0, Math.pow(Math.toDegrees(1e-3), 2) * (1 + place[0] % 1));
        pattern.calculated();
    }));
    return true;
}

boolean index() throws Exception {
    var peaks = PeakList.read(Path.of(argument("PEAKS")), Double.parseDouble(argument("WAVELENGTH")));
    IndexingResult[] found = new IndexingResult[1];
    result("index", seconds(() -> found[0] = new Indexing(peaks).threads(1).run()));
    if (found[0].isFound()) {
        result("volume", found[0].bestSolution().cell().volume());
    }
    return true;
}

boolean cifs() throws Exception {
    int times = Integer.parseInt(argument("TIMES"));
    List<Path> files;
    try (var list = Files.list(Path.of(argument("FOLDER")))) {
        files = list.filter(f -> f.toString().endsWith(".cif") && !f.toString().contains("data_single_crystal")).sorted().toList();
    }
    result("cifs", seconds(() -> {
        for (int i = 0; i < times; i++) {
            files.forEach(Crystal::readCif);
        }
    }) / times / files.size());
    return true;
}

Map<String, java.util.concurrent.Callable<Boolean>> works = Map.of("fit", () -> fit(), "cell2000", () -> cell2000(), "index", () -> index(), "cifs", () -> cifs());
works.get(argument("WORK")).call();
