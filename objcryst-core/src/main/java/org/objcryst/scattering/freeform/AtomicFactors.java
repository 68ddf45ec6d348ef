package org.objcryst.scattering.freeform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objcryst.scattering.ScatteringFactor;
import org.objcryst.scattering.ScatteringFactorTable;

/** What each kind of atoms scatters at s = sin θ/λ, displacement included: f(s) exp(−B s²). */
public final class AtomicFactors {
    private final Optional<ScatteringFactorTable> table;

    private AtomicFactors(Optional<ScatteringFactorTable> table) {
        this.table = table;
    }

    /**
     * Points that scatter alike, f = 1.
     *
     * @return factors of displacement remain
     */
    public static AtomicFactors none() {
        return new AtomicFactors(Optional.empty());
    }

    /**
     * Factors of a table.
     *
     * @param table form factors of X-rays or electrons, or scattering lengths of neutrons
     * @return in its units
     */
    public static AtomicFactors of(ScatteringFactorTable table) {
        return new AtomicFactors(Optional.of(table));
    }

    /**
     * Looks kinds up.
     *
     * @param kinds elements or ions
     * @return what a user should know about the choices
     * @throws IllegalArgumentException if the table does not know one
     */
    public List<String> remarks(List<AtomKind> kinds) {
        List<String> remarks = new ArrayList<>();
        table.ifPresent(
                t -> kinds.forEach(kind -> t.find(kind.symbol()).remark().ifPresent(remarks::add)));
        return remarks;
    }

    /** Adds the share of one kind, f·T·g, to amplitudes. */
    void addTo(AtomKind kind, double[] stol, double[] gRe, double[] gIm, double[] re, double[] im) {
        Optional<ScatteringFactor> factor = table.map(t -> t.find(kind.symbol()).factor());
        double imaginary = factor.map(ScatteringFactor::imaginary).orElse(0.0);
        for (int i = 0; i < stol.length; i++) {
            double damping = Math.exp(-kind.b() * stol[i] * stol[i]);
            double fr = damping * (factor.isPresent() ? factor.get().at(stol[i]) : 1);
            double fi = damping * imaginary;
            re[i] += fr * gRe[i] - fi * gIm[i];
            im[i] += fr * gIm[i] + fi * gRe[i];
        }
    }

    @Override
    public String toString() {
        return table.map(ScatteringFactorTable::toString).orElse("f = 1");
    }
}
