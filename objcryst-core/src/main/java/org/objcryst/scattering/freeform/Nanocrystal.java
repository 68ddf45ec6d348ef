package org.objcryst.scattering.freeform;

import java.util.ArrayList;
import java.util.List;
import org.objcryst.crystal.Components;
import org.objcryst.crystal.Crystal;
import org.objcryst.crystal.ScatteringPower;
import org.objcryst.symmetry.Fractional;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.NearestTranslate;
import org.objcryst.symmetry.Site;
import org.objcryst.symmetry.SymmetryOp;

/** The content of a cell repeated along its axes; the atoms are made as they are asked for. */
public final class Nanocrystal implements AtomSource {
    private static final double SITE_TOLERANCE = 0.05; // Å: coordinates such as 0.333 for 1/3

    private final Lattice lattice;
    private final List<AtomKind> kinds = new ArrayList<>();
    private final List<Image> cell = new ArrayList<>();
    private final int na;
    private final int nb;
    private final int nc;

    /**
     * A crystal cut along the faces of its cells.
     *
     * @param crystal its atoms as they are now
     * @param na cells along a
     * @param nb cells along b
     * @param nc cells along c
     */
    public Nanocrystal(Crystal crystal, int na, int nb, int nc) {
        if (!(na > 0 && nb > 0 && nc > 0)) {
            throw new IllegalArgumentException(
                    "a crystal needs cells along all axes, got %d, %d, %d".formatted(na, nb, nc));
        }
        this.na = na;
        this.nb = nb;
        this.nc = nc;
        lattice = crystal.lattice();
        Components atoms = crystal.components();
        for (int i = 0; i < atoms.size(); i++) {
            addImages(crystal, atoms, i);
        }
        if (cell.isEmpty()) {
            throw new IllegalArgumentException("crystal \"%s\" has no atoms".formatted(crystal.name()));
        }
    }

    private void addImages(Crystal crystal, Components atoms, int i) {
        Site site =
                crystal.spaceGroup().site(new Fractional(atoms.x[i], atoms.y[i], atoms.z[i]), lattice, SITE_TOLERANCE);
        NearestTranslate nearest = new NearestTranslate(lattice);
        List<Fractional> placed = new ArrayList<>();
        for (SymmetryOp operator : crystal.spaceGroup().operators()) {
            Fractional image = operator.apply(site.position()).inCell();
            if (placed.stream().allMatch(p -> nearest.distance(p.minus(image)) > SITE_TOLERANCE)) {
                placed.add(image);
            }
        }
        int kind = kind(atoms.power[i]);
        double share = atoms.occupancy[i] * crystal.spaceGroup().order() / placed.size();
        placed.forEach(p -> cell.add(new Image(p, share, kind)));
    }

    private int kind(ScatteringPower power) {
        if (power.isAnisotropic() || power.isSphere()) {
            throw new IllegalArgumentException(
                    "%s: kinds of atoms vibrate isotropically here, and spheres are none".formatted(power.name()));
        }
        AtomKind kind = new AtomKind(power.symbol(), power.biso().value());
        if (!kinds.contains(kind)) {
            kinds.add(kind);
        }
        return kinds.indexOf(kind);
    }

    @Override
    public Lattice lattice() {
        return lattice;
    }

    @Override
    public List<AtomKind> kinds() {
        return List.copyOf(kinds);
    }

    @Override
    public long size() {
        return Math.multiplyExact((long) cell.size() * na, Math.multiplyExact((long) nb, nc));
    }

    @Override
    public AtomReader open() {
        return new Reader();
    }

    @Override
    public String toString() {
        return "%d x %d x %d cells of %d atoms".formatted(na, nb, nc, cell.size());
    }

    private record Image(Fractional at, double share, int kind) {}

    private final class Reader implements AtomReader {
        private int u;
        private int v;
        private int w;
        private int atom;

        @Override
        public void fill(AtomBlock block) {
            while (u < na && !block.isFull()) {
                Image image = cell.get(atom);
                block.add(u + image.at().x(), v + image.at().y(), w + image.at().z(), image.share(), image.kind());
                step();
            }
        }

        private void step() {
            if (++atom == cell.size()) {
                atom = 0;
                if (++w == nc) {
                    w = 0;
                    if (++v == nb) {
                        v = 0;
                        u++;
                    }
                }
            }
        }

        @Override
        public void close() {
            u = na;
        }
    }
}
