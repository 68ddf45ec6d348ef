package org.objcryst.crystal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.objcryst.refinable.Copies;

/** What a crystal has been told about contacts: shortest distances and bond valences, one rule of each a pair. */
final class ContactRules {
    private final List<BumpRule> bumps = new ArrayList<>();
    private final List<BondValenceRule> valences = new ArrayList<>();

    /** Adds a rule in the place of an earlier one for the same pair. */
    void add(BumpRule rule) {
        bumps.removeIf(r -> r.isFor(rule.first(), rule.second()));
        bumps.add(rule);
    }

    /** Adds a rule in the place of an earlier one for the same pair. */
    void add(BondValenceRule rule) {
        valences.removeIf(r -> r.isFor(rule.first(), rule.second()));
        valences.add(rule);
    }

    List<BumpRule> bumps() {
        return Collections.unmodifiableList(bumps);
    }

    List<BondValenceRule> valences() {
        return Collections.unmodifiableList(valences);
    }

    AntiBump antiBump(AtomList atoms) {
        return new AntiBump(bumps, atoms.components(), atoms.bonds());
    }

    BondValence bondValence(AtomList atoms) {
        return new BondValence(valences, atoms.components());
    }

    /** Gives the same rules to a copy of the crystal. */
    void copyTo(Crystal copy, Copies copies) {
        for (BumpRule r : bumps) {
            copy.antiBump(copies.of(r.first()), copies.of(r.second()), r.distance(), r.merge());
        }
        for (BondValenceRule r : valences) {
            copy.bondValence(copies.of(r.first()), copies.of(r.second()), r.r0(), r.b());
        }
    }
}
