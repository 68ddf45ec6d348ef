package org.objcryst.app.solving;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.objcryst.app.argument.ZPrime;

/**
 * How many formula units an asymmetric unit holds, from the volume of the cell.
 *
 * @param formulaVolume expected volume of a formula unit in Å³
 * @param molecular whether volumes add up; ions and atoms are packed more densely, and may share sites
 */
record ContentEstimate(double formulaVolume, boolean molecular) {
    /** Relative error of the expected volume. */
    private static final double ERROR = 0.1;
    /** A volume further away than this is doubted; a wavelength wrong by 5 % is noticed. */
    static final double INCREDIBLE = 0.14;
    /** Ionic crystals take this part of the sum of the volumes in crystals of molecules. */
    private static final double IONIC = 0.6;

    private static final int MOST_COPIES = 8;
    private static final List<Integer> ORDERS = List.of(2, 3, 4, 6);

    /**
     * A number with its weight.
     *
     * @param zPrime formula units
     * @param weight how frequent such a number is among known structures, times how well the volume goes with it
     * @param misfit logarithm of the volume of the cell over that expected
     */
    record Share(ZPrime zPrime, double weight, double misfit) {
        boolean isCredible() {
            return Math.abs(misfit) < INCREDIBLE;
        }
    }

    static ContentEstimate of(Ingredients ingredients) {
        return new ContentEstimate(ingredients.volume(), ingredients.isMolecular());
    }

    /**
     * The numbers that a cell of some volume allows, best first.
     *
     * @param cellVolume Å³
     * @param images number of operators of the space group
     */
    List<Share> shares(double cellVolume, int images) {
        double units = cellVolume / (formulaVolume * images);
        if (!molecular) {
            int copies = Math.max(1, (int) Math.rint(units / IONIC));
            return List.of(new Share(new ZPrime(Math.min(copies, MOST_COPIES), 1), 1, 0));
        }
        List<Share> shares = new ArrayList<>();
        for (int copies = 1; copies <= MOST_COPIES; copies++) {
            shares.add(share(new ZPrime(copies, 1), units));
        }
        for (int order : ORDERS) {
            shares.add(share(new ZPrime(1, order), units));
        }
        shares.sort(Comparator.comparingDouble((Share s) -> Math.abs(s.misfit())));
        return shares;
    }

    Share of(ZPrime zPrime, double cellVolume, int images) {
        return molecular ? share(zPrime, cellVolume / (formulaVolume * images)) : new Share(zPrime, 1, 0);
    }

    private static Share share(ZPrime zPrime, double units) {
        double misfit = Math.log(units / zPrime.value());
        double deviation = misfit / ERROR;
        return new Share(zPrime, frequency(zPrime) * Math.exp(-0.5 * deviation * deviation), misfit);
    }

    /** Rounded from the statistics of molecular crystals: Steed & Steed (2015), Chem. Rev. 115, 2895. */
    private static double frequency(ZPrime zPrime) {
        if (zPrime.order() > 1) {
            return zPrime.order() == 2 ? 0.15 : 0.02;
        }
        return zPrime.copies() == 1 ? 0.74 : zPrime.copies() == 2 ? 0.08 : 0.01;
    }
}
