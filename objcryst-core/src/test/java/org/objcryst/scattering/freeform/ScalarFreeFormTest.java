package org.objcryst.scattering.freeform;

class ScalarFreeFormTest extends FreeFormEngineContract {
    @Override
    protected FreeFormEngine engine() {
        return new ScalarFreeForm();
    }

    /** Sine and cosine to four roundings, sums of up to 64 terms before they are added to others; a product and two sums of turns. */
    @Override
    protected double termError(double turns) {
        return 64 * Math.ulp(1.0) + 2 * Math.PI * 2 * turns * Math.ulp(1.0);
    }
}
