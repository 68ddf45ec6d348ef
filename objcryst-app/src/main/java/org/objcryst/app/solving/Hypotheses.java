package org.objcryst.app.solving;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.objcryst.app.argument.ZPrime;
import org.objcryst.app.solving.ContentEstimate.Share;
import org.objcryst.molecule.SitePlacement;
import org.objcryst.powder.spacegroup.ExtinctionClass.Candidate;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.SpaceGroup;

/** What a crystal may be: space groups with numbers of formula units, the most probable first. */
final class Hypotheses {
    /** Less probable ones than this part of the best are left out. */
    private static final double NEGLIGIBLE = 0.02;

    private static final int MOST = 8;
    private static final Comparator<Hypothesis> BEST_FIRST = Comparator.comparingDouble(
                    (Hypothesis h) -> -h.probability())
            .thenComparingDouble(h -> Math.abs(h.volumeMisfit()));

    private final ContentEstimate estimate;
    private final Places places;
    private final Optional<ZPrime> given;

    /** How a molecule can stand on sites of an order. */
    interface Places {
        List<SitePlacement> find(Lattice lattice, SpaceGroup group, int order);
    }

    /**
     * @param given the number of formula units if it is known
     */
    Hypotheses(ContentEstimate estimate, Places places, Optional<ZPrime> given) {
        this.estimate = estimate;
        this.places = places;
        this.given = given;
    }

    /** For a known group; content that may share sites is taken as it is. */
    List<Hypothesis> of(Lattice lattice, SpaceGroup group) {
        if (given.isEmpty() && !estimate.molecular()) {
            return List.of(new Hypothesis(lattice, group, ZPrime.ONE, Optional.empty(), 1, 0));
        }
        return of(lattice, List.of(new Candidate(group, 1)));
    }

    /** For groups with their probabilities. */
    List<Hypothesis> of(Lattice lattice, List<Candidate> groups) {
        List<Hypothesis> all = new ArrayList<>();
        for (Candidate candidate : groups) {
            SpaceGroup group = candidate.group();
            Lattice cell = group.latticeConstraints().average(lattice);
            for (Share share : shares(cell.volume(), group.operators().size())) {
                all.add(new Hypothesis(
                        cell,
                        group,
                        share.zPrime(),
                        Optional.empty(),
                        candidate.share() * share.weight(),
                        share.misfit()));
            }
        }
        all.sort(BEST_FIRST);
        List<Hypothesis> placed = new ArrayList<>();
        for (Hypothesis hypothesis : all) {
            if (placed.isEmpty()
                    || hypothesis.probability() > NEGLIGIBLE * placed.get(0).probability()) {
                placed.addAll(placed(hypothesis));
            }
        }
        if (placed.isEmpty()) {
            throw new IllegalArgumentException(
                    "Z' = %s is impossible in %s: no site has such a symmetry, or the molecule has not"
                            .formatted(all.get(0).zPrime(), all.get(0).group().symbol()));
        }
        return likely(placed);
    }

    /** One for each way in which the molecules can stand; none if there is no such way. */
    private List<Hypothesis> placed(Hypothesis hypothesis) {
        if (hypothesis.zPrime().order() == 1) {
            return List.of(hypothesis);
        }
        List<SitePlacement> ways = places.find(
                hypothesis.lattice(), hypothesis.group(), hypothesis.zPrime().order());
        return ways.stream().map(way -> hypothesis.at(way, ways.size())).toList();
    }

    private List<Share> shares(double volume, int images) {
        return given.map(z -> List.of(estimate.of(z, volume, images))).orElseGet(() -> estimate.shares(volume, images));
    }

    private static List<Hypothesis> likely(List<Hypothesis> all) {
        double highest = all.stream().mapToDouble(Hypothesis::probability).max().orElse(0);
        List<Hypothesis> kept = all.stream()
                .sorted(BEST_FIRST)
                .filter(h -> h.probability() >= NEGLIGIBLE * highest)
                .limit(highest > 0 ? MOST : 1) // no volume fits, not even by far: the nearest
                .toList();
        double sum = kept.stream().mapToDouble(Hypothesis::probability).sum();
        return kept.stream()
                .map(h -> h.withProbability(sum > 0 ? h.probability() / sum : 1))
                .toList();
    }
}
