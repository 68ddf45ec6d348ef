package org.objcryst.scattering;

/** What is scattered. */
public enum RadiationType {
    /** X-rays, scattered by electrons. */
    XRAY,
    /** Neutrons, scattered by nuclei. */
    NEUTRON,
    /** Electrons, scattered by the electric potential. */
    ELECTRON
}
