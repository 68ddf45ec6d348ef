package org.objcryst.xml;

import java.util.ArrayList;
import java.util.List;
import org.objcryst.powder.Texture;
import org.objcryst.powder.TexturedFraction;
import org.objcryst.refinable.RefinablePar;
import org.objcryst.xml.binding.data.EllipsoidElement;
import org.objcryst.xml.binding.data.MarchDollaseElement;
import org.objcryst.xml.binding.data.PowderCrystalElement;
import org.objcryst.xml.binding.data.TexturePhaseElement;
import org.objcryst.xml.binding.element.ContainerElement;
import org.objcryst.xml.binding.element.ParElement;

/** Hands preferred orientation over. */
final class TextureExchange {
    private static final String FRACTION = "Fraction";
    private static final String MARCH = "MarchCoeff";
    private static final List<String> DIRECTION = List.of("H", "K", "L");
    private static final int COEFFICIENTS = 6;

    void read(PowderCrystalElement from, Texture to) {
        from.marchDollase().ifPresent(m -> m.phases().forEach(phase -> read(phase, to)));
        from.ellipsoid().ifPresent(e -> read(e, to));
    }

    private static void read(TexturePhaseElement from, Texture to) {
        double[] hkl =
                DIRECTION.stream().mapToDouble(name -> value(from, name, 0)).toArray();
        to.add(hkl[0], hkl[1], hkl[2], value(from, FRACTION, 0), value(from, MARCH, 1));
        TexturedFraction added = to.fractions().get(to.fractions().size() - 1);
        ParExchange.read(from, FRACTION, added.part());
        ParExchange.read(from, MARCH, added.march());
        for (int i = 0; i < DIRECTION.size(); i++) {
            ParExchange.read(from, DIRECTION.get(i), added.direction().get(i));
        }
    }

    private static void read(EllipsoidElement from, Texture to) {
        to.ellipsoid(new double[COEFFICIENTS]);
        for (int i = 1; i <= COEFFICIENTS; i++) {
            ParExchange.read(from, "EPR" + i, to.par("e" + i));
        }
    }

    private static double value(ContainerElement from, String name, double usual) {
        return from.par(name).map(ParElement::value).filter(Double::isFinite).orElse(usual);
    }

    void write(Texture from, PowderCrystalElement to) {
        List<TexturePhaseElement> present = new ArrayList<>(
                to.marchDollase().map(MarchDollaseElement::phases).orElse(List.of()));
        if (!from.fractions().isEmpty() || to.marchDollase().isPresent()) {
            MarchDollaseElement element = to.marchDollase().orElseGet(MarchDollaseElement::new);
            element.phases().clear();
            for (int i = 0; i < from.fractions().size(); i++) {
                TexturePhaseElement phase = i < present.size() ? present.get(i) : new TexturePhaseElement();
                write(from.fractions().get(i), phase);
                element.phases().add(phase);
            }
            to.marchDollase(element);
        }
        to.ellipsoid(from.hasEllipsoid() ? ellipsoid(from, to.ellipsoid().orElseGet(EllipsoidElement::new)) : null);
    }

    private static void write(TexturedFraction from, TexturePhaseElement to) {
        ParExchange.write(from.part(), to, FRACTION);
        ParExchange.write(from.march(), to, MARCH);
        List<RefinablePar> direction = from.direction();
        for (int i = 0; i < DIRECTION.size(); i++) {
            ParExchange.write(direction.get(i), to, DIRECTION.get(i));
        }
    }

    private static EllipsoidElement ellipsoid(Texture from, EllipsoidElement to) {
        for (int i = 1; i <= COEFFICIENTS; i++) {
            ParExchange.write(from.par("e" + i), to, "EPR" + i);
        }
        return to;
    }
}
