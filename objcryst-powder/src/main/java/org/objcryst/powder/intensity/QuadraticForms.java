package org.objcryst.powder.intensity;

import java.util.List;
import java.util.ServiceLoader;

/** The quadratic forms of this JVM: those of the first engine that can run, otherwise of the matrix itself. */
final class QuadraticForms {
    private static final List<QuadraticFormEngine> ENGINES = ServiceLoader.load(QuadraticFormEngine.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(engine -> engine.obstacle().isEmpty())
            .toList();

    private QuadraticForms() {}

    static QuadraticForm of(BandMatrix matrix) {
        return ENGINES.isEmpty() ? matrix::quadraticForm : ENGINES.get(0).form(matrix);
    }
}
