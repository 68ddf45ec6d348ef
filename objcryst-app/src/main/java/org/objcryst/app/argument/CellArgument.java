package org.objcryst.app.argument;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.LatticeConstraints;
import org.objcryst.symmetry.LatticeMisfit;
import org.objcryst.symmetry.SpaceGroup;

/**
 * A cell as people type it: all six parameters {@code a,b,c,α,β,γ} in Å and degrees, or only those that the space group leaves
 * free ({@code a,c} for a tetragonal one), or the three edges where the group settles the angles.
 *
 * @param numbers 1 to 6, finite and positive
 */
public record CellArgument(List<Double> numbers) {
    private static final List<String> NAMES = List.of("a", "b", "c", "α", "β", "γ");

    /**
     * Keeps an immutable copy.
     *
     * @param numbers 1 to 6, finite and positive
     */
    public CellArgument {
        numbers = List.copyOf(numbers);
        if (numbers.isEmpty() || numbers.size() > 6) {
            throw new IllegalArgumentException("a cell has 1 to 6 parameters, got " + numbers.size());
        }
        for (double number : numbers) {
            if (!(number > 0 && number < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("cell parameters are positive numbers, got " + number);
            }
        }
    }

    /**
     * Reads a cell.
     *
     * @param text numbers separated by commas or blanks
     * @return the numbers
     */
    public static CellArgument parse(String text) {
        return new CellArgument(Arrays.stream(text.strip().split("\\s*[,;\\s]\\s*"))
                .map(word -> decimal(word, text))
                .toList());
    }

    private static double decimal(String word, String text) {
        try {
            return Double.parseDouble(word);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "a cell is numbers with commas such as 8.48,5.40,6.96,90,90,90, got \"%s\"".formatted(text), e);
        }
    }

    /**
     * The group that a symbol means here: all six parameters decide between axes where the symbol leaves them open.
     *
     * @param symbol any usual spelling
     * @return a setting that the cell obeys if there is one, else the standard setting
     */
    public SpaceGroup group(String symbol) {
        SpaceGroup standard = SpaceGroup.of(symbol);
        if (numbers.size() < 6) {
            return standard;
        }
        Lattice typed = Lattice.ofDegrees(
                numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3), numbers.get(4), numbers.get(5));
        return SpaceGroup.alternatives(symbol).stream()
                .map(SpaceGroup::of)
                .filter(g -> g.latticeConstraints().misfit(typed).isWithin(LatticeMisfit.USUAL))
                .findFirst()
                .orElse(standard);
    }

    /**
     * The cell without a space group.
     *
     * @return from all six parameters, or from three edges with right angles
     */
    public Lattice lattice() {
        if (numbers.size() != 3 && numbers.size() != 6) {
            throw new IllegalArgumentException(
                    "a cell without space group needs six parameters, or three edges with right angles, got %d number(s)"
                            .formatted(numbers.size()));
        }
        double[] p = {1, 1, 1, 90, 90, 90};
        fill(p, IntStream.range(0, numbers.size()).toArray());
        return Lattice.ofDegrees(p[0], p[1], p[2], p[3], p[4], p[5]);
    }

    /**
     * The cell in a space group.
     *
     * @param group tells what is free
     * @return the lattice
     * @throws IllegalArgumentException if the numbers do not fit the group
     */
    public Lattice lattice(SpaceGroup group) {
        LatticeConstraints constraints = group.latticeConstraints();
        int[] free = IntStream.range(0, 6).filter(constraints::isFree).toArray();
        double[] p = {1, 1, 1, 90, 90, 90};
        if (numbers.size() == 6) {
            fill(p, IntStream.range(0, 6).toArray());
        } else if (numbers.size() == free.length) {
            fill(p, free);
        } else if (numbers.size() == 3 && Arrays.stream(free).allMatch(i -> i < 3)) {
            fill(p, 0, 1, 2);
        } else {
            throw new IllegalArgumentException("%s needs the cell parameters %s or all six, got %d number(s)"
                    .formatted(group.symbol(), names(free), numbers.size()));
        }
        Lattice typed = Lattice.ofDegrees(p[0], p[1], p[2], p[3], p[4], p[5]);
        Lattice settled = constraints.conform(typed);
        if (numbers.size() != free.length) {
            constraints.require(numbers.size() == 6 ? typed : withAngles(typed, settled));
        }
        return settled;
    }

    private static Lattice withAngles(Lattice edges, Lattice angles) {
        return new Lattice(edges.a(), edges.b(), edges.c(), angles.alpha(), angles.beta(), angles.gamma());
    }

    private void fill(double[] p, int... places) {
        for (int i = 0; i < places.length; i++) {
            p[places[i]] = numbers.get(i);
        }
    }

    private static String names(int... free) {
        return String.join(",", Arrays.stream(free).mapToObj(NAMES::get).toList());
    }
}
