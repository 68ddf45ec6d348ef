package org.objcryst.app.solution;

import java.util.List;
import java.util.Locale;
import org.objcryst.powder.indexing.CellSolution;

/**
 * Lattices found by indexing, as a table and as JSON.
 *
 * @param solutions best first
 */
public record LatticeTable(List<CellSolution> solutions) {
    /**
     * The table as text.
     *
     * @return a heading and one line a lattice, tab separated; Å and degrees
     */
    public String tsv() {
        StringBuilder text = new StringBuilder(
                "rank\tsystem\tcentring\ta\tb\tc\talpha\tbeta\tgamma\tvolume\tm20\tf20\tscore\tzero\tunindexed\trwp\n");
        for (int i = 0; i < solutions.size(); i++) {
            CellSolution s = solutions.get(i);
            double[] cell = Cells.degrees(s.cell());
            text.append(String.format(
                    Locale.ROOT,
                    "%d\t%s\t%s\t%.4f\t%.4f\t%.4f\t%.3f\t%.3f\t%.3f\t%.2f\t%.1f\t%.1f\t%.1f\t%.4f\t%d\t%s%n",
                    i + 1,
                    system(s),
                    s.centring(),
                    cell[0],
                    cell[1],
                    cell[2],
                    cell[3],
                    cell[4],
                    cell[5],
                    s.volume(),
                    s.m20(),
                    s.f20(),
                    s.score(),
                    s.zeroDeg(),
                    s.unindexed().size(),
                    s.rwp().isPresent()
                            ? String.format(Locale.ROOT, "%.4f", s.rwp().getAsDouble())
                            : ""));
        }
        return text.toString();
    }

    /**
     * The same as an object with one member {@code solutions}.
     *
     * @return best first
     */
    public Json json() {
        return new Json()
                .with("solutions", solutions.stream().map(LatticeTable::json).toList());
    }

    private static Json json(CellSolution s) {
        return new Json()
                .with("cell", Cells.degrees(s.cell()))
                .with("system", system(s))
                .with("centring", String.valueOf(s.centring()))
                .with("volume", s.volume())
                .with("m20", s.m20())
                .with("f20", s.f20())
                .with("score", s.score())
                .with("zero", s.zeroDeg())
                .with("unindexed", s.unindexed().stream().map(i -> i + 1).toList())
                .with("rwp", s.rwp());
    }

    private static String system(CellSolution s) {
        return s.system().name().toLowerCase(Locale.ROOT);
    }
}
