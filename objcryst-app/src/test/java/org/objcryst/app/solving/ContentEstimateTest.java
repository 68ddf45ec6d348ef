package org.objcryst.app.solving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objcryst.SharedData;
import org.objcryst.app.argument.AtomArgument;
import org.objcryst.app.solving.ContentEstimate.Share;
import org.objcryst.format.MoleculeData;

class ContentEstimateTest {
    /** Published cells: how many molecules they hold for each operator. */
    @Tag("real-data")
    @ParameterizedTest
    @CsvSource({
        "cimetidine/cime.fhz, 1280.0, 4, 1",
        "dash-tutorial-01/Tutorial_01.mol2, 575.7, 2, 1",
        "dash-tutorial-02/Tutorial_02.mol2, 1265.0, 4, 1",
        "famotidine/FOGVIG03_1.zmatrix, 1442.5, 4, 1",
        "dash-tutorial-04/Tutorial_04-full.mol2, 1791.2, 8, 1/2",
        "dash-tutorial-02/Tutorial_02.mol2, 2530.0, 4, 2"
    })
    void theVolumeTellsTheNumberOfMolecules(String molecule, double volume, int images, String zPrime) {
        MoleculeData data = MoleculeData.read(SharedData.path("data/" + molecule));
        Share best = best(ContentEstimate.of(ingredients(data)).shares(volume, images));
        assertEquals(zPrime, best.zPrime().toString());
        assertTrue(best.isCredible(), best.toString());
        assertEquals(0, best.misfit(), 0.1);
    }

    @Test
    void aVolumeBetweenTwoNumbersIsNotBelieved() {
        ContentEstimate estimate = new ContentEstimate(300, true);
        assertTrue(best(estimate.shares(1200, 4)).isCredible());
        assertFalse(best(estimate.shares(1.38 * 1200, 4)).isCredible());
    }

    @Test
    void atomsThatMayShareSitesAreTakenOnceUnlessTheCellIsLarge() {
        Ingredients leadSulphate = new Ingredients(
                List.of(),
                List.of(),
                List.of(AtomArgument.parse("Pb"), AtomArgument.parse("S"), AtomArgument.parse("O:4")),
                1,
                true);
        ContentEstimate estimate = ContentEstimate.of(leadSulphate);
        assertEquals("1", best(estimate.shares(318.2, 8)).zPrime().toString());
        assertEquals("1", best(estimate.shares(318.2, 4)).zPrime().toString());
        assertEquals("2", best(estimate.shares(318.2, 2)).zPrime().toString());
    }

    private static Ingredients ingredients(MoleculeData data) {
        return new Ingredients(List.of(data), List.of(), List.of(), 3, false);
    }

    private static Share best(List<Share> shares) {
        return shares.stream().max(Comparator.comparingDouble(Share::weight)).orElseThrow();
    }
}
