package org.objcryst.scattering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.objcryst.crystal.Atom;
import org.objcryst.crystal.Crystal;
import org.objcryst.crystal.OccupancyCorrection;
import org.objcryst.crystal.ScatteringPower;
import org.objcryst.crystal.ShellPhase;
import org.objcryst.symmetry.Lattice;

/** Spherical shells: molecules that turn freely. */
class SphereTest {
    private static final double EDGE = 14.17; // Å, C60
    private static final double RADIUS = 3.56; // Å, C60
    private static final double ROUNDING = 1e-12;
    private static final double DIFFERENCES = 1e-6; // central differences with a step of 1e-4 Å

    /** sin(2πRs)/(2πRs) for R = 3.56 Å at s = 1/40 Å⁻¹, computed by ObjCryst++ 2022.1.4 for a sphere alone in a cell of 20 Å. */
    private static final double OBJCRYST = 0.94869076;

    @ParameterizedTest
    @EnumSource(RadiationType.class)
    void aShellAtTheOriginScattersItsFormFactor(RadiationType type) {
        ScatteringData data = data(ScatteringPower.sphere("C60", RADIUS));
        data.radiation().type(type);
        for (int i = 0; i < data.stol().length; i++) {
            double x = 4 * Math.PI * RADIUS * data.stol()[i];
            double f = 4 * Math.sin(x) / x; // four lattice points in the cell
            assertEquals(f * f, data.squaredModuli()[i], ROUNDING * 16);
        }
    }

    @Test
    void projectsOfFoxMeanHalfTheRadius() {
        assertEquals(OBJCRYST, ShellPhase.HALVED.factor(RADIUS, 1.0 / 40), 5e-8); // single precision there
        assertEquals(ShellPhase.PHYSICAL.factor(RADIUS / 2, 0.3), ShellPhase.HALVED.factor(RADIUS, 0.3), ROUNDING);
        assertEquals(1, ShellPhase.HALVED.factor(RADIUS, 0));
    }

    /** A shell scatters as many points spread over it do: the mean of cos(2π h·r). */
    @Test
    void thePhysicalShellIsTheMeanOverASphereOfPoints() {
        double s = 0.11;
        int n = 200_000;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double z = RADIUS * (2 * (i + 0.5) / n - 1); // uniform in z
            sum += Math.cos(2 * Math.PI * 2 * s * z) / n;
        }
        assertEquals(sum, ShellPhase.PHYSICAL.factor(RADIUS, s), 1e-8);
    }

    @Test
    void structureFactorsFollowTheRadiusAndThePhase() {
        ScatteringPower shell = ScatteringPower.sphere("C60", RADIUS);
        ScatteringData data = data(shell);
        double before = data.squaredModuli()[0];
        double factor = shell.shellFactor(data.stol()[0]);
        shell.radius().set(3.4);
        double shrunk = shell.shellFactor(data.stol()[0]);
        assertEquals(before * shrunk * shrunk / (factor * factor), data.squaredModuli()[0], ROUNDING * before);
        shell.shellPhase().choose(ShellPhase.HALVED);
        double halved = shell.shellFactor(data.stol()[0]);
        assertEquals(before * halved * halved / (factor * factor), data.squaredModuli()[0], ROUNDING * before);
    }

    @Test
    void intensitiesHaveADerivativeByTheRadius() {
        ScatteringPower shell = ScatteringPower.sphere("C60", RADIUS);
        ScatteringData data = data(shell);
        double[] derivative = data.intensityDerivatives(List.of(shell.radius()))[0];
        for (int i = 0; i < derivative.length; i++) {
            double q = 4 * Math.PI * data.stol()[i];
            double x = q * RADIUS;
            double f = Math.sin(x) / x;
            double expected = 16 * 2 * f * (Math.cos(x) - f) / RADIUS;
            assertEquals(expected, derivative[i], DIFFERENCES);
        }
    }

    @Test
    void aCopyKeepsRadiusPhaseAndLimits() {
        ScatteringPower shell = ScatteringPower.sphere("C60", RADIUS);
        shell.shellPhase().choose(ShellPhase.HALVED);
        shell.radius().limit(3.5, 3.6);
        ScatteringPower copy = (ScatteringPower) shell.copy();
        assertEquals(ShellPhase.HALVED, copy.shellPhase().choice());
        assertEquals(RADIUS, copy.radius().value());
        assertEquals(3.6, copy.radius().max());
        assertEquals(0, copy.biso().value());
    }

    @Test
    void atomsHaveNoRadius() {
        ScatteringPower carbon = new ScatteringPower("C");
        assertFalse(carbon.isSphere());
        assertThrows(IllegalStateException.class, carbon::radius);
        assertThrows(IllegalArgumentException.class, () -> ScatteringPower.sphere("C60", Double.NaN));
    }

    private static ScatteringData data(ScatteringPower shell) {
        Crystal crystal = new Crystal(Lattice.cubic(EDGE), "F m -3 m").add(new Atom("C60", shell, 0, 0, 0));
        crystal.scatterers().get(0).occupancy().set(1.0 / 48); // each of the 48 rotations that keep it in place counts
        crystal.occupancyCorrection().choose(OccupancyCorrection.OFF);
        Radiation radiation = new Radiation(RadiationType.XRAY, 1.5406);
        return new ScatteringData(
                crystal, radiation, ReflectionList.upTo(crystal.lattice(), crystal.spaceGroup(), 0.3));
    }
}
