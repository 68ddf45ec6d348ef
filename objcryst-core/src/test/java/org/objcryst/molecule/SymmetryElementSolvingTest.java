package org.objcryst.molecule;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.objcryst.cif.CifStructure;
import org.objcryst.comparison.Structure;
import org.objcryst.comparison.StructureComparison;
import org.objcryst.crystal.Crystal;
import org.objcryst.optimization.MultiRun;
import org.objcryst.optimization.RunResult;
import org.objcryst.refinable.Copies;
import org.objcryst.refinable.LsqFunction;
import org.objcryst.refinable.RefinableModel;
import org.objcryst.refinable.RefinableObj;
import org.objcryst.refinable.RefinablePar;
import org.objcryst.scattering.Radiation;
import org.objcryst.scattering.ReflectionList;
import org.objcryst.scattering.ScatteringData;

/** On every kind of element a search finds the structure whose intensities it is given. */
@Tag("slow")
class SymmetryElementSolvingTest {
    private static final double RESOLUTION = 0.25; // 1/Å
    private static final double UNCERTAINTY = 0.02; // of the mean intensity
    private static final int RUNS = 3;
    private static final long TRIALS = 5000;

    @ParameterizedTest
    @EnumSource
    void theStructureIsFoundFromItsIntensities(SymmetricSamples sample) {
        SitePlacement placement = sample.placement();
        Crystal truth = new Crystal(sample.lattice(), sample.group()).add(placement.molecule());
        new RefinableModel(truth).randomize(TestMolecules.random(7));
        CifStructure expected = truth.toStructure();
        double[] observed = new Intensities(truth, null).computed().clone();
        Crystal crystal = new Crystal(sample.lattice(), sample.group()).add(placement.molecule());
        RefinableModel model = new RefinableModel(crystal, new Intensities(crystal, observed));
        MultiRun search = new MultiRun(model).runs(RUNS).trials(TRIALS).seed(1).threads(1);
        boolean found = false;
        for (RunResult result : search.run()) {
            model.restore(result.configuration());
            found |= StructureComparison.USUAL
                    .compare(Structure.of(expected), Structure.of(crystal.toStructure()))
                    .isSame();
        }
        assertTrue(found, search.results().toString());
    }

    /** Intensities of single reflections, all equally well known. */
    private static final class Intensities extends RefinableObj implements LsqFunction {
        private final ScatteringData data;
        private final double[] observed;
        private final double[] weights;

        Intensities(Crystal crystal, double[] observed) {
            this(
                    new ScatteringData(
                            crystal,
                            Radiation.xray("Cu"),
                            ReflectionList.upTo(crystal.lattice(), crystal.spaceGroup(), RESOLUTION)),
                    observed);
        }

        private Intensities(ScatteringData data, double[] observed) {
            super("intensities");
            this.data = data;
            addSubObject(data);
            this.observed = observed;
            weights = new double[data.reflections().size()];
            if (observed != null) {
                double mean = Arrays.stream(observed).average().orElseThrow();
                Arrays.fill(weights, Math.pow(UNCERTAINTY * mean, -2));
            }
        }

        double[] computed() {
            return data.squaredModuli();
        }

        @Override
        public double logLikelihood() {
            return chiSquare();
        }

        @Override
        public List<LsqFunction> lsqFunctions() {
            return List.of(this);
        }

        @Override
        public double[] observed() {
            return observed;
        }

        @Override
        public double[] calculated() {
            return data.squaredModuli();
        }

        @Override
        public double[] weights() {
            return weights;
        }

        @Override
        public double[][] derivatives(List<RefinablePar> pars) {
            return data.intensityDerivatives(pars);
        }

        @Override
        protected RefinableObj newCopy(Copies copies) {
            return new Intensities(copies.of(data), observed);
        }
    }
}
