package org.objcryst.cif;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objcryst.symmetry.Lattice;

/** The anisotropic displacements of a block by the labels of their atoms, as U whether the file has U, B or β. */
final class CifTensors {
    private static final String PREFIX = "_atom_site_aniso_";
    private static final String[] INDICES = {"11", "22", "33", "12", "13", "23"};
    private static final String[] LABELS = {PREFIX + "label", "_atom_site_label"};
    private static final double TWO_PI_SQUARED = 2 * Math.PI * Math.PI;
    private static final double LARGEST_U = 1000; // Å²

    /** Values and their uncertainties. */
    record Tensor(AnisotropicU u, AnisotropicU uncertainty) {}

    private final Map<String, Tensor> tensors = new HashMap<>();
    private final Set<String> unused = new HashSet<>();
    private final double[] star;

    CifTensors(CifBlock block, Lattice lattice) {
        Lattice reciprocal = lattice.reciprocal();
        star = new double[] {reciprocal.a(), reciprocal.b(), reciprocal.c()};
        block.rows(LABELS[0], PREFIX + "U_11", PREFIX + "B_11", PREFIX + "beta_11")
                .forEach(this::read);
        unused.addAll(tensors.keySet());
    }

    Optional<Tensor> of(String label) {
        unused.remove(label);
        return Optional.ofNullable(tensors.get(label));
    }

    /** Number of tensors that nobody asked for. */
    int unused() {
        return unused.size();
    }

    /** A tensor without its diagonal is none; other components that are not given are 0. */
    private void read(CifRow row) {
        double[] u = new double[6];
        double[] uncertainty = new double[6];
        for (int i = 0; i < 6; i++) {
            Optional<CifNumber> component = component(row, i);
            if (component.isEmpty() && i < 3) {
                return;
            }
            u[i] = component.map(CifNumber::value).orElse(0.0);
            uncertainty[i] = component.map(CifNumber::uncertainty).orElse(0.0);
        }
        String label = row.required("the label of an atom", LABELS).text();
        tensors.put(label, new Tensor(AnisotropicU.ofArray(u), AnisotropicU.ofArray(uncertainty)));
    }

    private Optional<CifNumber> component(CifRow row, int i) {
        return scaled(row, "B_" + INDICES[i], "B in Å²", 4 * TWO_PI_SQUARED)
                .or(() -> scaled(row, "U_" + INDICES[i], "U in Å²", 1))
                .or(() -> scaled(row, "beta_" + INDICES[i], "β", betaOverU(i)));
    }

    /** β = 2π² a*ᵢ a*ⱼ U. */
    private double betaOverU(int i) {
        int first = INDICES[i].charAt(0) - '1';
        int second = INDICES[i].charAt(1) - '1';
        return TWO_PI_SQUARED * star[first] * star[second];
    }

    private static Optional<CifNumber> scaled(CifRow row, String name, String what, double divisor) {
        return row.value(PREFIX + name)
                .map(value -> value.measured("a displacement parameter " + what, LARGEST_U * divisor))
                .map(n -> new CifNumber(n.value() / divisor, n.uncertainty() / divisor));
    }
}
