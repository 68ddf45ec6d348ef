package org.objcryst.crystal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.objcryst.refinable.Copies;
import org.objcryst.refinable.RefinableClock;

/**
 * What a crystal is asked about contacts: shortest distances and bond valences, one rule of each a pair of scattering powers, and
 * wanted distances between groups of atoms. Each of the three costs has a factor of its own, 1 at first.
 */
public final class ContactRules {
    private static final double USUAL_REACH = 2;

    private final RefinableClock clock;
    private final List<BumpRule> bumps = new ArrayList<>();
    private final List<BondValenceRule> valences = new ArrayList<>();
    private final List<ContactRestraint> restraints = new ArrayList<>();
    private double antiBumpScale = 1;
    private double bondValenceScale = 1;
    private double restraintScale = 1;
    private double reachFactor = USUAL_REACH;
    private ContactCost restraintCost = ContactCost.PARABOLIC;
    private boolean countingBonded;

    /** No rules; the clock ticks when that changes. */
    ContactRules(RefinableClock clock) {
        this.clock = clock;
    }

    /**
     * Adds a shortest distance in the place of an earlier one for the same pair.
     *
     * @param rule about scattering powers of the crystal
     * @return this
     */
    public ContactRules add(BumpRule rule) {
        bumps.removeIf(r -> r.isFor(rule.first(), rule.second()));
        bumps.add(rule);
        clock.tick();
        return this;
    }

    /**
     * Adds a bond valence in the place of an earlier one for the same pair.
     *
     * @param rule about scattering powers of the crystal
     * @return this
     */
    public ContactRules add(BondValenceRule rule) {
        valences.removeIf(r -> r.isFor(rule.first(), rule.second()));
        valences.add(rule);
        clock.tick();
        return this;
    }

    /**
     * Adds a wanted contact.
     *
     * @param restraint about atoms of the crystal; where one has no such label, the cost cannot be computed
     * @return this
     */
    public ContactRules add(ContactRestraint restraint) {
        restraints.add(restraint);
        clock.tick();
        return this;
    }

    /** Takes all rules away; factors and methods stay. */
    public void clear() {
        bumps.clear();
        valences.clear();
        restraints.clear();
        clock.tick();
    }

    /** Whether nothing is asked. */
    boolean isEmpty() {
        return bumps.isEmpty() && valences.isEmpty() && restraints.isEmpty();
    }

    /**
     * The shortest distances asked for.
     *
     * @return a read-only view
     */
    public List<BumpRule> bumps() {
        return Collections.unmodifiableList(bumps);
    }

    /**
     * The bond valences asked for.
     *
     * @return a read-only view
     */
    public List<BondValenceRule> valences() {
        return Collections.unmodifiableList(valences);
    }

    /**
     * The contacts asked for.
     *
     * @return a read-only view
     */
    public List<ContactRestraint> restraints() {
        return Collections.unmodifiableList(restraints);
    }

    /**
     * Factor on the cost of distances that are too short.
     *
     * @return 1 at first
     */
    public double antiBumpScale() {
        return antiBumpScale;
    }

    /**
     * Factor on the cost of distances that are too short.
     *
     * @param factor not negative
     * @return this
     */
    public ContactRules antiBumpScale(double factor) {
        antiBumpScale = checked(factor);
        return this;
    }

    /**
     * Whether atoms of one molecule at most three bonds apart can be too close.
     *
     * @return false at first
     */
    public boolean isCountingBonded() {
        return countingBonded;
    }

    /**
     * Whether atoms of one molecule at most three bonds apart can be too close.
     *
     * @param counting true for costs as ObjCryst++ has them
     * @return this
     */
    public ContactRules countingBonded(boolean counting) {
        countingBonded = counting;
        clock.tick();
        return this;
    }

    /**
     * Factor on the cost of bond valences that do not add up.
     *
     * @return 1 at first
     */
    public double bondValenceScale() {
        return bondValenceScale;
    }

    /**
     * Factor on the cost of bond valences that do not add up.
     *
     * @param factor not negative
     * @return this
     */
    public ContactRules bondValenceScale(double factor) {
        bondValenceScale = checked(factor);
        return this;
    }

    /**
     * Factor on the cost of wanted contacts.
     *
     * @return 1 at first
     */
    public double restraintScale() {
        return restraintScale;
    }

    /**
     * Factor on the cost of wanted contacts.
     *
     * @param factor not negative
     * @return this
     */
    public ContactRules restraintScale(double factor) {
        restraintScale = checked(factor);
        return this;
    }

    /**
     * How the cost of a wanted contact depends on its distance.
     *
     * @return {@link ContactCost#PARABOLIC} at first
     */
    public ContactCost restraintCost() {
        return restraintCost;
    }

    /**
     * How the cost of a wanted contact depends on its distance.
     *
     * @param method the same for all
     * @return this
     */
    public ContactRules restraintCost(ContactCost method) {
        restraintCost = method;
        clock.tick();
        return this;
    }

    /**
     * How far wanted contacts are searched for, as a multiple of the wanted distance.
     *
     * @return 2 at first
     */
    public double reachFactor() {
        return reachFactor;
    }

    /**
     * How far wanted contacts are searched for.
     *
     * @param factor of the wanted distance, more than 1
     * @return this
     */
    public ContactRules reachFactor(double factor) {
        if (!(factor > 1 && factor < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "contacts must be searched beyond the wanted distance, got a factor %s".formatted(factor));
        }
        reachFactor = factor;
        clock.tick();
        return this;
    }

    private double checked(double factor) {
        if (!(factor >= 0 && factor < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the factor of a cost must be ≥ 0, got %s".formatted(factor));
        }
        clock.tick();
        return factor;
    }

    AntiBump antiBump(AtomList atoms) {
        return new AntiBump(bumps, atoms.components(), countingBonded ? KnownBonds.none(atoms) : atoms.bonds());
    }

    BondValence bondValence(AtomList atoms) {
        return new BondValence(valences, atoms.components());
    }

    NearestContacts contacts(AtomList atoms) {
        return new NearestContacts(restraints, atoms.labels(), reachFactor);
    }

    /** Gives the same rules to a copy of the crystal. */
    void copyTo(ContactRules copy, Copies copies) {
        for (BumpRule r : bumps) {
            copy.add(new BumpRule(copies.of(r.first()), copies.of(r.second()), r.distance(), r.merge()));
        }
        for (BondValenceRule r : valences) {
            copy.add(new BondValenceRule(copies.of(r.first()), copies.of(r.second()), r.r0(), r.b()));
        }
        copy.restraints.addAll(restraints);
        copy.antiBumpScale = antiBumpScale;
        copy.bondValenceScale = bondValenceScale;
        copy.restraintScale = restraintScale;
        copy.restraintCost = restraintCost;
        copy.countingBonded = countingBonded;
        copy.reachFactor = reachFactor;
    }
}
