package org.objcryst.xml;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.objcryst.refinable.RefinablePar;

/** Parameters that the format has no place for, in one attribute: {@code U=1.0E-6 +W=2.0E-6}, free ones with a plus. */
final class ParList {
    private ParList() {}

    /** Values in internal units; what follows another parameter is left out. */
    static String of(List<RefinablePar> pars) {
        return pars.stream()
                .filter(par -> !par.isFollowing())
                .map(par -> (par.isFixed() ? "" : "+") + par.name() + "=" + par.value())
                .collect(Collectors.joining(" "));
    }

    /** Sets what a list holds; what is not there keeps its state. Throws an IllegalArgumentException if the list is damaged. */
    static void read(String list, Function<String, Optional<RefinablePar>> pars) {
        for (String item : list.strip().split("\\s+")) {
            int equals = item.lastIndexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("a parameter without a value: \"%s\"".formatted(item));
            }
            boolean free = item.startsWith("+");
            double value = Double.parseDouble(item.substring(equals + 1));
            pars.apply(item.substring(free ? 1 : 0, equals))
                    .ifPresent(par -> par.unfollow().fixed(!free).set(value));
        }
    }
}
