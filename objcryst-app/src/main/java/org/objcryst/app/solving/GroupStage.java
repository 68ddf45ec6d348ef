package org.objcryst.app.solving;

import org.objcryst.app.solution.GroupTable;
import org.objcryst.app.solution.SolutionFolder;
import org.objcryst.powder.PowderPattern;
import org.objcryst.powder.SpaceGroupSearch;
import org.objcryst.powder.spacegroup.Frequencies.Substance;
import org.objcryst.powder.spacegroup.SpaceGroupRanking;
import org.objcryst.symmetry.Lattice;

/** Ranks the space groups that a lattice allows. */
final class GroupStage {
    private final Stages stages;
    private final SolutionFolder folder;
    private final Substance substance;

    GroupStage(Stages stages, SolutionFolder folder, Substance substance) {
        this.stages = stages;
        this.folder = folder;
        this.substance = substance;
    }

    /** The ranking, credible or not. */
    SpaceGroupRanking run(PowderPattern pattern, Lattice lattice) {
        SpaceGroupSearch search =
                SpaceGroupSearch.fitting(pattern, lattice).substance(substance).onProgress(stages::tell);
        SpaceGroupRanking ranking = stages.run("space group", search::stop, search::run);
        folder.write("spacegroups.tsv", new GroupTable(ranking).tsv());
        new GroupTable(ranking).lines(4).stream().skip(1).limit(5).forEach(stages::tell);
        return ranking;
    }
}
