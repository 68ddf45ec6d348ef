package org.objcryst.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objcryst.crystal.ScatteringPower;
import org.objcryst.crystal.ShellPhase;
import org.objcryst.refinable.RefinablePar;
import org.objcryst.xml.binding.crystal.ScatteringPowerAtomElement;
import org.objcryst.xml.binding.crystal.ScatteringPowerFullereneElement;
import org.objcryst.xml.binding.crystal.ScatteringPowerSphereElement;
import org.objcryst.xml.binding.element.ContainerElement;
import org.objcryst.xml.binding.element.NamedElement;
import org.objcryst.xml.binding.element.NumbersElement;
import org.objcryst.xml.binding.element.ParElement;

/** Hands scattering powers over. FOX stores tensors B but calculates with the isotropic B beside them; here the tensor counts. */
final class PowerExchange {
    private static final double B_OF_U = 8 * Math.PI * Math.PI;
    private static final List<String> TENSOR = List.of("B11", "B22", "B33", "B12", "B13", "B23");
    private static final String BISO = "Biso";
    private static final String CHARGE = "Formal Charge";
    private static final double C60 = 3.56;
    /** FOX takes half the phase at the surface of a sphere; of this multiple of the radius it makes the right one. */
    private static final double SEEN = 2;

    private static final String SHELL = "objcryst-shell";

    private final Links links;

    PowerExchange(Links links) {
        this.links = links;
    }

    ScatteringPower read(NamedElement element) {
        ScatteringPower power;
        if (element instanceof ScatteringPowerAtomElement atom) {
            power = atom(atom);
        } else if (element instanceof ScatteringPowerFullereneElement) {
            links.remark(element, "\"%s\" is a fullerene, which is taken for a sphere", element.name());
            power = sphere(element);
        } else {
            power = sphere(element);
        }
        return links.link(power, element);
    }

    private ScatteringPower atom(ScatteringPowerAtomElement element) {
        double charge = element.par(CHARGE).map(ParElement::value).orElse(0.0);
        ScatteringPower power;
        try {
            power = new ScatteringPower(element.name(), element.symbol(), charge);
        } catch (IllegalArgumentException unknown) {
            links.remark(element, "%s; hydrogen is taken", unknown.getMessage());
            power = new ScatteringPower(element.name(), "H", charge);
        }
        ParExchange.read(element, BISO, power.biso());
        readTensor(element, power);
        return power;
    }

    private static void readTensor(ContainerElement element, ScatteringPower power) {
        if (TENSOR.stream().noneMatch(name -> element.par(name).isPresent())) {
            return;
        }
        power.anisotropic(new double[TENSOR.size()]);
        for (int i = 0; i < TENSOR.size(); i++) {
            ParExchange.read(element, TENSOR.get(i), power.tensor().get(i), B_OF_U);
        }
    }

    private static ScatteringPower sphere(NamedElement element) {
        boolean ours =
                element.furtherAttribute(SHELL).filter("physical"::equals).isPresent();
        double radius = element.par("Radius").map(ParElement::value).orElse(C60);
        ScatteringPower power = ScatteringPower.sphere(element.name(), ours ? radius / SEEN : radius);
        ParExchange.read(element, "Radius", power.radius(), ours ? SEEN : 1);
        ParExchange.read(element, BISO, power.biso());
        power.shellPhase().choose(ours ? ShellPhase.PHYSICAL : ShellPhase.HALVED);
        return power;
    }

    NamedElement write(ScatteringPower power) {
        return power.isSphere() ? writeSphere(power) : writeAtom(power);
    }

    private NamedElement writeAtom(ScatteringPower power) {
        ScatteringPowerAtomElement element = links.element(power, ScatteringPowerAtomElement.class, () -> fresh(power));
        ParExchange.write(power.biso(), element, BISO);
        if (power.isAnisotropic()) {
            for (int i = 0; i < TENSOR.size(); i++) {
                ParExchange.write(power.tensor().get(i), element, TENSOR.get(i), B_OF_U);
            }
        } else {
            element.pars().removeIf(par -> TENSOR.contains(par.name()));
        }
        return element;
    }

    private static ScatteringPowerAtomElement fresh(ScatteringPower power) {
        ScatteringPowerAtomElement element = new ScatteringPowerAtomElement(power.name(), power.symbol());
        element.add(new ParElement(BISO, equivalentB(power)).refined(false).within(0.1, 5));
        element.add(new ParElement(CHARGE, power.formalCharge()).refined(false).within(-10, 10));
        return element.colour(NumbersElement.of(0.5, 0.5, 0.5));
    }

    /** What a program sees that does not know the tensor. */
    private static double equivalentB(ScatteringPower power) {
        if (!power.isAnisotropic()) {
            return power.biso().value();
        }
        List<Double> diagonal = new ArrayList<>();
        for (RefinablePar u : power.tensor().subList(0, 3)) {
            diagonal.add(B_OF_U * u.value());
        }
        return diagonal.stream().mapToDouble(b -> b).average().orElseThrow();
    }

    private NamedElement writeSphere(ScatteringPower power) {
        ScatteringPowerSphereElement element = links.element(
                power, ScatteringPowerSphereElement.class, () -> new ScatteringPowerSphereElement(power.name())
                        .colour(NumbersElement.of(0.5, 0.5, 0.5)));
        boolean physical = power.shellPhase().choice() == ShellPhase.PHYSICAL;
        element.furtherAttribute(SHELL, Optional.of("physical").filter(p -> physical));
        ParExchange.write(power.radius(), element, "Radius", physical ? SEEN : 1);
        ParExchange.write(power.biso(), element, BISO);
        return element;
    }
}
