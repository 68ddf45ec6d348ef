// The lattices of the reference lists of lines, and the space groups of the measured patterns, each with what the program ranks first.

/** Whether two lattices are the same by the edges of their Niggli cells, within half a per cent. */
boolean sameLattice(CellSolution found, Map<String, String> known) {
    var niggli = ReducedLattice.niggli(found.cell(), found.group()).lattice().toArray();
    var edges = numbers(known, "na nb nc");
    return IntStream.range(0, 3).allMatch(i -> Math.abs(niggli[i] / edges[i] - 1) < 0.005);
}

for (String variant : List.of("exact", "noisy")) {
    var peaks = new LinkedHashMap<String, List<Peak>>();
    for (var row : table("indexing-peaks.tsv")) {
        if (row.get("variant").equals(variant)) {
            peaks.computeIfAbsent(row.get("case"), name -> new ArrayList<>())
                    .add(Peak.ofDegrees(number(row, "two_theta"), number(row, "intensity")));
        }
    }
    int first = 0;
    var seconds = new ArrayList<Double>();
    for (var known : table("indexing.tsv")) {
        if (known.get("variant").equals(variant)) {
            long begun = System.nanoTime();
            var result = new Indexing(new PeakList(number(known, "wavelength"), peaks.get(known.get("case")))).threads(2).run();
            seconds.add(1e-9 * (System.nanoTime() - begun));
            first += result.isFound() && sameLattice(result.bestSolution(), known) ? 1 : 0;
        }
    }
    Collections.sort(seconds);
    say("indexing of " + seconds.size() + " lists of lines, " + variant, "lattices whose lines cctbx computed", String.format(Locale.ROOT,
            "%d first; %.1f to %.0f s, median %.1f s on two threads", first, seconds.get(0), seconds.get(seconds.size() - 1),
            seconds.get(seconds.size() / 2)));
}

/** The place of the published group among the classes of extinctions, with lattice and group found from the pattern alone. */
void groupOf(String name, PowderPattern pattern, int number) {
    var lattices = new PatternIndexing(pattern);
    lattices.search().threads(2);
    var ranking = SpaceGroupSearch.fitting(pattern, lattices.run().best()).run();
    var place = IntStream.range(0, ranking.classes().size())
            .filter(i -> ranking.classes().get(i).extinction().groups().stream().anyMatch(g -> g.group().number() == number))
            .findFirst().orElse(-1) + 1;
    say("lattice and extinctions of " + name + ", from the pattern alone", "the published space group, no. " + number, String.format(Locale.ROOT,
            "place %d, probability of the first %.3f", place, ranking.best().probability()));
}

groupOf("cimetidine", PowderPattern.read(shared.resolve("data/cimetidine/cime.dat")).wavelength(1.52904), 14);
groupOf("hydrochlorothiazide", PowderPattern.read(shared.resolve("data/dash-tutorial-01/Tutorial_01.xye")), 4);
groupOf("chlorpropamide", PowderPattern.read(shared.resolve("data/dash-tutorial-02/Tutorial_02.xye")), 19);
groupOf("decafluoroquaterphenyl", PowderPattern.read(shared.resolve("data/dash-tutorial-04/Tutorial_04.xye")).wavelength(1.78897), 15);
groupOf("famotidine", PowderPattern.read(shared.resolve("data/famotidine/Famotidine.xye")), 14);
var leadSulphate = PowderPattern.read(shared.resolve("data/pbso4/pbso4-x.dat"));
leadSulphate.radiation().doublet(1.54056, 1.54439, 0.5);
groupOf("lead sulphate", leadSulphate, 62);
