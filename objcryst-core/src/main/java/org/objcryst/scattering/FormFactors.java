package org.objcryst.scattering;

/** Tables of X-ray form factors. */
public enum FormFactors {
    /** Waasmaier and Kirfel 1995, valid for s up to 6 Å⁻¹. */
    WK1995,
    /** International Tables for Crystallography Vol. C, 1992, valid for s up to 2 Å⁻¹. */
    IT1992;

    ScatteringFactorTable read() {
        return this == WK1995
                ? ScatteringFactorTable.waasmaierKirfel1995()
                : ScatteringFactorTable.internationalTables1992();
    }
}
