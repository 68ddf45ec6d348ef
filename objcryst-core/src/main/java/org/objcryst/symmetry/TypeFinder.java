package org.objcryst.symmetry;

import java.util.List;
import java.util.Optional;

/**
 * Finds the space-group type of a group in an untabulated setting, and the way to it from the standard setting, by trying which
 * unimodular matrix conjugates the one into the other. Both are taken on reduced primitive axes, where small entries suffice.
 */
final class TypeFinder {
    private static final int USUAL_ENTRIES = 1;
    private static final int LARGEST_ENTRIES = 2;

    private final PrimitiveGroup wanted;
    private final String pointGroup;

    /**
     * What was found.
     *
     * @param standard the standard setting of the type
     * @param fromStandard coordinates in the group's setting in terms of those in the standard one
     */
    record Type(Setting standard, ChangeOfBasis fromStandard) {}

    private TypeFinder(OperatorSet group) {
        wanted = PrimitiveGroup.of(group);
        pointGroup = PointGroup.of(group.rotations());
    }

    static Type find(OperatorSet group) {
        return find(
                group, SettingTable.SETTINGS.stream().filter(Setting::standard).toList());
    }

    static Type find(OperatorSet group, List<Setting> candidates) {
        TypeFinder finder = new TypeFinder(group);
        for (int entries = USUAL_ENTRIES; entries <= LARGEST_ENTRIES; entries++) {
            for (Setting setting : candidates) {
                Optional<ChangeOfBasis> change = finder.from(setting, entries);
                if (change.isPresent()) {
                    return new Type(setting, change.get());
                }
            }
        }
        throw new IllegalArgumentException("no space-group type found for the operators " + group.ordered());
    }

    private Optional<ChangeOfBasis> from(Setting setting, int entries) {
        OperatorSet standard = OperatorSet.generatedBy(HallSymbol.generators(setting.hall()));
        if (wanted.operators().ordered().size() * standard.centring().size()
                        != standard.ordered().size()
                || !pointGroup.equals(PointGroup.of(standard.rotations()))) {
            return Optional.empty();
        }
        PrimitiveGroup known = PrimitiveGroup.of(standard);
        Conjugation conjugation = new Conjugation(known.operators(), wanted.operators());
        return UnimodularMatrices.proper(entries)
                .map(w -> conjugation
                        .shifts(w)
                        .map(s -> Conjugation.map(w, s.discrete().get(0), s.denominator())))
                .flatMap(Optional::stream)
                .findFirst()
                .map(map -> wanted.change().inverse().times(map).times(known.change()));
    }
}
