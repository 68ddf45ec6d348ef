package org.objcryst.app;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.objcryst.app.solution.Json;
import org.objcryst.scattering.ReflectionList;
import org.objcryst.scattering.ScatteringData;
import org.objcryst.scattering.StructureFactors;

/** Structure factors as a table; phases in degrees, −180 to 180. */
record ReflectionTable(ReflectionList list, double[] d, double[] real, double[] imaginary) {
    private static final String HEADER = "h\tk\tl\tmultiplicity\td\tF\tF_real\tF_imag\tphase";

    static ReflectionTable of(ScatteringData data) {
        StructureFactors f = data.structureFactors();
        int n = data.reflections().size();
        double[] s = data.stol();
        return new ReflectionTable(
                data.reflections(),
                IntStream.range(0, n).mapToDouble(i -> 0.5 / s[i]).toArray(),
                IntStream.range(0, n).mapToDouble(f::real).toArray(),
                IntStream.range(0, n).mapToDouble(f::imaginary).toArray());
    }

    private double modulus(int i) {
        return Math.hypot(real[i], imaginary[i]);
    }

    private double phaseDeg(int i) {
        return Math.toDegrees(Math.atan2(imaginary[i], real[i]));
    }

    Stream<String> lines() {
        int[] h = list.h();
        int[] k = list.k();
        int[] l = list.l();
        int[] m = list.multiplicity();
        Stream<String> rows = IntStream.range(0, list.size())
                .mapToObj(i -> "%d\t%d\t%d\t%d\t%.6f\t%.6f\t%.6f\t%.6f\t%.4f"
                        .formatted(h[i], k[i], l[i], m[i], d[i], modulus(i), real[i], imaginary[i], phaseDeg(i)));
        return Stream.concat(Stream.of(HEADER), rows);
    }

    Json toJson() {
        List<Integer> rows = IntStream.range(0, list.size()).boxed().toList();
        return new Json()
                .with("h", list.h())
                .with("k", list.k())
                .with("l", list.l())
                .with("multiplicity", list.multiplicity())
                .with("d", d)
                .with("F", rows.stream().map(this::modulus).toList())
                .with("F_real", real)
                .with("F_imag", imaginary)
                .with("phase", rows.stream().map(this::phaseDeg).toList());
    }
}
