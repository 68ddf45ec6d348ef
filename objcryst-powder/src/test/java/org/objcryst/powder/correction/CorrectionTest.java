package org.objcryst.powder.correction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectionTest {
    /** A few roundings of numbers near 1. */
    private static final double ROUNDING = 1e-14;
    /** What the authors of the polynomial claim, against integration over the disc. */
    private static final double POLYNOMIAL = 0.016;
    /** The two branches meet within a few per cent. */
    private static final double BRANCHES = 0.04;

    @ParameterizedTest
    @CsvSource({"0, 0.5", "1, 1", "0.8, 0.9"})
    void polarisationAtARightAngleIsThatOfOneComponent(double rate, double expected) {
        assertEquals(expected, IntensityFactors.polarisation(Math.PI / 2, rate), ROUNDING);
        assertEquals(1, IntensityFactors.polarisation(0, rate), ROUNDING);
    }

    @Test
    void graphiteAndCopperGiveTheKnownPolarisationRate() {
        double f = IntensityFactors.rateOfMonochromator(Math.toRadians(26.6));
        assertEquals(0.799, (1 - f) / (1 + f), 1e-3, "A, published to three digits");
    }

    @ParameterizedTest
    @CsvSource({"1, 0.196", "45, 0.244", "89, 0.295"})
    void capillaryAbsorptionIsThatOfADisc(double thetaDeg, double integrated) {
        double a = CylinderAbsorption.transmission(2 * Math.toRadians(thetaDeg), 1);
        assertEquals(integrated, a, POLYNOMIAL * integrated);
    }

    @ParameterizedTest
    @CsvSource({"5", "40", "80"})
    void capillaryAbsorptionStartsWithTheMeanPathAndItsBranchesMeet(double thetaDeg) {
        double twoTheta = 2 * Math.toRadians(thetaDeg);
        assertEquals(1, CylinderAbsorption.transmission(twoTheta, 0));
        double slope = Math.log(CylinderAbsorption.transmission(twoTheta, 1e-6)) / 1e-6;
        assertEquals(-16 / (3 * Math.PI), slope, 0.06, "the polynomial has a small linear term of its own");
        double below = CylinderAbsorption.transmission(twoTheta, 3);
        assertEquals(below, CylinderAbsorption.transmission(twoTheta, Math.nextUp(3.0)), BRANCHES * below);
    }

    @Test
    void theFirstOrderDoubletIsOffByTheCubeOfTheTangent() {
        double mean = 1.5418367;
        double line = 1.54439;
        for (double deg : new double[] {60, 90, 120}) {
            double s = Math.sin(Math.toRadians(deg) / 2) / mean;
            double difference = PositionShift.braggAngle(s, line) - PositionShift.firstOrderAngle(s, mean, line);
            double t = Math.tan(Math.toRadians(deg) / 2);
            double secondOrder = t * t * t * Math.pow((line - mean) / mean, 2);
            assertEquals(secondOrder, difference, 0.02 * secondOrder, "next order at " + deg);
        }
    }

    @Test
    void beyondTheWavelengthThereIsNoReflection() {
        assertTrue(Double.isNaN(PositionShift.braggAngle(0.7, 1.5)));
    }

    @Test
    void shiftsAddToTheBraggAngle() {
        double shifted = PositionShift.apply(1, 0.01, 0.02, 0.03);
        assertEquals(1 + 0.01 + 0.02 * Math.cos(0.5) + 0.03 * Math.sin(1), shifted, ROUNDING);
    }
}
