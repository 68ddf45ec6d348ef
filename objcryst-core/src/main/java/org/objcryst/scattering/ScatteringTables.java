package org.objcryst.scattering;

import java.util.EnumMap;
import java.util.Map;

/**
 * The tables that structure factors are computed from; made once and handed to every data set. Each table is read when it is
 * first asked for. Safe to share between threads.
 */
public final class ScatteringTables {
    private final Map<FormFactors, ScatteringFactorTable> xray = new EnumMap<>(FormFactors.class);
    private ScatteringFactorTable neutrons;
    private ScatteringFactorTable electrons;
    private ResonantTable resonant;

    /** Tables that are still to be read. */
    public ScatteringTables() {}

    /**
     * The scattering factors for a radiation.
     *
     * @param type what is scattered
     * @param choice which table of X-ray form factors
     * @return immutable
     */
    public synchronized ScatteringFactorTable factors(RadiationType type, FormFactors choice) {
        switch (type) {
            case NEUTRON:
                neutrons = neutrons == null ? ScatteringFactorTable.neutrons() : neutrons;
                return neutrons;
            case ELECTRON:
                electrons = electrons == null ? ScatteringFactorTable.electrons() : electrons;
                return electrons;
            default:
                return xray.computeIfAbsent(choice, FormFactors::read);
        }
    }

    /**
     * The resonant terms of X-rays.
     *
     * @return immutable
     */
    public synchronized ResonantTable resonant() {
        resonant = resonant == null ? ResonantTable.henke() : resonant;
        return resonant;
    }
}
