// Draws docs/example/fit.svg: solves the example and plots it. Run at the root of the project: ./objcryst jshell docs/example/draw-the-fit.jsh

var pattern = PowderPattern.read("docs/example/paracetamol-simulated.xye").wavelength(1.54056).maxStol(0.25);
var crystal = new Crystal(Lattice.ofDegrees(7.21, 9.64, 11.83, 90, 103.4, 90), "P 21/c")
        .add(Molecule.read("docs/example/paracetamol.mol2"));
var phase = pattern.addPhase(crystal);
pattern.fitProfile();
new MonteCarlo(crystal, pattern).runs(4).trials(100_000).seed(1).run().best();
pattern.fitScales();
System.out.println(pattern.agreement());

double[] angle = Arrays.stream(pattern.x()).map(Math::toDegrees).toArray();
double[] observed = pattern.observed();
double[] calculated = pattern.calculated();
double top = Arrays.stream(observed).max().getAsDouble();
double first = 8, last = 40;

double across(double degrees) { return 20 + 860 * (degrees - first) / (last - first); }
double down(double counts) { return 250 - 230 * Math.sqrt(Math.max(0, counts) / top); }

var points = new StringBuilder();
var line = new StringBuilder();
var difference = new StringBuilder();
for (int i = 0; i < angle.length; i++) {
    if (angle[i] >= first && angle[i] <= last) {
        String start = line.isEmpty() ? "M" : "L";
        points.append(String.format("M%.1f %.1fh0", across(angle[i]), down(observed[i])));
        line.append(String.format("%s%.1f %.1f", start, across(angle[i]), down(calculated[i])));
        difference.append(String.format("%s%.1f %.1f", start, across(angle[i]), 285 - (observed[i] - calculated[i]) / Math.sqrt(Math.max(1, calculated[i])) * 3));
    }
}
var ticks = new StringBuilder();
for (int a = (int) first; a <= last; a += 4) {
    ticks.append(String.format("<path d=\"M%.1f 310v6\" stroke=\"#444\"/><text x=\"%.1f\" y=\"330\" text-anchor=\"middle\">%d°</text>%n", across(a), across(a), a));
}
Files.writeString(Path.of("docs/example/fit.svg"), """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 340" font-family="sans-serif" font-size="13" fill="#444">
        <rect width="900" height="340" fill="#fff"/>
        <path d="%s" fill="none" stroke="#1f6fb4" stroke-width="2.6" stroke-linecap="round"/>
        <path d="%s" fill="none" stroke="#c8402f" stroke-width="1"/>
        <path d="%s" fill="none" stroke="#777" stroke-width="0.7"/>
        <path d="M20 310h860" stroke="#444"/>
        %s<text x="870" y="30" text-anchor="end">simulated pattern (points) and the solution (line), square-root scale</text>
        <text x="870" y="48" text-anchor="end">below: difference in units of its uncertainty</text>
        </svg>
        """.formatted(points, line, difference, ticks));
