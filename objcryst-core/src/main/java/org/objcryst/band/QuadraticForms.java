package org.objcryst.band;

import java.util.List;
import java.util.ServiceLoader;

/** The quadratic forms of this JVM: those of the first engine that can run, otherwise of the matrix itself. */
public final class QuadraticForms {
    private static final List<QuadraticFormEngine> ENGINES = ServiceLoader.load(QuadraticFormEngine.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(engine -> engine.obstacle().isEmpty())
            .toList();

    private QuadraticForms() {}

    /**
     * The form of a matrix, as fast as it can be had here.
     *
     * @param matrix not to be modified from now on
     * @return for one thread
     */
    public static QuadraticForm of(BandMatrix matrix) {
        return ENGINES.isEmpty() ? new PlainForm(matrix) : ENGINES.get(0).form(matrix);
    }

    private record PlainForm(BandMatrix matrix) implements QuadraticForm {
        @Override
        public double of(double[] x) {
            return matrix.quadraticForm(x);
        }

        @Override
        public void multiply(int number, double[][] x, double[][] products) {
            for (int n = 0; n < number; n++) {
                matrix.multiply(x[n], products[n]);
            }
        }
    }
}
