// Quantitative phase analysis of sample 1a of the round robin (Madsen et al., J. Appl. Cryst. 34, 2001, 409), with the structures of the
// three phases or without.

var cifs = List.of(
        Path.of("objcryst-powder/src/test/resources/org/objcryst/powder/refinement/corundum.cif"),
        shared.resolve("data/cif-samples/CaF2_fluorite.cif"),
        Path.of("objcryst-powder/src/test/resources/org/objcryst/powder/refinement/zincite.cif"));
var weighed = List.of(1.15, 94.81, 4.04);

PowderPattern sample() {
    var pattern = PowderPattern.read(shared.resolve("data/qpa-cpd-1a/cpd-1a.prn"));
    pattern.radiation().doublet(1.54056, 1.54439, 0.5);
    cifs.forEach(cif -> pattern.addPhase(Crystal.readCif(cif)));
    return pattern;
}

/** One line for a refinement with some of the phases free. */
RefinementResult mixture(String which, int... free) {
    var pattern = sample();
    var result = new RietveldRefinement(pattern).freeIntensities(IntStream.of(free).mapToObj(pattern.phases()::get).toList()).run();
    say("sample 1a of the round robin on phase analysis, " + which, "counting statistics", String.format(Locale.ROOT,
            "Rwp %.2f %%, expected %.2f %%, GoF %.2f", 100 * result.agreement().rwp(), 100 * result.rexp(), result.goodnessOfFit()));
    return result;
}

var analysis = mixture("three known structures");
for (int p = 0; p < 3; p++) {
    var f = analysis.fractions().get(p);
    say("its " + List.of("corundum", "fluorite", "zincite").get(p), String.format(Locale.ROOT, "what was weighed, %.2f %%", weighed.get(p)),
            String.format(Locale.ROOT, "%.2f ± %.2f %% by weight, R_Bragg %.1f %%", 100 * f.weight(), 100 * f.sigma(), 100 * f.rBragg()));
}
mixture("fluorite with free intensities beside two known structures", 1);
mixture("free intensities of all three", 0, 1, 2);
