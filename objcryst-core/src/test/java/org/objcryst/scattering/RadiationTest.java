package org.objcryst.scattering;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RadiationTest {
    @Test
    void copperHasTwoLinesInTheRatioTwoToOne() {
        Radiation copper = Radiation.xray("Cu");
        assertEquals(1.5418367, copper.wavelength(), 0.5e-7);
        assertArrayEquals(new double[] {1.54056, 1.54439}, copper.wavelengths(), 1e-12);
        assertArrayEquals(new double[] {2.0 / 3, 1.0 / 3}, copper.shares(), 1e-15);
    }

    @ParameterizedTest
    @CsvSource({"CuA1,1.54056", "MoA2,0.71359", "coa1,1.788965", "1.52904,1.52904"})
    void oneLineHasOneWavelength(String name, double wavelength) {
        Radiation radiation = Radiation.xray(name);
        assertFalse(radiation.isDoublet());
        assertArrayEquals(new double[] {wavelength}, radiation.wavelengths(), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"XxA1", "0", "-1.5", "NaN", "", "1,54", "CuA3"})
    void whatIsNoRadiationIsRefused(String name) {
        assertThrows(IllegalArgumentException.class, () -> Radiation.xray(name));
    }

    @Test
    void refiningTheMeanTakesBothLinesAlong() {
        Radiation copper = new Radiation();
        copper.wavelengthPar().set(1.55);
        assertEquals(0.00383, copper.wavelengths()[1] - copper.wavelengths()[0], 1e-12);
        assertEquals(1.55, (2 * copper.wavelengths()[0] + copper.wavelengths()[1]) / 3, 1e-12);
    }

    @Test
    void electronsOf200KilovoltsHaveTheirRelativisticWavelength() {
        assertEquals(0.025079, Radiation.electrons(200_000).wavelength(), 0.5e-6);
    }

    @Test
    void aGraphiteMonochromatorPolarisesAsInTheSpecification() {
        Radiation copper = new Radiation().monochromator(Math.toRadians(26.6));
        double f = copper.polarization();
        assertEquals(0.799, (1 - f) / (1 + f), 0.001);
    }

    @Test
    void aCopyIsEqualAndIndependent() {
        Radiation original = new Radiation(RadiationType.NEUTRON, 2.4);
        Radiation copy = (Radiation) original.copy();
        assertEquals(original.toString(), copy.toString());
        copy.wavelength(1.2);
        assertEquals(2.4, original.wavelength());
    }

    @Test
    void polarisationOutsideZeroToOneIsRefused() {
        Radiation radiation = new Radiation();
        assertThrows(IllegalArgumentException.class, () -> radiation.polarization(1.1));
        assertTrue(radiation.polarization() == 0);
    }
}
