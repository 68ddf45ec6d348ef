package org.objcryst.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.objcryst.crystal.Atom;
import org.objcryst.crystal.Crystal;
import org.objcryst.powder.PowderPattern;
import org.objcryst.powder.background.PointBackground;
import org.objcryst.powder.format.PowderData;
import org.objcryst.refinable.RefinableModel;
import org.objcryst.refinable.RefinablePar;
import org.objcryst.symmetry.Lattice;

class ConfigurationTest {
    @Test
    void aCopyListsItsParametersAsTheOriginalWhateverTheOrderOfAdding() {
        Crystal crystal = new Crystal(Lattice.cubic(5), "P 1").add(new Atom("C1", "C"));
        double[] angles = {20, 30, 40};
        PowderPattern pattern = new PowderPattern(PowderData.ofDegrees("flat", angles, new double[] {1, 1, 1}));
        pattern.addPhase(crystal);
        pattern.background(PointBackground.ofDegrees(new double[] {20, 40}, new double[] {1, 2}));
        RefinableModel model = new RefinableModel(crystal, pattern);
        assertEquals(paths(model), paths(model.copy()));
    }

    private static List<String> paths(RefinableModel model) {
        return model.parameters().stream().map(RefinablePar::path).toList();
    }
}
