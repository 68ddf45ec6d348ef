// From a pattern to a structure. The pattern is simulated (docs/example/README.md); with a measured one the lines are the same.
// Run it at the root of the project with: ./objcryst jshell docs/scripts/solve-a-structure.jsh

var example = Files.exists(Path.of("docs/example")) ? "docs/example/" : "../docs/example/";
var pattern = PowderPattern.read(example + "paracetamol-simulated.xye").wavelength(1.54056);
var cell    = Lattice.ofDegrees(7.21, 9.64, 11.83, 90, 103.4, 90);
var crystal = new Crystal(cell, "P 21/c").add(Molecule.read(example + "paracetamol.mol2"));
var phase   = pattern.addPhase(crystal);

pattern.maxStol(0.25);                                   // enough to find the structure
System.out.println(pattern.fitProfile());                // background, cell, zero, peak shapes with free intensities

var search = new MonteCarlo(crystal, pattern).runs(2).trials(20_000).seed(1);
search.run();                                            // a progress line; Ctrl-C keeps the best
search.results().forEach(System.out::println);

var best = search.best();
System.out.println(best + ": " + pattern.agreement());
System.out.println(pattern.show());                      // opens the plot; without a screen it says where the picture is
var file = Files.createTempFile("paracetamol", ".cif");
best.writeCif(file);
System.out.println(CifStructure.read(file).atoms().size() + " atoms written");
Files.delete(file);
