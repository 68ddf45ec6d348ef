package org.objcryst.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.objcryst.crystal.BondValenceRule;
import org.objcryst.crystal.BumpRule;
import org.objcryst.crystal.ContactCost;
import org.objcryst.crystal.ContactRestraint;
import org.objcryst.crystal.ContactRules;
import org.objcryst.crystal.Crystal;
import org.objcryst.crystal.ScatteringPower;
import org.objcryst.xml.binding.crystal.AntiBumpElement;
import org.objcryst.xml.binding.crystal.BondValenceElement;
import org.objcryst.xml.binding.crystal.CrystalElement;
import org.objcryst.xml.binding.crystal.DistanceRestraintElement;
import org.objcryst.xml.binding.element.FoxElement;
import org.objcryst.xml.binding.element.NumberElement;

/** Hands over what a crystal wants of the distances between its atoms: bumps, bond valences, wanted contacts. */
final class ContactExchange {
    private static final List<ContactCost> COSTS =
            List.of(ContactCost.PARABOLIC, ContactCost.LORENTZIAN, ContactCost.LENNARD_JONES);
    private static final String UNBONDED = "objcryst-bumps";

    private final Links links;

    ContactExchange(Links links) {
        this.links = links;
    }

    /** Anti-bump costs count bonded atoms, as in FOX, unless the file says that ours are meant. */
    void read(CrystalElement element, Map<String, ScatteringPower> powers, Crystal crystal) {
        ContactRules rules = crystal.rules();
        rules.countingBonded(element.furtherAttribute(UNBONDED).isEmpty());
        for (AntiBumpElement bump : element.antiBumps()) {
            pair(bump, bump.first(), bump.second(), powers).ifPresent(p -> {
                boolean merge = bump.merge().orElse(p.first == p.second);
                rules.add(
                        links.reading(bump, "a distance", () -> new BumpRule(p.first, p.second, bump.value(), merge)));
            });
        }
        for (BondValenceElement bond : element.bondValences()) {
            pair(bond, bond.first(), bond.second(), powers)
                    .ifPresent(p -> rules.add(links.reading(
                            bond,
                            "a bond-valence parameter",
                            () -> new BondValenceRule(p.first, p.second, bond.value(), BondValenceRule.USUAL_B))));
        }
        for (DistanceRestraintElement wanted : element.distanceRestraints()) {
            rules.add(links.reading(wanted, "a restraint of a distance", () -> restraint(wanted)));
        }
        number(element.antiBumpScale(), rules::antiBumpScale);
        number(element.bondValenceScale(), rules::bondValenceScale);
        number(element.distanceScale(), rules::restraintScale);
        number(element.distanceReach(), rules::reachFactor);
        number(element.distanceCost(), n -> rules.restraintCost(COSTS.get((int) Math.min(2, Math.max(0, n)))));
    }

    private static void number(Optional<NumberElement> from, Consumer<Double> to) {
        from.map(NumberElement::value).filter(Double::isFinite).ifPresent(to);
    }

    private Optional<Pair> pair(FoxElement at, String first, String second, Map<String, ScatteringPower> powers) {
        if (powers.containsKey(first) && powers.containsKey(second)) {
            return Optional.of(new Pair(powers.get(first), powers.get(second)));
        }
        links.remark(at, "there are no scattering powers \"%s\" and \"%s\"; passed over", first, second);
        return Optional.empty();
    }

    private static ContactRestraint restraint(DistanceRestraintElement wanted) {
        return new ContactRestraint(
                List.of(wanted.first().strip().split("\\s+")),
                List.of(wanted.second().strip().split("\\s+")),
                wanted.distance().orElse(0),
                wanted.delta().orElse(0),
                wanted.sigma().orElse(1));
    }

    /** The elements of the file stay where they say the same. */
    void write(Crystal crystal, CrystalElement element) {
        ContactRules rules = crystal.rules();
        List<AntiBumpElement> bumps = new ArrayList<>();
        for (BumpRule rule : rules.bumps()) {
            bumps.add(new AntiBumpElement(links.nameOf(rule.first()), links.nameOf(rule.second()), rule.distance())
                    .merge(rule.merge()));
        }
        replace(element.antiBumps(), bumps);
        List<BondValenceElement> valences = new ArrayList<>();
        for (BondValenceRule rule : rules.valences()) {
            valences.add(new BondValenceElement(links.nameOf(rule.first()), links.nameOf(rule.second()), rule.r0()));
        }
        replace(element.bondValences(), valences);
        replace(
                element.distanceRestraints(),
                rules.restraints().stream().map(ContactExchange::element).toList());
        element.antiBumpScale(scale(rules.antiBumpScale(), bumps.isEmpty()));
        element.bondValenceScale(scale(rules.bondValenceScale(), valences.isEmpty()));
        boolean none = rules.restraints().isEmpty();
        element.distanceScale(scale(rules.restraintScale(), none));
        element.distanceReach(none ? null : new NumberElement(rules.reachFactor()));
        element.distanceCost(none ? null : new NumberElement(COSTS.indexOf(rules.restraintCost())));
        element.furtherAttribute(UNBONDED, Optional.of("unbonded").filter(u -> !rules.isCountingBonded()));
    }

    private static <E> void replace(List<E> old, List<E> now) {
        old.clear();
        old.addAll(now);
    }

    private static DistanceRestraintElement element(ContactRestraint r) {
        return new DistanceRestraintElement(String.join(" ", r.first()), String.join(" ", r.second()))
                .distance(r.distance())
                .delta(r.delta())
                .sigma(r.sigma());
    }

    private static NumberElement scale(double factor, boolean unused) {
        return unused && factor == 1 ? null : new NumberElement(factor);
    }

    private record Pair(ScatteringPower first, ScatteringPower second) {}
}
