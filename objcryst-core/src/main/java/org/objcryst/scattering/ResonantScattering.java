package org.objcryst.scattering;

/** Whether f′ and f″ of X-rays are taken into account. */
public enum ResonantScattering {
    /** f = f⁰, as powder data usually ask for. */
    IGNORED,
    /** f = f⁰ + f′ + i f″, intensities averaged over Friedel mates. */
    TABULATED
}
