package org.objcryst.singlecrystal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.objcryst.scattering.Radiation;
import org.objcryst.scattering.RadiationType;

/**
 * χ² and agreement factors beside those of ObjCryst++ (libobjcryst 2022.1.4, through pyobjcryst 2.2.5) for the same state of
 * its sample projects; its log-likelihood is χ² itself. Where reflections have equal sinθ/λ, that program exchanges their weights:
 * the numbers here are those of its |F|² with each weight at its reflection, as {@code docs/checks/single_crystal.py} prints
 * them; sums over such reflections do not depend on that.
 */
@Tag("real-data")
class ObjCrystAgreementTest {
    /** Positions are given with six decimals, numbers of the program have single precision. */
    private static final double DIGITS = 1e-4;
    /** Beside that: how each program interpolates its table of f′ and f″ close to the edge of sulphur. */
    private static final double INTERPOLATION = 5e-3;

    private final DiffractionDataSingleCrystal ylid = data(FoxSample.ylid(), RadiationType.XRAY, 1);

    private static DiffractionDataSingleCrystal data(FoxSample sample, RadiationType type, double wavelength) {
        return new DiffractionDataSingleCrystal(
                sample.crystal(), new Radiation(type, wavelength), sample.intensities());
    }

    @Test
    void ylid() {
        assertAgrees(ylid.maxStol(0.4), 472.861812, 0.096881, 0.120601, 48.711618);
    }

    @Test
    void ylidWithEquivalentReflectionsSummed() {
        ylid.grouping().choose(Grouping.EQUAL_SPACING);
        assertAgrees(ylid, 378.216255, 0.071950, 0.115483, 48.792440);
    }

    @Test
    void ylidWithALimitOfResolution() {
        assertAgrees(ylid.maxStol(0.2), 266.854335, 0.079765, 0.095624, 48.693766);
        ylid.grouping().choose(Grouping.EQUAL_SPACING);
        assertAgrees(ylid, 198.222651, 0.059767, 0.088890, 48.748741);
    }

    @Test
    void ylidWithAGlobalDisplacement() {
        ylid.scattering().globalB().set(0.7);
        assertAgrees(ylid, 487.790191, 0.100856, 0.122490, 50.179374);
    }

    @Test
    void ylidSeenByNeutrons() {
        ylid.radiation().type(RadiationType.NEUTRON);
        assertAgrees(ylid, 19957.863425, 0.753637, 0.783506, 11.848710);
    }

    @Test
    void ylidCloseToTheEdgeOfSulphur() {
        assertEquals(14532.193855, ylid.wavelength(5.03).chiSquare(), INTERPOLATION * 14532);
    }

    @Test
    void cimetidineWithEqualWeights() {
        DiffractionDataSingleCrystal data = data(FoxSample.cimetidine(), RadiationType.XRAY, 1.5209);
        assertAgrees(data, 6249.715901, 0.105628, 0.105628, 0.182115);
    }

    private static void assertAgrees(
            DiffractionDataSingleCrystal data, double chiSquare, double r, double rw, double scale) {
        ReflectionAgreement agreement = data.fitScale().agreement();
        assertEquals(chiSquare, data.logLikelihood(), DIGITS * chiSquare);
        assertEquals(chiSquare, agreement.chiSquare(), DIGITS * chiSquare);
        assertEquals(r, agreement.r(), DIGITS * r);
        assertEquals(rw, agreement.rw(), DIGITS * rw);
        assertEquals(scale, data.scale().value(), DIGITS * scale);
    }
}
