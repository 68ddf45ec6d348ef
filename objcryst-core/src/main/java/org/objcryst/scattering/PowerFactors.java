package org.objcryst.scattering;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objcryst.crystal.ScatteringPower;

/** Looks up what scattering powers scatter at rest, and collects what a user should know about the choices. */
final class PowerFactors {
    private final ScatteringFactorTable factors;
    private final Optional<ResonantTable> resonantTable;
    private final double wavelength;
    private final Map<String, ResonantTerms> given;
    private final Set<String> remarks = new LinkedHashSet<>();

    /** Resonant terms are added where a table is given; terms given for a symbol come before it. */
    PowerFactors(
            ScatteringFactorTable factors,
            Optional<ResonantTable> resonantTable,
            double wavelength,
            Map<String, ResonantTerms> given) {
        this.given = given;
        this.factors = factors;
        this.resonantTable = resonantTable;
        this.wavelength = wavelength;
    }

    /** f⁰ + f′ and f″ of atoms, the shape of spheres, [2][power][reflection]; the second part is empty unless {@code resonant}. */
    double[][][] at(List<ScatteringPower> powers, double[] stol, boolean resonant) {
        double[][][] f = new double[2][powers.size()][stol.length];
        for (int kind = 0; kind < powers.size(); kind++) {
            ScatteringPower power = powers.get(kind);
            if (power.isSphere()) {
                Arrays.setAll(f[0][kind], i -> power.shellFactor(stol[i]));
                continue;
            }
            String symbol = power.symbol();
            ScatteringFactorTable.Match match = factors.find(symbol);
            match.remark().ifPresent(remarks::add);
            ResonantTerms terms = terms(symbol);
            for (int i = 0; i < stol.length; i++) {
                f[0][kind][i] = match.factor().at(stol[i]) + terms.real();
                f[1][kind][i] = match.factor().imaginary() + terms.imaginary();
            }
        }
        if (!resonant) {
            f[1] = new double[0][];
        }
        return f;
    }

    Set<String> remarks() {
        return remarks;
    }

    private ResonantTerms terms(String symbol) {
        if (resonantTable.isEmpty()) {
            return ResonantTerms.NONE;
        }
        if (given.containsKey(symbol)) {
            return given.get(symbol);
        }
        Optional<ResonantTerms> found = resonantTable.get().at(symbol, wavelength);
        if (found.isEmpty()) {
            remarks.add("no resonant terms of %s at %.4f Å: taken as 0".formatted(symbol, wavelength));
        }
        return found.orElse(ResonantTerms.NONE);
    }
}
