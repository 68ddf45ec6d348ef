package org.objcryst.powder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objcryst.powder.profile.ProfileRange;

/**
 * χ² of all points and R_w of the sample projects beside those of ObjCryst++ (libobjcryst 2022.1.4 through pyobjcryst 2.2.5), the
 * scale of each program being the one that makes R_w smallest.
 */
@Tag("real-data")
class FoxProjectsTest {
    /** ObjCryst++ ends profiles within a step of the place where they fall to the fraction given here. */
    private static final double TAILS = 0.004;
    /** It gives the first point right of an asymmetric peak the left width: 2500 of 59800 counts at 16.7° of cimetidine. */
    private static final double ASYMMETRY = 0.015;

    /** {@code cut}: the part of the height that a profile has at five times its full width at 4 % of the height. */
    @ParameterizedTest
    @CsvSource({
        "pbso4-joint.xml, 0, 4.32e-4, 34015.930918, 0.169432, 2.139675e-05",
        "pbso4-joint.xml, 1, 2.02e-4, 3263.343051, 0.087153, 2.496330e-04",
        "ktartrate.xml, 0, 4.2e-4, 415181.459189, 0.155206, 3.113663e-04",
        "Cimetidine-powder.xml, 0, 3.98e-4, 116676.414962, 0.107456, 1.083726e-04"
    })
    void patternsFitAsTheyDoInObjCryst(String file, int number, double cut, double chiSquare, double rw, double scale) {
        PowderPattern pattern = new FoxProject(file).patterns().get(number);
        pattern.profileRange(new ProfileRange(cut, false)).objective().choose(Objective.FULL);
        Agreement agreement = pattern.fitScales().agreement();
        double tolerance = file.startsWith("Cimetidine") ? ASYMMETRY : TAILS;
        assertEquals(chiSquare, agreement.chiSquare(), tolerance * chiSquare);
        assertEquals(rw, agreement.rwp(), tolerance * rw);
        assertEquals(scale, pattern.phases().get(0).scale().value(), tolerance * scale);
    }
}
