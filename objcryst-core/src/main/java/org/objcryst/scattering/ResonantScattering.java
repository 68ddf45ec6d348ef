package org.objcryst.scattering;

/** Whether f′ and f″ of X-rays are taken into account, and how a reflection and its Friedel mate go together. */
public enum ResonantScattering {
    /** f = f⁰, as powder data usually ask for. */
    IGNORED,
    /** f = f⁰ + f′; scattering lengths of neutrons without their imaginary part. */
    REAL_PART,
    /** f = f⁰ + f′ + i f″, intensities averaged over Friedel mates, which a powder pattern does not tell apart. */
    TABULATED,
    /** f = f⁰ + f′ + i f″, each reflection with its own intensity: what a single crystal shows. */
    SEPARATE_MATES;

    /** Whether f′ is added. */
    boolean hasRealTerms() {
        return this != IGNORED;
    }

    /** Whether f″ is added. */
    boolean hasImaginaryTerms() {
        return this == TABULATED || this == SEPARATE_MATES;
    }
}
