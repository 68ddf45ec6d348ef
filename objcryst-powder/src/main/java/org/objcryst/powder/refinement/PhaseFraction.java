package org.objcryst.powder.refinement;

/**
 * How much of a mixture a phase is (P-48), w = S·Z·M·V / Σ S·Z·M·V over all phases, with |F|² of the whole cell in the
 * intensities.
 *
 * @param name of the phase
 * @param weight fraction w by weight, 0 to 1; of the crystalline phases alone
 * @param sigma standard uncertainty of w from that of the scales, correlations included
 * @param scale scale factor S
 * @param scaleSigma standard uncertainty of S
 * @param cellMass Z·M (g/mol), the mass of the atoms in the cell, special positions counted once
 * @param volume of the cell (Å³)
 * @param rBragg R_Bragg = Σ|I_o − I_c| / Σ I_o, with I_o the observed intensities as the model shares them out; NaN where
 *     nothing of the phase is seen
 * @see "Hill &amp; Howard (1987), J. Appl. Cryst. 20, 467–474"
 */
public record PhaseFraction(
        String name,
        double weight,
        double sigma,
        double scale,
        double scaleSigma,
        double cellMass,
        double volume,
        double rBragg) {
    @Override
    public String toString() {
        return "%s: %.2f(%.2f) %% by weight, R_Bragg = %.2f %%"
                .formatted(name, 100 * weight, 100 * sigma, 100 * rBragg);
    }
}
