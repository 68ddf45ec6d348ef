package org.objcryst.simd.intensity;

import java.util.Optional;
import org.objcryst.powder.intensity.BandMatrix;
import org.objcryst.powder.intensity.QuadraticForm;
import org.objcryst.powder.intensity.QuadraticFormEngine;
import org.objcryst.simd.VectorEngine;

/** Quadratic forms with the vector instructions of the processor; this class itself can be loaded anywhere. */
public final class VectorFormEngine implements QuadraticFormEngine {
    /** The engine; it has no state. */
    public VectorFormEngine() {}

    @Override
    public Optional<String> obstacle() {
        return new VectorEngine().obstacle();
    }

    @Override
    public QuadraticForm form(BandMatrix matrix) {
        return new VectorForm(matrix);
    }
}
