package org.objcryst.crystal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.objcryst.refinable.Snapshottable;

/** The cost of wanted contacts (C-22): finds for each the distance, among all images, that is nearest to the wanted one. */
final class NearestContacts implements PairSearch.Visitor, Snapshottable {
    private static final double COINCIDENT = Math.sqrt(1e-3); // Å; nearer images are the atom itself

    private final ContactRestraint[] restraints;
    private final boolean[][] first;
    private final boolean[][] second;
    private final double[] farthest;
    private final double[] reach;
    private final double[] distances;

    /**
     * Contacts of the atoms of a crystal.
     *
     * @param restraints what is wanted
     * @param labels one an atom
     * @param reachFactor how far is searched, as a multiple of the wanted distance
     */
    NearestContacts(List<ContactRestraint> restraints, List<String> labels, double reachFactor) {
        this.restraints = restraints.toArray(ContactRestraint[]::new);
        int n = labels.size();
        Map<String, Integer> index =
                IntStream.range(0, n).boxed().collect(Collectors.toMap(labels::get, i -> i, (a, b) -> a));
        first = restraints.stream().map(r -> members(r.first(), index)).toArray(boolean[][]::new);
        second = restraints.stream().map(r -> members(r.second(), index)).toArray(boolean[][]::new);
        farthest =
                restraints.stream().mapToDouble(r -> reachFactor * r.distance()).toArray();
        distances = new double[farthest.length];
        reach = new double[n * n];
        for (int k = 0; k < farthest.length; k++) {
            for (int ij = 0; ij < reach.length; ij++) {
                if (first[k][ij / n] && second[k][ij % n]) {
                    reach[ij] = Math.max(reach[ij], farthest[k]);
                }
            }
        }
    }

    /** The cost; a contact of which nothing lies within reach costs as much as one at its end. */
    double cost(PairSearch search, UnitCell cell, Components atoms, ContactCost method) {
        double sum = 0;
        double[] found = distances(search, cell, atoms);
        for (int k = 0; k < found.length; k++) {
            sum += method.of(restraints[k], found[k]);
        }
        return search.operators() * sum;
    }

    /** Adds the derivatives of the cost, times a factor; of several equally near contacts the first counts. */
    void addDerivatives(
            PairSearch search, UnitCell cell, Components atoms, ContactCost method, double factor, AtomGradient out) {
        double[] nearest = distances(search, cell, atoms).clone();
        boolean[] taken = new boolean[nearest.length];
        search.visit(cell, atoms, reach, (i, j, sameImage, distance) -> {
            for (int k = 0; k < nearest.length; k++) {
                if (!taken[k] && distance == nearest[k] && first[k][i] && second[k][j]) {
                    taken[k] = true;
                    double slope = method.slope(restraints[k], distance);
                    search.addRate(i, j, factor * search.operators() * slope, out);
                }
            }
        });
    }

    /** The distance of each contact in Å, owned by this object; the reach where there is none. */
    double[] distances(PairSearch search, UnitCell cell, Components atoms) {
        System.arraycopy(farthest, 0, distances, 0, distances.length);
        search.visit(cell, atoms, reach, this);
        return distances;
    }

    @Override
    public void pair(int i, int j, boolean sameImage, double distance) {
        for (int k = 0; k < restraints.length; k++) {
            double wanted = restraints[k].distance();
            boolean nearer = Math.abs(distance - wanted) < Math.abs(distances[k] - wanted);
            if (nearer && distance > COINCIDENT && first[k][i] && second[k][j]) {
                distances[k] = distance;
            }
        }
    }

    private static boolean[] members(List<String> names, Map<String, Integer> index) {
        boolean[] in = new boolean[index.size()];
        for (String name : names) {
            Integer i = index.get(name);
            if (i == null) {
                throw new IllegalArgumentException(
                        "no atom \"%s\" for a wanted contact; there are %s".formatted(name, index.keySet()));
            }
            in[i] = true;
        }
        return in;
    }

    @Override
    public Object snapshot() {
        return new Object[] {Arrays.copyOf(reach, reach.length), farthest.clone()};
    }
}
