package org.objcryst.xml;

import java.util.List;
import org.objcryst.refinable.RefinablePar;
import org.objcryst.scattering.Radiation;
import org.objcryst.scattering.RadiationType;
import org.objcryst.scattering.XrayLine;
import org.objcryst.xml.binding.data.RadiationElement;
import org.objcryst.xml.binding.element.NumberElement;

/** Hands radiations over, of all ages of the format: a doublet is in parameters, in numbers, or in the name of the tube alone. */
final class RadiationExchange {
    /** What is in the beam. */
    enum Spectrum {
        ONE_LINE,
        TUBE,
        PULSED
    }

    private static final OptionExchange<RadiationType> TYPE = new OptionExchange<>(
            "Radiation",
            List.of(RadiationType.NEUTRON, RadiationType.XRAY, RadiationType.ELECTRON),
            List.of("Neutron", "X-Ray", "Electron"));
    private static final OptionExchange<Spectrum> SPECTRUM = new OptionExchange<>(
            "Spectrum", List.of(Spectrum.values()), List.of("Monochromatic", "X-Ray Tube", "Time Of Flight"));
    private static final String WAVELENGTH = "Wavelength";
    private static final String SPLITTING = "XRayTubeDeltaLambda";
    private static final String RATIO = "XRayTubeAlpha2Alpha1Ratio";

    private final Links links;

    RadiationExchange(Links links) {
        this.links = links;
    }

    /** Whether the abscissa of a pattern with this radiation is a time. */
    static boolean isPulsed(RadiationElement element) {
        return SPECTRUM.choice(element).filter(Spectrum.PULSED::equals).isPresent();
    }

    void read(RadiationElement element, Radiation to) {
        links.link(to, element);
        to.type(TYPE.choice(element).orElse(RadiationType.XRAY));
        boolean tube = SPECTRUM.choice(element).orElse(Spectrum.ONE_LINE) == Spectrum.TUBE;
        if (!element.tube().isBlank()) {
            readTube(element, to);
        } else {
            to.wavelength(1);
        }
        element.polarization().map(NumberElement::value).ifPresent(to::polarization);
        if (tube) {
            element.oldDoubletSplitting().ifPresent(n -> splitting(to).set(n.value()));
            element.oldDoubletRatio().ifPresent(n -> ratio(to).set(n.value()));
            ParExchange.read(element, SPLITTING, splitting(to));
            ParExchange.read(element, RATIO, ratio(to));
        } else {
            ratio(to).set(0);
        }
        ParExchange.read(element, WAVELENGTH, to.wavelengthPar());
    }

    private void readTube(RadiationElement element, Radiation to) {
        try {
            Radiation named = Radiation.xray(element.tube());
            if (named.isDoublet()) {
                to.line(XrayLine.of(element.tube()));
            } else {
                to.wavelength(named.wavelength());
            }
        } catch (IllegalArgumentException unknown) {
            links.remark(element, "%s", unknown.getMessage());
        }
    }

    RadiationElement write(Radiation radiation, boolean pulsed) {
        RadiationElement element = links.element(radiation, RadiationElement.class, RadiationElement::new);
        TYPE.write(radiation.type(), element);
        SPECTRUM.write(pulsed ? Spectrum.PULSED : radiation.isDoublet() ? Spectrum.TUBE : Spectrum.ONE_LINE, element);
        if (element.polarization().map(NumberElement::value).orElse(Double.NaN) != radiation.polarization()) {
            element.polarization(new NumberElement(radiation.polarization()));
        }
        if (!pulsed) {
            ParExchange.write(radiation.wavelengthPar(), element, WAVELENGTH);
        }
        if (radiation.isDoublet()) {
            if (element.tube().isBlank()) {
                element.tube(tube(radiation));
            }
            element.oldDoubletSplitting(null).oldDoubletRatio(null);
            ParExchange.write(splitting(radiation), element, SPLITTING);
            ParExchange.write(ratio(radiation), element, RATIO);
        } else {
            element.tube(null);
        }
        return element;
    }

    /** The anode whose lines are nearest; the numbers beside it count. */
    private static String tube(Radiation radiation) {
        return XrayLine.near(radiation.wavelength()).map(XrayLine::target).orElse("Cu");
    }

    private static RefinablePar splitting(Radiation radiation) {
        return radiation.par("doublet");
    }

    private static RefinablePar ratio(Radiation radiation) {
        return radiation.par("ratio");
    }
}
