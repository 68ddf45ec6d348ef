package org.objcryst.molecule;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.objcryst.symmetry.Cartesian;

/**
 * Looks for a conformation of a molecule that obeys a symmetry element and its restraints: from random orientations and
 * torsions of what the file gives, the independent atoms go downhill on the cost of the restraints, by Levenberg and Marquardt's
 * method.
 */
final class Embedding {
    private static final int STARTS = 24;
    private static final int ORIENTATIONS = 100; // of which the best one starts
    private static final double LARGEST_EXCESS = 0.08; // Å or rad beyond what a restraint leaves free
    private static final double CLASH =
            1; // Å, between atoms more than three bonds apart: nearer, halves have fallen together
    private static final long SEED = 20040847; // any; makes the result reproducible

    private final Molecule free;
    private final SiteFrame frame;
    private final RestraintSet restraints;
    private final RestraintFit fit;
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    private final int independent;
    private final double[] all;

    /**
     * A search.
     *
     * @param free the molecule without symmetry, at the geometry of the file, the independent atoms first
     * @param frame the operators
     * @param restraints what it has to obey
     */
    Embedding(Molecule free, SiteFrame frame, List<GeometricRestraint> restraints) {
        this.free = free;
        this.frame = frame;
        this.restraints = new RestraintSet(restraints);
        independent = 3 * frame.images().independent();
        all = new double[3 * free.size()];
        fit = new RestraintFit(this.restraints, frame, independent, all.length);
    }

    /** Coordinates of all atoms about the site in Å; empty if no way was found. */
    Optional<double[]> find() {
        for (int start = 0; start < STARTS; start++) {
            double[] r = fit.descend(start(start > 0));
            frame.expand(r, all);
            if (isGood()) {
                return Optional.of(all.clone());
            }
        }
        return Optional.empty();
    }

    private double[] start(boolean turned) {
        double[] shape = free.plan().start();
        for (TorsionMode t : turned ? free.plan().flexibility().freeTorsions() : List.<TorsionMode>of()) {
            t.apply(shape, 2 * Math.PI * random.nextDouble());
        }
        double[] centre = new double[3];
        Centre.mean(shape, centre);
        Centre.subtract(shape, centre);
        double[] best = new double[independent];
        double least = Double.POSITIVE_INFINITY;
        for (int n = 0; n < ORIENTATIONS; n++) {
            double[] r = oriented(shape);
            frame.expand(r, all);
            double cost = restraints.cost(all);
            if (cost < least) {
                least = cost;
                best = r;
            }
        }
        return best;
    }

    private double[] oriented(double[] shape) {
        Quaternion q = Quaternion.random(random);
        double[] r = new double[independent];
        for (int at = 0; at < independent; at += 3) {
            Cartesian v = q.rotate(new Cartesian(shape[at], shape[at + 1], shape[at + 2]));
            r[at] = v.x();
            r[at + 1] = v.y();
            r[at + 2] = v.z();
        }
        return r;
    }

    private boolean isGood() {
        return restraints.all().stream().allMatch(r -> Math.abs(r.excess(all)) < LARGEST_EXCESS)
                && keepsItsAtomsApart()
                && free.stereocentres().stream().allMatch(this::keepsItsHand);
    }

    private boolean keepsItsAtomsApart() {
        for (int i = 0; i < free.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (!free.plan().areNear(i, j) && Geometry.distance(all, 3 * i, 3 * j) < CLASH) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean keepsItsHand(int centre) {
        int[] n = free.graph().neighbours(centre);
        double[] file = free.plan().start();
        return Stereocentres.volume(file, centre, n) * Stereocentres.volume(all, centre, n) > 0;
    }
}
