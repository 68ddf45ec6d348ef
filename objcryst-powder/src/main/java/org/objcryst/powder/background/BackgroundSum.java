package org.objcryst.powder.background;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.objcryst.refinable.Copies;
import org.objcryst.refinable.RefinablePar;

/** Several backgrounds on top of one another: that of the instrument and the halo of an amorphous part, for example. */
public final class BackgroundSum extends Background {
    private final List<Background> parts;

    /**
     * A sum.
     *
     * @param parts one or more, each with parameters of its own
     */
    public BackgroundSum(List<? extends Background> parts) {
        super("background");
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a sum of backgrounds needs one at least");
        }
        this.parts = List.copyOf(parts);
        this.parts.forEach(this::addSubObject);
    }

    /**
     * What is summed.
     *
     * @return in the order given
     */
    public List<Background> parts() {
        return parts;
    }

    @Override
    public List<RefinablePar> linearPars() {
        return parts.stream().flatMap(p -> p.linearPars().stream()).toList();
    }

    @Override
    public double[] values(double[] x) {
        double[] sum = new double[x.length];
        for (Background part : parts) {
            double[] values = part.values(x);
            Arrays.setAll(sum, i -> sum[i] + values[i]);
        }
        return sum;
    }

    @Override
    public double[][] basis(double[] x) {
        List<double[]> rows = new ArrayList<>();
        parts.forEach(part -> Collections.addAll(rows, part.basis(x)));
        return rows.toArray(double[][]::new);
    }

    @Override
    protected BackgroundSum newCopy(Copies copies) {
        return new BackgroundSum(parts.stream().map(copies::of).toList());
    }
}
