// Structure factors after one coordinate of one atom has changed: through the model (as a trial sees it), and one or sixteen
// configurations in the engine alone. Nanoseconds a configuration.
//   GROUPS P 1;P -1   ATOMS 20   REFLECTIONS 100   (lists: every combination)

/open objcryst-bench/side-by-side/measuring.jsh

static final int KINDS = 4;
static final int BATCH = 16;

/** The independent reflections with the smallest sin θ/λ, of a cell whose resolution does not depend on their number. */
ReflectionList reflections(Lattice cell, SpaceGroup group, int number) {
    double stol = 0.2;
    var list = ReflectionList.upTo(cell, group, stol);
    while (list.size() < number) {
        stol *= 1.2;
        list = ReflectionList.upTo(cell, group, stol);
    }
    var all = list;
    double[] s = all.stol(cell);
    return ReflectionList.of(group, IntStream.range(0, all.size()).boxed().sorted(Comparator.comparingDouble(i -> s[i])).limit(number)
            .map(i -> new int[] {all.h()[i], all.k()[i], all.l()[i]}).toArray(int[][]::new));
}

Crystal crystal(Lattice cell, SpaceGroup group, int atoms) {
    var crystal = new Crystal(cell, group);
    crystal.occupancyCorrection().choose(OccupancyCorrection.OFF);
    var powers = IntStream.range(0, KINDS).mapToObj(k -> new ScatteringPower("C")).toList();
    var random = new SplittableRandom(1);
    for (int i = 0; i < atoms; i++) {
        crystal.add(new Atom("C" + i, powers.get(i * KINDS / atoms), random.nextDouble(), random.nextDouble(), random.nextDouble()));
    }
    return crystal;
}

double throughModel(Lattice cell, SpaceGroup group, ReflectionList list, int atoms) {
    var crystal = crystal(cell, group, atoms);
    var data = new ScatteringData(crystal, Radiation.xray("Cu"), list);
    var x = crystal.scatterers().get(0).x();
    double[] place = {0};
    return secondsEach(() -> {
        place[0] += 1e-6;
        x.set(place[0] - Math.floor(place[0]));
        data.squaredModuli();
    });
}

double inEngine(SpaceGroup group, ReflectionList list, int atoms, int configurations) {
    int[] kinds = IntStream.range(0, atoms).map(i -> i * KINDS / atoms).toArray();
    var problem = new StructureFactorProblem(list.h(), list.k(), list.l(), SymmetrySum.of(group), kinds, KINDS, false);
    var kernel = StructureFactorEngines.found().best().kernel(problem);
    double[][] factors = new double[KINDS][list.size()];
    Arrays.stream(factors).forEach(f -> Arrays.fill(f, 6));
    kernel.factors(factors, null);
    var random = new SplittableRandom(1);
    int n = atoms * configurations;
    double[] x = random.doubles(n).toArray(), y = random.doubles(n).toArray(), z = random.doubles(n).toArray(), one = new double[n];
    Arrays.fill(one, 1);
    var out = new StructureFactors(configurations, list.size(), false);
    return secondsEach(() -> kernel.compute(configurations, x, y, z, one, out)) / configurations;
}

for (String symbol : argument("GROUPS").split(";")) {
    for (int atoms : wholeNumbers("ATOMS")) {
        for (int reflections : wholeNumbers("REFLECTIONS")) {
            var group = SpaceGroup.of(symbol);
            var cell = Lattice.cubic(10 * Math.cbrt(reflections / 100.0));
            var list = reflections(cell, group, reflections);
            String name = symbol + "\t" + atoms + "\t" + reflections + "\t";
            result(name + "model", 1e9 * throughModel(cell, group, list, atoms));
            result(name + "one", 1e9 * inEngine(group, list, atoms, 1));
            result(name + "batch", 1e9 * inEngine(group, list, atoms, BATCH));
        }
    }
}
