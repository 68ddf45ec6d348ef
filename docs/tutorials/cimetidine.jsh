// From the measured pattern of cimetidine to its structure, step by step; explained in cimetidine.md.
// The folder has cime.dat and cime.fhz, which come with FOX and pyobjcryst.
var folder = Path.of(System.getProperty("objcryst.shared", "../shared"), "data", "cimetidine");

// The pattern
var pattern = PowderPattern.read(folder.resolve("cime.dat")).wavelength(1.52904);
pattern.radiation().polarization(0.95);
System.out.println(pattern);

// Peaks and lattice
var peaks = pattern.peaks();
System.out.println(peaks);
var lattices = pattern.index();
System.out.println(lattices);
var cell = lattices.best();

// Space group
var groups = SpaceGroupSearch.fitting(pattern, cell).substance(Frequencies.Substance.MOLECULAR).run();
System.out.println(groups);
var group = groups.group();

// The molecule and the crystal
var molecule = Molecule.read(folder.resolve("cime.fhz"));
System.out.println(molecule);
var crystal = new Crystal(groups.cell(), group).add(molecule);
crystal.scatteringPowers().forEach(power -> power.biso(3));
System.out.println(crystal.composition());

// Background, cell, zero and peak shapes
pattern.maxStol(0.25);
var phase = pattern.addPhase(crystal);
var fit = pattern.fitProfile();
System.out.println(fit);

// The search
var search = new MonteCarlo(crystal, pattern).runs(4).trials(1_000_000).seed(1);
search.run();
search.results().forEach(System.out::println);

// What was found
var file = Files.createTempFile("cimetidine", ".cif");
search.best().writeCif(file);
System.out.println(file);
System.out.println(pattern.fitScales().agreement());
System.out.println(Packing.of(crystal));
System.out.println(pattern.show());
