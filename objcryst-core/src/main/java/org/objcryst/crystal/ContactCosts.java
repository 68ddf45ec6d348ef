package org.objcryst.crystal;

import org.objcryst.refinable.Derived;
import org.objcryst.refinable.RefinableClock;

/** What the contacts in a crystal cost, each kind computed only when something has changed that it depends on. */
final class ContactCosts {
    private final Crystal crystal;
    private final ContactRules rules;
    private final Derived<AntiBump> bumps;
    private final Derived<BondValence> valences;
    private final Derived<NearestContacts> contacts;
    private final Derived<Double> bumpCost;
    private final Derived<Double> valenceCost;
    private final Derived<Double> contactCost;

    ContactCosts(
            Crystal crystal,
            Derived.Maker maker,
            RefinableClock rulesClock,
            RefinableClock componentsClock,
            RefinableClock correctionClock) {
        this.crystal = crystal;
        rules = crystal.rules();
        RefinableClock atoms = crystal.structureClock();
        bumps = maker.derived("bump rules", () -> rules.antiBump(crystal.atomList()), atoms, rulesClock);
        valences = maker.derived("bond valences", () -> rules.bondValence(crystal.atomList()), atoms, rulesClock);
        contacts = maker.derived("wanted contacts", () -> rules.contacts(crystal.atomList()), atoms, rulesClock);
        bumpCost = maker.derived("bump cost", this::computeBumpCost, componentsClock, rulesClock);
        valenceCost = maker.derived(
                "bond valence cost", this::computeValenceCost, componentsClock, correctionClock, rulesClock);
        contactCost = maker.derived("contact cost", this::computeContactCost, componentsClock, rulesClock);
    }

    double antiBump() {
        return rules.bumps().isEmpty() ? 0 : rules.antiBumpScale() * bumpCost.value();
    }

    double bondValence() {
        return rules.valences().isEmpty() ? 0 : rules.bondValenceScale() * valenceCost.value();
    }

    double wanted() {
        return rules.restraints().isEmpty() ? 0 : rules.restraintScale() * contactCost.value();
    }

    /** The bond-valence sums of all atoms; a new array. */
    double[] bondValenceSums() {
        return valences.value()
                .sums(crystal.search(), crystal.cell(), crystal.components())
                .clone();
    }

    /** Adds the derivatives of the three costs. */
    void addDerivatives(AtomGradient out) {
        PairSearch search = crystal.search();
        UnitCell cell = crystal.cell();
        Components atoms = crystal.components();
        if (!rules.bumps().isEmpty()) {
            bumps.value().addDerivatives(search, cell, atoms, rules.antiBumpScale(), out);
        }
        if (!rules.valences().isEmpty()) {
            valences.value().addDerivatives(search, cell, atoms, rules.bondValenceScale(), out);
        }
        if (!rules.restraints().isEmpty()) {
            contacts.value().addDerivatives(search, cell, atoms, rules.restraintCost(), rules.restraintScale(), out);
        }
    }

    private double computeBumpCost() {
        return bumps.value().cost(crystal.search(), crystal.cell(), crystal.components());
    }

    private double computeValenceCost() {
        return valences.value().cost(crystal.search(), crystal.cell(), crystal.components());
    }

    private double computeContactCost() {
        return contacts.value().cost(crystal.search(), crystal.cell(), crystal.components(), rules.restraintCost());
    }
}
