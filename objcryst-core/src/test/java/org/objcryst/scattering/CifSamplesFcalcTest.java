package org.objcryst.scattering;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.objcryst.SharedData;
import org.objcryst.cif.CifStructure;
import org.objcryst.crystal.Crystal;

/** Structure factors of the published files themselves against those of the structures that were taken from them. */
@Tag("real-data")
class CifSamplesFcalcTest {
    /** Of the root mean square |F|; the reference carries six decimals. */
    private static final double TOLERANCE = 1e-6;

    @TestFactory
    Stream<DynamicTest> filesGiveTheStructureFactorsOfTheReference() {
        return SharedData.table("reference/fcalc/structures.tsv").stream()
                .filter(row -> row.get("origin").startsWith("diffpy/pyobjcryst"))
                .map(row -> DynamicTest.dynamicTest(
                        row.get("name"),
                        () -> compare(row.get("name"), row.get("origin").replaceFirst(".*/", ""))));
    }

    private static void compare(String name, String file) {
        FcalcReference reference = FcalcReference.all().stream()
                .filter(r -> r.name.equals(name))
                .findFirst()
                .orElseThrow();
        CifStructure structure = CifStructure.read(SharedData.path("data/cif-samples/" + file));
        Crystal crystal = Crystal.of(structure);
        if (structure.remarks().stream().anyMatch(r -> r.contains("no displacement parameter"))) {
            crystal.scatteringPowers().forEach(power -> power.biso(0)); // as the reference has it
        }
        ScatteringData data = new ScatteringData(
                crystal, new Radiation(RadiationType.XRAY, 1), reference.list, new ScatteringTables());
        double worst = reference.worst(data.structureFactors(), "xw");
        assertTrue(worst <= TOLERANCE, () -> name + ": " + worst);
    }
}
