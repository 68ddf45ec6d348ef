package org.objcryst.app.solution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.objcryst.powder.spacegroup.ExtinctionClass.Candidate;
import org.objcryst.powder.spacegroup.RankedClass;
import org.objcryst.powder.spacegroup.SpaceGroupRanking;

/**
 * Ranked space groups as a table and as JSON.
 *
 * @param ranking the most probable extinctions first
 */
public record GroupTable(SpaceGroupRanking ranking) {
    /**
     * The table for people: groups that share a line have the same extinctions.
     *
     * @param rows how many classes at most
     * @return lines
     */
    public List<String> lines(int rows) {
        List<String> lines = new ArrayList<>();
        lines.add("cell " + Cells.text(ranking.cell()));
        lines.add(" rank  probability  ln odds    Rwp %    nGoF  absent  groups");
        for (int i = 0; i < Math.min(rows, ranking.classes().size()); i++) {
            RankedClass c = ranking.classes().get(i);
            lines.add(String.format(
                    Locale.ROOT,
                    "%5d  %11.4f  %7.1f  %7.2f  %6.3f  %6d  %s",
                    i + 1,
                    c.probability(),
                    c.logOdds(),
                    100 * c.rwp(),
                    c.normalizedGof(),
                    c.absentLines(),
                    groups(c)));
        }
        lines.add(
                "Groups of a line have the same extinctions: the pattern cannot tell them apart, they are ordered by how");
        lines.add(
                "frequent they are among known structures. That frequency is also in the probability, not in the odds.");
        return lines;
    }

    private static String groups(RankedClass ranked) {
        return ranked.extinction().groups().stream()
                .map(candidate -> candidate.group().symbol())
                .collect(Collectors.joining(", "));
    }

    /**
     * All classes, tab separated.
     *
     * @return a heading and one line a group
     */
    public String tsv() {
        StringBuilder text = new StringBuilder(
                "rank\tgroup\tnumber\tshare\tprobability\tln_odds\trwp\tgof\tngof\tabsent_lines\tconditions\n");
        for (int i = 0; i < ranking.classes().size(); i++) {
            RankedClass c = ranking.classes().get(i);
            for (Candidate candidate : c.extinction().groups()) {
                text.append(String.format(
                        Locale.ROOT,
                        "%d\t%s\t%d\t%.4f\t%.6f\t%.3f\t%.5f\t%.4f\t%.5f\t%d\t%s%n",
                        i + 1,
                        candidate.group().symbol(),
                        candidate.group().number(),
                        candidate.share(),
                        c.probability(),
                        c.logOdds(),
                        c.rwp(),
                        c.gof(),
                        c.normalizedGof(),
                        c.absentLines(),
                        c.extinction().conditions()));
            }
        }
        return text.toString();
    }

    /**
     * The same as an object.
     *
     * @return members {@code cell}, {@code lines} and {@code classes}, best first
     */
    public Json json() {
        return new Json()
                .with("cell", Cells.degrees(ranking.cell()))
                .with("lines", ranking.lines())
                .with("explained", ranking.explained())
                .with("cellCredible", ranking.isCellCredible())
                .with(
                        "classes",
                        ranking.classes().stream().map(GroupTable::json).toList());
    }

    private static Json json(RankedClass c) {
        return new Json()
                .with("probability", c.probability())
                .with("logOdds", c.logOdds())
                .with("rwp", c.rwp())
                .with("gof", c.gof())
                .with("normalizedGof", c.normalizedGof())
                .with("absentLines", c.absentLines())
                .with("conditions", c.extinction().conditions())
                .with(
                        "groups",
                        c.extinction().groups().stream()
                                .map(candidate -> new Json()
                                        .with("spaceGroup", candidate.group().symbol())
                                        .with("number", candidate.group().number())
                                        .with("share", candidate.share()))
                                .toList());
    }
}
