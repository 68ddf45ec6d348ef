package org.objcryst.xml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objcryst.crystal.Crystal;
import org.objcryst.scattering.Radiation;
import org.objcryst.scattering.ResonantScattering;
import org.objcryst.singlecrystal.DiffractionDataSingleCrystal;
import org.objcryst.singlecrystal.Grouping;
import org.objcryst.singlecrystal.ReflectionIntensities;
import org.objcryst.xml.binding.data.RadiationElement;
import org.objcryst.xml.binding.data.SingleCrystalDataElement;
import org.objcryst.xml.binding.element.NumberElement;

/** Hands single-crystal data over: single reflections, or groups of them. */
final class SingleCrystalExchange {
    private enum Grouped {
        NOT,
        BY_SPACING,
        BY_FILE
    }

    private static final String OLD_GROUPING = "Twinning correction";
    private static final OptionExchange<Grouped> GROUPING = new OptionExchange<>(
            "Group Reflections",
            List.of(Grouped.values()),
            List.of("No", "Sum equally-spaced reflections", "Sum according to user data"));
    private static final String SCALE = "Scale factor";
    private static final String GLOBAL_B = "globalBiso";

    private final Links links;
    private final RadiationExchange radiations;
    private final ReflectionExchange reflections;

    SingleCrystalExchange(Links links) {
        this.links = links;
        radiations = new RadiationExchange(links);
        reflections = new ReflectionExchange(links);
    }

    /** Empty if it has no reflections; the element is kept all the same. */
    Optional<DiffractionDataSingleCrystal> read(SingleCrystalDataElement element, Map<String, Crystal> crystals) {
        Optional<ReflectionIntensities> intensities = reflections.read(element);
        if (intensities.isEmpty()) {
            links.remark(element, "data \"%s\" has no reflections; it is kept, but not used", element.name());
            links.keep(element);
            return Optional.empty();
        }
        Crystal crystal = links.named(crystals, element.crystal(), element, "crystal");
        Radiation radiation = new Radiation();
        radiations.read(element.radiation().orElseGet(RadiationElement::new), radiation);
        DiffractionDataSingleCrystal data =
                new DiffractionDataSingleCrystal(crystal, radiation, intensities.orElseThrow());
        ParExchange.read(element, SCALE, data.scale());
        data.scale().fixed(false);
        ParExchange.read(element, GLOBAL_B, data.scattering().globalB());
        ScatteringExchange.read(element, data.scattering(), ResonantScattering.SEPARATE_MATES);
        data.grouping().choose(grouped(element) == Grouped.BY_SPACING ? Grouping.EQUAL_SPACING : Grouping.AS_MEASURED);
        element.maxSinThetaOverLambda().map(NumberElement::value).ifPresent(data::maxStol);
        return Optional.of(links.link(data, element));
    }

    private static Grouped grouped(SingleCrystalDataElement element) {
        return GROUPING.choice(element).orElseGet(() -> element.option(OLD_GROUPING)
                .filter(o -> o.choice() == 1)
                .map(o -> Grouped.BY_SPACING)
                .orElse(Grouped.NOT));
    }

    SingleCrystalDataElement write(DiffractionDataSingleCrystal data) {
        String crystal = links.nameOf(data.crystal());
        SingleCrystalDataElement element = links.element(
                data,
                SingleCrystalDataElement.class,
                () -> ReflectionExchange.element(data.data(), data.name(), crystal));
        element.crystal(crystal);
        element.radiation(radiations.write(data.radiation(), false));
        boolean fixed = element.par(SCALE)
                .flatMap(p -> p.refined())
                .map(refined -> !refined)
                .orElse(true);
        ParExchange.write(data.scale(), element, SCALE);
        element.par(SCALE).orElseThrow().refined(!fixed);
        ParExchange.write(data.scattering().globalB(), element, GLOBAL_B);
        ScatteringExchange.write(data.scattering(), element, ResonantScattering.SEPARATE_MATES);
        Grouped grouped = data.data().isGrouped()
                ? Grouped.BY_FILE
                : data.grouping().choice() == Grouping.EQUAL_SPACING ? Grouped.BY_SPACING : Grouped.NOT;
        element.options().removeIf(option -> option.name().equals(OLD_GROUPING));
        GROUPING.write(grouped, element);
        if (element.maxSinThetaOverLambda().map(NumberElement::value).orElse(Double.NaN) != data.maxStol()) {
            element.maxSinThetaOverLambda(new NumberElement(data.maxStol()));
        }
        return element;
    }
}
