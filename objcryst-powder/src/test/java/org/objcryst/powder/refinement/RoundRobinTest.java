package org.objcryst.powder.refinement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.objcryst.SharedData;
import org.objcryst.crystal.Crystal;
import org.objcryst.crystal.Scatterer;
import org.objcryst.powder.PowderPattern;
import org.objcryst.scattering.RadiationType;
import org.objcryst.symmetry.Fractional;

/** Samples of round robins: 1a of that on quantitative phase analysis, from three CIFs; lead sulphate of that on Rietveld refinement. */
@Tag("real-data")
class RoundRobinTest {
    /** By weight; what was weighed, Madsen et al. (2001), J. Appl. Cryst. 34, 409-426. */
    private static final double[] WEIGHED = {0.0115, 0.9481, 0.0404};
    /** Of a coordinate, a hundredth of an Ångström: the database gives three decimals. */
    private static final double PUBLISHED = 0.001;

    /** What the project asks for. */
    private static final double TOLERANCE = 0.015;

    private static Path cif(String name) throws URISyntaxException {
        return Path.of(RoundRobinTest.class.getResource(name).toURI());
    }

    @Test
    void weightFractionsAreThoseWeighed() throws URISyntaxException {
        PowderPattern pattern = PowderPattern.read(SharedData.path("data/qpa-cpd-1a/cpd-1a.prn"));
        pattern.radiation().doublet(1.54056, 1.54439, 0.5);
        pattern.addPhase(Crystal.readCif(cif("corundum.cif")));
        pattern.addPhase(Crystal.readCif(SharedData.path("data/cif-samples/CaF2_fluorite.cif")));
        pattern.addPhase(Crystal.readCif(cif("zincite.cif")));
        pattern.verify(false); // the clocks are tested elsewhere, and here it would take minutes
        RefinementResult result = new RietveldRefinement(pattern).run();
        assertTrue(result.goodnessOfFit() < 1.25, result::toString);
        List<PhaseFraction> fractions = result.fractions();
        for (int p = 0; p < WEIGHED.length; p++) {
            assertEquals(WEIGHED[p], fractions.get(p).weight(), TOLERANCE, fractions.get(p)::toString);
        }
    }

    /** The neutron pattern of lead sulphate of the Rietveld round robin, atoms from the structure of the database. */
    @Test
    void leadSulphateIsRefinedDownToTheNoise() {
        PowderPattern pattern = PowderPattern.read(SharedData.path("data/pbso4/pbso4-n.dat"));
        pattern.radiation().type(RadiationType.NEUTRON).wavelength(1.909);
        Crystal crystal = Crystal.readCif(SharedData.path("data/pbso4/PbSO4-COD-1528837.cif"));
        pattern.addPhase(crystal);
        pattern.verify(false); // as above
        Scatterer lead = crystal.scatterers().get(3);
        Fractional published =
                new Fractional(lead.x().value(), lead.y().value(), lead.z().value());
        lead.position(published.x() + 0.005, published.y(), published.z() - 0.005);
        RefinementResult result =
                new RietveldRefinement(pattern).refiningAtoms().run();
        assertTrue(result.goodnessOfFit() < 1.05, result::toString);
        assertEquals(published.x(), lead.x().value(), PUBLISHED, "Pb x");
        assertEquals(published.z(), lead.z().value(), PUBLISHED, "Pb z");
        assertTrue(result.fractions().get(0).rBragg() < 0.05, result::toString);
    }
}
