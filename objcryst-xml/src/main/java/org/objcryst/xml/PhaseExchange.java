package org.objcryst.xml;

import java.util.Map;
import java.util.Optional;
import org.objcryst.crystal.Crystal;
import org.objcryst.crystal.UnitCell;
import org.objcryst.powder.PowderPattern;
import org.objcryst.powder.PowderPhase;
import org.objcryst.powder.profile.ReflectionProfile;
import org.objcryst.scattering.ResonantScattering;
import org.objcryst.singlecrystal.ReflectionIntensities;
import org.objcryst.symmetry.Lattice;
import org.objcryst.xml.binding.data.FrozenLatticeElement;
import org.objcryst.xml.binding.data.PowderCrystalElement;
import org.objcryst.xml.binding.data.SingleCrystalDataElement;

/** Hands the phases of patterns over: crystal, profile, texture, displacement, a lattice of their own. */
final class PhaseExchange {
    private static final String GLOBAL_B = "globalBiso";
    private static final String FLAT = "2ThetaFlatDetDispRatioPhase";

    private final Links links;
    private final ProfileExchange profiles;
    private final TextureExchange textures = new TextureExchange();
    private final ReflectionExchange reflections;
    private final RadiationExchange radiations;

    PhaseExchange(Links links) {
        this.links = links;
        reflections = new ReflectionExchange(links);
        radiations = new RadiationExchange(links);
        profiles = new ProfileExchange(links);
    }

    PowderPhase read(PowderCrystalElement element, PowderPattern pattern, Map<String, Crystal> crystals) {
        Crystal crystal = links.named(crystals, element.crystal(), element, "crystal");
        ReflectionProfile profile =
                profiles.read(element, crystal, pattern.axis().isTimeOfFlight());
        PowderPhase phase = pattern.addPhase(crystal, profile);
        if (!element.name().isBlank()) {
            phase.name(element.name());
        }
        ParExchange.read(element, GLOBAL_B, phase.scattering().globalB());
        ScatteringExchange.read(element, phase.scattering(), usual(element));
        element.par(FLAT).ifPresent(f -> ParExchange.read(element, FLAT, phase.par("flat detector")));
        element.frozenLattice().ifPresent(own -> phase.cell(new UnitCell(lattice(own), crystal.spaceGroup())));
        textures.read(element, phase.texture());
        extracted(element).ifPresent(phase::stored);
        return links.link(phase, element);
    }

    private static ResonantScattering usual(PowderCrystalElement element) {
        return element.ignoringAnomalous() ? ResonantScattering.REAL_PART : ResonantScattering.TABULATED;
    }

    private static Lattice lattice(FrozenLatticeElement own) {
        return Lattice.ofDegrees(own.a(), own.b(), own.c(), own.alphaDeg(), own.betaDeg(), own.gammaDeg());
    }

    private Optional<ReflectionIntensities> extracted(PowderCrystalElement element) {
        if (element.extracted().isPresent()) {
            return element.extracted().flatMap(data -> reflections.read(data).map(list -> links.link(list, data)));
        }
        return element.oldExtracted().flatMap(old -> reflections.read(old));
    }

    PowderCrystalElement write(PowderPhase phase, PowderPattern pattern) {
        String crystal = links.nameOf(phase.crystal());
        PowderCrystalElement element =
                links.element(phase, PowderCrystalElement.class, () -> new PowderCrystalElement(phase.name(), crystal));
        element.crystal(crystal);
        element.profile(profiles.write(phase, pattern.axis()));
        ParExchange.write(phase.scattering().globalB(), element, GLOBAL_B);
        element.ignoringAnomalous(phase.scattering().resonantScattering().choice() != ResonantScattering.TABULATED);
        ScatteringExchange.write(phase.scattering(), element, usual(element));
        if (phase.par("flat detector").value() != 0 || element.par(FLAT).isPresent()) {
            ParExchange.write(phase.par("flat detector"), element, FLAT);
        }
        element.frozenLattice(phase.cell() == phase.crystal().cell() ? null : frozen(phase.cell()));
        textures.write(phase.texture(), element);
        element.oldExtracted(null);
        element.extracted(phase.stored()
                .map(list -> extracted(list, phase, crystal, pattern))
                .orElse(null));
        return element;
    }

    private static FrozenLatticeElement frozen(UnitCell cell) {
        double[] p = cell.lattice().toArray();
        return new FrozenLatticeElement()
                .a(p[0])
                .b(p[1])
                .c(p[2])
                .alphaDeg(Math.toDegrees(p[3]))
                .betaDeg(Math.toDegrees(p[4]))
                .gammaDeg(Math.toDegrees(p[5]));
    }

    private SingleCrystalDataElement extracted(
            ReflectionIntensities list, PowderPhase phase, String crystal, PowderPattern pattern) {
        return links.element(list, SingleCrystalDataElement.class, () -> ReflectionExchange.element(
                        list, "LeBail:" + phase.name(), crystal)
                .radiation(radiations.write(pattern.radiation(), pattern.axis().isTimeOfFlight())));
    }
}
