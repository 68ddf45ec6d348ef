package org.objcryst.powder.indexing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objcryst.SharedData;
import org.objcryst.powder.peak.Peak;
import org.objcryst.powder.peak.PeakList;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.ReducedLattice;

/** A list of the reference table {@code indexing-peaks.tsv} and the Niggli cell of its lattice, computed with cctbx. */
record IndexingCase(String name, String variant, PeakList peaks, Lattice niggli) {
    /** Edges of the right lattice agree within this part, as in the table of the reference program. */
    private static final double SAME_EDGE = 0.005;

    static List<IndexingCase> all() {
        Map<String, List<Peak>> peaks = new LinkedHashMap<>();
        for (Map<String, String> row : SharedData.table("reference/indexing-peaks.tsv")) {
            peaks.computeIfAbsent(name(row), n -> new ArrayList<>())
                    .add(Peak.ofDegrees(number(row, "two_theta"), number(row, "intensity")));
        }
        List<IndexingCase> cases = new ArrayList<>();
        for (Map<String, String> row : SharedData.table("reference/indexing.tsv")) {
            Lattice niggli = Lattice.ofDegrees(
                    number(row, "na"),
                    number(row, "nb"),
                    number(row, "nc"),
                    number(row, "nalpha"),
                    number(row, "nbeta"),
                    number(row, "ngamma"));
            PeakList list = new PeakList(number(row, "wavelength"), peaks.get(name(row)));
            cases.add(new IndexingCase(name(row), row.get("variant"), list, niggli));
        }
        return cases;
    }

    static IndexingCase named(String name) {
        return all().stream().filter(c -> c.name.equals(name)).findFirst().orElseThrow();
    }

    /** The place of the right lattice among the solutions, from 1; 0 if it is not there. */
    int rankIn(IndexingResult result) {
        for (int i = 0; i < result.solutions().size(); i++) {
            CellSolution solution = result.solutions().get(i);
            double[] found = ReducedLattice.niggli(solution.cell(), solution.group())
                    .lattice()
                    .toArray();
            double[] known = niggli.toArray();
            boolean same = true;
            for (int e = 0; e < 3; e++) {
                same &= Math.abs(found[e] / known[e] - 1) < SAME_EDGE;
            }
            if (same) {
                return i + 1;
            }
        }
        return 0;
    }

    private static String name(Map<String, String> row) {
        return row.get("case") + " " + row.get("variant");
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }

    @Override
    public String toString() {
        return name;
    }
}
