// From the reflections of a single crystal to a structure. The intensities are calculated here (docs/example/README.md) and written as
// SHELX writes them; a measured .hkl file is read by the same line.
// Run it at the root of the project with: ./objcryst jshell docs/scripts/single-crystal.jsh

var example = Files.exists(Path.of("docs/example")) ? "docs/example/" : "../docs/example/";
var truth   = Crystal.readCif(Path.of(example + "paracetamol-invented.cif"));
var list    = ReflectionList.upTo(truth.lattice(), truth.spaceGroup(), 0.3);
var exact   = new ScatteringData(truth, Radiation.xray("Mo"), list).squaredModuli();
var mean    = Arrays.stream(exact).average().orElseThrow();
var sigma   = Arrays.stream(exact).map(i -> 0.05 * mean + 0.03 * i).toArray();
var file    = Files.createTempFile("paracetamol", ".hkl");
ReflectionWriter.writeShelx(ReflectionIntensities.of("paracetamol", list, exact, sigma), file);

var crystal = new Crystal(truth.lattice(), truth.spaceGroup()).add(Molecule.read(example + "paracetamol.mol2"));
var data    = DiffractionDataSingleCrystal.read(file, crystal).wavelength(0.7107).maxStol(0.25);
System.out.println(data);

var search = new MonteCarlo(crystal, data).runs(1).trials(20_000).seed(1);
search.run();                                            // a progress line; Ctrl-C keeps the best
search.results().forEach(System.out::println);

var best = search.best();
System.out.println(best + ": " + data.fitScale().agreement());
System.out.println(StructureComparison.USUAL.compare(Structure.of(truth.toStructure()), Structure.of(best.toStructure())));
Files.delete(file);
