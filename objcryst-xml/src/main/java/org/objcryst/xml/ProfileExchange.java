package org.objcryst.xml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objcryst.crystal.Crystal;
import org.objcryst.powder.PatternAxis;
import org.objcryst.powder.PowderPhase;
import org.objcryst.powder.profile.AnisotropicProfile;
import org.objcryst.powder.profile.DoubleExponentialProfile;
import org.objcryst.powder.profile.PseudoVoigtProfile;
import org.objcryst.powder.profile.ReflectionProfile;
import org.objcryst.powder.profile.StephensStrain;
import org.objcryst.powder.profile.ThompsonCoxHastingsProfile;
import org.objcryst.refinable.RefinableObj;
import org.objcryst.refinable.RefinablePar;
import org.objcryst.xml.binding.data.AnisotropicPseudoVoigtElement;
import org.objcryst.xml.binding.data.DoubleExponentialElement;
import org.objcryst.xml.binding.data.PowderCrystalElement;
import org.objcryst.xml.binding.data.PseudoVoigtElement;
import org.objcryst.xml.binding.element.ContainerElement;

/**
 * Hands profiles over. One that the format does not know is written as the pseudo-Voigt profile that comes nearest, with itself in
 * attributes beside it.
 */
final class ProfileExchange {
    private static final Map<String, String> PSEUDO_VOIGT = names(
            "U", "U", "V", "V", "W", "W", "Eta0", "eta0", "Eta1", "eta1", "Asym0", "asym0", "Asym1", "asym1", "Asym2",
            "asym2");
    private static final Map<String, String> ANISOTROPIC = names(
            "U", "U", "V", "V", "W", "W", "P", "P", "X", "X", "Y", "Y", "G_HH", "G_hh", "G_KK", "G_kk", "G_LL", "G_ll",
            "G_HK", "G_hk", "G_HL", "G_hl", "G_KL", "G_kl", "Eta0", "eta0", "Eta1", "eta1", "Asym0", "asym0", "Asym1",
            "asym1", "Asym2", "asym2");
    private static final Map<String, String> DOUBLE_EXPONENTIAL = names(
            "Alpha0",
            "alpha0",
            "Alpha1",
            "alpha1",
            "Beta0",
            "beta0",
            "Beta1",
            "beta1",
            "GaussianSigma0",
            "gaussianSigma0",
            "GaussianSigma1",
            "gaussianSigma1",
            "GaussianSigma2",
            "gaussianSigma2",
            "LorentzianGamma0",
            "lorentzianGamma0",
            "LorentzianGamma1",
            "lorentzianGamma1",
            "LorentzianGamma2",
            "lorentzianGamma2");
    private static final String OWN = "objcryst-profile";
    private static final String OWN_PARS = "objcryst-parameters";
    private static final String TCH = "Thompson-Cox-Hastings";
    private static final String TCH_WITH_STRAIN = "Thompson-Cox-Hastings-Stephens";

    private final Links links;

    ProfileExchange(Links links) {
        this.links = links;
    }

    ReflectionProfile read(PowderCrystalElement phase, Crystal crystal, boolean pulsed) {
        ContainerElement element = phase.profile().orElse(phase);
        ReflectionProfile profile;
        if (element.furtherAttribute(OWN).isPresent()) {
            profile = links.reading(element, "a profile of objcryst", () -> own(element, crystal));
        } else if (pulsed || element instanceof DoubleExponentialElement) {
            profile = read(element, DOUBLE_EXPONENTIAL, new DoubleExponentialProfile());
        } else if (element instanceof AnisotropicPseudoVoigtElement) {
            profile = read(element, ANISOTROPIC, new AnisotropicProfile());
        } else {
            profile = oldType(element, read(element, PSEUDO_VOIGT, new PseudoVoigtProfile()));
        }
        return phase.profile().isPresent() ? links.link(profile, element) : profile;
    }

    private static ReflectionProfile read(ContainerElement from, Map<String, String> names, ReflectionProfile to) {
        names.forEach((inFile, inModel) -> ParExchange.read(from, inFile, to.par(inModel)));
        return to;
    }

    /** Before 2005 an option said that profiles are Gaussian or Lorentzian. */
    private static ReflectionProfile oldType(ContainerElement from, ReflectionProfile profile) {
        from.option("Profile Type").filter(type -> type.choice() < 2).ifPresent(type -> {
            profile.par("eta0").set(type.choice());
            profile.par("eta1").set(0);
        });
        return profile;
    }

    private static ReflectionProfile own(ContainerElement element, Crystal crystal) {
        ThompsonCoxHastingsProfile profile =
                element.furtherAttribute(OWN).orElseThrow().equals(TCH_WITH_STRAIN)
                        ? new ThompsonCoxHastingsProfile(new StephensStrain(crystal.spaceGroup()))
                        : new ThompsonCoxHastingsProfile();
        ParList.read(element.furtherAttribute(OWN_PARS).orElse(""), name -> allPars(profile).stream()
                .filter(par -> par.name().equals(name))
                .findFirst());
        return profile;
    }

    ContainerElement write(PowderPhase phase, PatternAxis axis) {
        ReflectionProfile profile = phase.profile();
        if (profile instanceof DoubleExponentialProfile) {
            return write(
                    profile,
                    DOUBLE_EXPONENTIAL,
                    links.element(profile, DoubleExponentialElement.class, DoubleExponentialElement::new));
        }
        if (profile instanceof AnisotropicProfile) {
            return write(
                    profile,
                    ANISOTROPIC,
                    links.element(profile, AnisotropicPseudoVoigtElement.class, AnisotropicPseudoVoigtElement::new));
        }
        PseudoVoigtElement element = links.element(profile, PseudoVoigtElement.class, PseudoVoigtElement::new);
        if (profile instanceof PseudoVoigtProfile) {
            return write(profile, PSEUDO_VOIGT, element);
        }
        element.furtherAttribute(OWN, profile.subObjects().isEmpty() ? TCH : TCH_WITH_STRAIN);
        element.furtherAttribute(OWN_PARS, ParList.of(allPars(profile)));
        return write(PlainProfile.of(phase, axis), PSEUDO_VOIGT, element);
    }

    private static ContainerElement write(ReflectionProfile from, Map<String, String> names, ContainerElement to) {
        names.forEach((inFile, inModel) -> ParExchange.write(from.par(inModel), to, inFile));
        return to;
    }

    /** Those of its strain, too. */
    private static List<RefinablePar> allPars(ReflectionProfile profile) {
        List<RefinablePar> all = new ArrayList<>(profile.parameters());
        profile.subObjects().stream().map(RefinableObj::parameters).forEach(all::addAll);
        return all;
    }

    private static Map<String, String> names(String... pairs) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            names.put(pairs[i], pairs[i + 1]);
        }
        return names;
    }
}
