package org.objcryst.scattering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Structure factors against those of cctbx and gemmi, printed to six decimals; every engine runs this. */
@Tag("real-data")
public abstract class StructureFactorReferenceContract {
    private static final ScatteringTables TABLES = new ScatteringTables();

    /** Of the root mean square |F|, which is 5 to 500; the files carry six decimals. */
    protected double tolerance() {
        return 1e-6;
    }

    /** Of |F|² of two mates, which differ only by the arithmetic. */
    protected double rounding() {
        return 1e-9;
    }

    /** The engine under test. */
    protected abstract StructureFactorEngine engine();

    static List<FcalcReference> structures() {
        return FcalcReference.all();
    }

    @ParameterizedTest
    @MethodSource("structures")
    void xRaysWithBothTables(FcalcReference reference) {
        ScatteringData data = data(reference, RadiationType.XRAY);
        assertWithin(reference, data, "xw");
        data.formFactors().choose(FormFactors.IT1992);
        assertWithin(reference, data, "xi");
    }

    @ParameterizedTest
    @MethodSource("structures")
    void resonantScatteringOfBothFriedelMates(FcalcReference reference) {
        ScatteringData data = data(reference, RadiationType.XRAY);
        data.resonantScattering().choose(ResonantScattering.TABULATED);
        reference.resonant.forEach(data::resonantTerms);
        assertWithin(reference, data, "xa");
        double[] mean = data.squaredModuli().clone();
        data.reflections(opposite(reference));
        assertWithin(reference, data, "xm");
        double[] other = data.squaredModuli();
        for (int i = 0; i < mean.length; i++) {
            assertEquals(mean[i], other[i], rounding() * (1 + mean[i]), "mean of Friedel mates");
        }
    }

    @ParameterizedTest
    @MethodSource("structures")
    void neutrons(FcalcReference reference) {
        assertWithin(reference, data(reference, RadiationType.NEUTRON), "n");
    }

    @ParameterizedTest
    @MethodSource("structures")
    void multiplicities(FcalcReference reference) {
        double[] multiplicity = reference.column("multiplicity");
        for (int i = 0; i < multiplicity.length; i++) {
            assertEquals(multiplicity[i], reference.list.multiplicity()[i]);
        }
    }

    private ScatteringData data(FcalcReference reference, RadiationType type) {
        Radiation radiation = new Radiation(type, 1.540562);
        return new ScatteringData(reference.crystal, radiation, reference.list, TABLES).engine(engine());
    }

    private static ReflectionList opposite(FcalcReference reference) {
        ReflectionList list = reference.list;
        int[][] hkl = new int[list.size()][];
        for (int i = 0; i < hkl.length; i++) {
            hkl[i] = new int[] {-list.h()[i], -list.k()[i], -list.l()[i]};
        }
        return ReflectionList.of(reference.crystal.spaceGroup(), hkl);
    }

    private void assertWithin(FcalcReference reference, ScatteringData data, String columns) {
        double worst = reference.worst(data.structureFactors(), columns);
        assertTrue(worst <= tolerance(), () -> "%s %s: %s".formatted(reference, columns, worst));
    }
}
