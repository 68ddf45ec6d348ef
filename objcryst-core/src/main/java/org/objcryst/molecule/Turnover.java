package org.objcryst.molecule;

/**
 * A way to put a molecule upside down on its symmetry element: a half turn, after which the atoms change their roles so that the
 * operators act on them as before.
 *
 * @param index of the half turn among those of the frame
 * @param roles [atom] whose place, turned, it takes
 */
record Turnover(int index, int[] roles) {
    void apply(SiteFrame frame, double[] xyz, double[] centre) {
        double[] turn = frame.turnovers().get(index);
        double[] before = xyz.clone();
        Centre.subtract(before, centre);
        for (int j = 0; j < roles.length; j++) {
            SiteFrame.place(turn, before, 3 * roles[j], xyz, 3 * j);
        }
    }
}
