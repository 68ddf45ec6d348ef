package org.objcryst.simd.band;

import java.util.Optional;
import org.objcryst.band.BandMatrix;
import org.objcryst.band.QuadraticForm;
import org.objcryst.band.QuadraticFormEngine;
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
