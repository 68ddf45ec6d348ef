// CIFs read back by other programs, and a whole solution of a simulated case.

/** The last line that the check prints with the first Python that has gemmi and cctbx. */
String readersSay() throws Exception {
    for (String python : List.of(Optional.ofNullable(System.getenv("OBJCRYST_PYTHON")).orElse("python3"), "/usr/bin/python3")) {
        try {
            var reader = new ProcessBuilder(python, "docs/checks/cif_readers.py", shared.resolve("data/cif-samples").toString())
                    .redirectErrorStream(true).start();
            var said = new String(reader.getInputStream().readAllBytes()).lines().toList();
            if (reader.waitFor() <= 1 && !said.isEmpty() && said.get(said.size() - 1).endsWith("differences")) {
                return said.get(said.size() - 1);
            }
        } catch (java.io.IOException e) { // no such Python: the next one
        }
    }
    return "not run: no Python with gemmi and cctbx";
}
say("CIFs written by objcryst: cell, operators, elements, positions, occupancies, displacements, structure factors", "the originals, both read by gemmi and cctbx; F of cctbx",
        readersSay());

var pattern = PowderPattern.read("docs/example/paracetamol-simulated.xye").wavelength(1.54056).maxStol(0.25);
var crystal = new Crystal(Lattice.ofDegrees(7.21, 9.64, 11.83, 90, 103.4, 90), "P 21/c")
        .add(Molecule.read("docs/example/paracetamol.mol2"));
pattern.addPhase(crystal);
var fit = pattern.fitProfile();
say("profile fit of the simulated example, free intensities", "its noise",
        "Rwp %.2f %%, expected %.2f %%".formatted(100 * fit.agreement().rwp(), 100 * fit.agreement().expectedFactor()));
var search = new MonteCarlo(crystal, pattern).runs(10).trials(100_000).seed(1).run();
var truth = Structure.read(Path.of("docs/example/paracetamol-invented.cif"));
int right = 0;
for (var result : search.results()) {
    right += StructureComparison.USUAL.compare(truth, Structure.of(search.structure(result))).isSame() ? 1 : 0;
}
search.best();
say("solution of the simulated example, 10 runs of 100 000 trials", "the structure that was simulated",
        right + " of 10 runs; best: " + StructureComparison.USUAL.compare(truth, Structure.of(crystal.toStructure())));
