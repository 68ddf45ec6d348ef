// Draws docs/example/fit.svg: solves the example and plots it. Run at the root of the project: ./objcryst jshell docs/example/draw-the-fit.jsh

var pattern = PowderPattern.read("docs/example/paracetamol-simulated.xye").wavelength(1.54056).maxStol(0.25);
var crystal = new Crystal(Lattice.ofDegrees(7.21, 9.64, 11.83, 90, 103.4, 90), "P 21/c")
        .add(Molecule.read("docs/example/paracetamol.mol2"));
var phase = pattern.addPhase(crystal);
pattern.fitProfile();
new MonteCarlo(crystal, pattern).runs(4).trials(100_000).seed(1).run().best();
pattern.fitScales();
System.out.println(pattern.agreement());
pattern.plot().betweenDeg(8, 40).write(Path.of("docs/example/fit.svg"));
