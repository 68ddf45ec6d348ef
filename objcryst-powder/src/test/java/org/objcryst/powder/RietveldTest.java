package org.objcryst.powder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.objcryst.SharedData;
import org.objcryst.crystal.Crystal;
import org.objcryst.crystal.ScatteringPower;
import org.objcryst.optimization.LeastSquares;
import org.objcryst.powder.background.AutomaticBackground;
import org.objcryst.powder.background.BackgroundPoints;
import org.objcryst.powder.background.PointBackground;
import org.objcryst.powder.profile.ProfileRange;
import org.objcryst.powder.profile.PseudoVoigtProfile;
import org.objcryst.refinable.ParType;
import org.objcryst.refinable.RefinableModel;
import org.objcryst.refinable.RefinablePar;
import org.objcryst.scattering.RadiationType;

/** The neutron pattern of lead sulphate of the Rietveld round robin, from the structure of the database. */
@Tag("real-data")
class RietveldTest {
    /** χ² per point of a refinement that leaves little but counting noise. */
    private static final double NOISE = 1.1;
    /** Uncertainties of the published structure, of the order of a hundredth of an Ångström. */
    private static final double PUBLISHED = 0.02;

    @Test
    void theNeutronPatternOfLeadSulphateIsFittedDownToTheNoise() {
        PowderPattern pattern = PowderPattern.read(SharedData.path("data/pbso4/pbso4-n.dat"));
        pattern.radiation().type(RadiationType.NEUTRON).wavelength(1.909);
        BackgroundPoints points = new AutomaticBackground()
                .fit(pattern.x(), pattern.observed(), pattern.points().sigma());
        pattern.background(new PointBackground(points.x(), points.height())).profileRange(ProfileRange.REFINEMENT);
        Crystal crystal = Crystal.readCif(SharedData.path("data/pbso4/PbSO4-COD-1528837.cif"));
        PowderPhase phase = pattern.addPhase(crystal, new PseudoVoigtProfile().constantWidthDeg(0.4));
        pattern.verify(false); // the clocks are tested elsewhere, and here it would take minutes
        double[] published = positions(crystal);
        LeastSquares squares = new LeastSquares(new RefinableModel(pattern)).cycles(10);
        List<RefinablePar> pars = new ArrayList<>(crystal.cell().parameters());
        pars.add(pattern.axis().par("zero"));
        squares.refine(pars);
        List.of("U", "V", "W", "eta0").forEach(name -> pars.add(phase.profile().par(name)));
        pars.addAll(pattern.background().orElseThrow().parameters());
        squares.refine(pars);
        crystal.scatteringPowers().stream().map(ScatteringPower::biso).forEach(pars::add);
        pars.addAll(pattern.select(ParType.TRANSLATION).parameters());
        squares.refine(pars);
        assertTrue(pattern.agreement().gof() < NOISE, () -> pattern.agreement().toString());
        double[] refined = positions(crystal);
        for (int i = 0; i < refined.length; i++) {
            assertEquals(published[i], refined[i], PUBLISHED);
        }
    }

    private static double[] positions(Crystal crystal) {
        return crystal.scatterers().stream()
                .flatMap(s -> List.of(s.x(), s.y(), s.z()).stream())
                .mapToDouble(RefinablePar::value)
                .toArray();
    }
}
