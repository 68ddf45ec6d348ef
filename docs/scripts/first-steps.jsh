// First steps: a cell, a group, a structure, its structure factors. Run it with: ./objcryst jshell docs/scripts/first-steps.jsh

var cell = Lattice.cubic(5.6402);                        // halite, Å
System.out.println("d(200) = " + 1 / cell.inverseSpacing(2, 0, 0) + " Å");

var group = SpaceGroup.of("Fm-3m");
System.out.println(group + ": " + group.order() + " operators");
System.out.println("(110) absent: " + group.isAbsent(1, 1, 0) + ", multiplicity of (111): " + group.multiplicity(1, 1, 1));

var halite = new Crystal(cell, group)
        .add(new Atom("Na", new ScatteringPower("Na1+"), 0, 0, 0))
        .add(new Atom("Cl", new ScatteringPower("Cl1-"), 0.5, 0.5, 0.5));
System.out.println(halite.composition().formula() + ", density " + halite.composition().density() + " g/cm³");

var reflections = ReflectionList.upTo(cell, group, 0.4);  // up to sin θ/λ = 0.4 Å⁻¹
var data = new ScatteringData(halite, Radiation.xray("Cu"), reflections);
for (int i = 0; i < reflections.size(); i++) {
    System.out.printf("%2d %2d %2d  |F|² = %.1f%n",
            reflections.h()[i], reflections.k()[i], reflections.l()[i], data.squaredModuli()[i]);
}

// Everything that can vary is a parameter; what depends on it is computed again, nothing else.
halite.scatteringPowers().get(0).biso().set(2);
System.out.println("with B(Na) = 2 Å²: |F(111)|² = " + data.squaredModuli()[0]);
