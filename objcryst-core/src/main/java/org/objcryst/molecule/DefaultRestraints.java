package org.objcryst.molecule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objcryst.format.MoleculeData;

/**
 * The restraints that a molecule gets when it is read, all at its present geometry: every bond length, every bond angle,
 * and the dihedrals that keep rings as they are and double, amide and other hindered bonds from turning. If the file says
 * which bonds can be rotated, all others are hindered.
 */
final class DefaultRestraints {
    private static final double SIGMA = 0.01; // Å and rad
    private static final double DELTA = 0.02; // Å and rad
    private static final double WIDE_DELTA = 0.05; // rad, for dihedrals of rings that are not flat
    private static final double HINDERED_DELTA =
            0.1; // rad; amides and other conjugated bonds are rarely flatter than 6°
    private static final double STRAIGHT = Math.toRadians(170);
    private static final double CIS = Math.toRadians(135);
    private static final double FLAT = Math.toRadians(12);
    private static final int LARGEST_RIGID_RING = 8;
    private static final int LARGEST_FULL_COORDINATION = 4;

    private final MoleculeData data;
    private final MolecularGraph graph;
    private final double[] xyz;
    private final List<GeometricRestraint> restraints = new ArrayList<>();
    private final Set<List<Integer>> dihedrals = new HashSet<>();

    private DefaultRestraints(MoleculeData data, MolecularGraph graph, double[] xyz) {
        this.data = data;
        this.graph = graph;
        this.xyz = xyz;
    }

    static List<GeometricRestraint> of(MoleculeData data, MolecularGraph graph, double[] xyz) {
        DefaultRestraints made = new DefaultRestraints(data, graph, xyz);
        made.addBonds();
        made.addAngles();
        graph.rings().stream().filter(r -> r.length <= LARGEST_RIGID_RING).forEach(made::addRing);
        data.bonds().forEach(made::addHinderedBond);
        return made.restraints;
    }

    private void addBonds() {
        for (MoleculeData.Bond b : data.bonds()) {
            double length = Geometry.distance(xyz, 3 * b.first(), 3 * b.second());
            restraints.add(new BondRestraint(b.first(), b.second(), length, DELTA, SIGMA));
        }
    }

    private void addAngles() {
        for (int apex = 0; apex < graph.size(); apex++) {
            int[] n = graph.neighbours(apex);
            for (int i = 0; i < n.length; i++) {
                for (int j = 0; j < i; j++) {
                    double angle = Geometry.angle(xyz, 3 * n[j], 3 * apex, 3 * n[i]);
                    if (n.length <= LARGEST_FULL_COORDINATION || angle < CIS) {
                        restraints.add(new AngleRestraint(n[j], apex, n[i], angle, DELTA, SIGMA));
                    }
                }
            }
        }
    }

    /** The dihedrals along the ring, and one for each substituent. */
    private void addRing(int[] ring) {
        int n = ring.length;
        double delta = isFlat(ring) ? DELTA : WIDE_DELTA;
        for (int i = 0; i < n; i++) {
            int j = ring[i];
            int k = ring[(i + 1) % n];
            int l = ring[(i + 2) % n];
            if (n > 3) {
                addDihedral(ring[(i + n - 1) % n], j, k, l, delta);
            }
            for (int s : graph.neighbours(j)) {
                if (Arrays.stream(ring).noneMatch(r -> r == s)) {
                    addDihedral(s, j, k, l, delta);
                }
            }
        }
    }

    private boolean isFlat(int[] ring) {
        int n = ring.length;
        for (int i = 0; i < n; i++) {
            double t = Geometry.dihedral(
                    xyz, 3 * ring[i], 3 * ring[(i + 1) % n], 3 * ring[(i + 2) % n], 3 * ring[(i + 3) % n]);
            if (n > 3 && Math.abs(t) > FLAT) {
                return false;
            }
        }
        return true;
    }

    private void addHinderedBond(MoleculeData.Bond bond) {
        int j = bond.first();
        int k = bond.second();
        boolean free = data.rotatable().stream().anyMatch(b -> b.joins(j, k));
        boolean hindered = !free && (bond.order().isRigid() || !data.rotatable().isEmpty());
        if (hindered && !graph.isInRing(j, k)) {
            int[] left = others(j, k);
            int[] right = others(k, j);
            for (int i = 0; i < left.length; i++) {
                for (int l = 0; l < right.length; l++) {
                    if (i == 0 || l == 0) {
                        addDihedral(left[i], j, k, right[l], HINDERED_DELTA);
                    }
                }
            }
        }
    }

    private int[] others(int atom, int partner) {
        return Arrays.stream(graph.neighbours(atom)).filter(i -> i != partner).toArray();
    }

    private void addDihedral(int i, int j, int k, int l, double delta) {
        boolean straight = Geometry.angle(xyz, 3 * i, 3 * j, 3 * k) > STRAIGHT
                || Geometry.angle(xyz, 3 * j, 3 * k, 3 * l) > STRAIGHT;
        List<Integer> key = j < k ? List.of(i, j, k, l) : List.of(l, k, j, i);
        if (i != l && !straight && dihedrals.add(key)) {
            double angle = Geometry.dihedral(xyz, 3 * i, 3 * j, 3 * k, 3 * l);
            restraints.add(new DihedralRestraint(i, j, k, l, angle, delta, SIGMA));
        }
    }
}
