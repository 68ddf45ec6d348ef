package org.objcryst.packing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.objcryst.cif.CifAtom;
import org.objcryst.cif.CifStructure;
import org.objcryst.element.Element;
import org.objcryst.packing.Neighbour.Place;
import org.objcryst.symmetry.Fractional;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.NearestTranslate;
import org.objcryst.symmetry.Site;
import org.objcryst.symmetry.SymmetryOp;

/** All atoms of one cell, each site once. The images that the asymmetric unit names come first, in its order. */
final class CellContent {
    private static final double SITE_TOLERANCE = 0.05; // Å: coordinates such as 0.333 for 1/3
    private static final double NEARBY = 1e-6; // Å: an atom is no neighbour of itself

    private final Lattice lattice;
    private final List<CellAtom> atoms = new ArrayList<>();
    private final List<Site> sites = new ArrayList<>();
    private final int sources;
    private final double[] m;
    private final double[] reciprocal;

    CellContent(CifStructure structure) {
        lattice = structure.lattice();
        m = lattice.orthogonalization();
        Lattice r = lattice.reciprocal();
        reciprocal = new double[] {r.a(), r.b(), r.c()};
        for (CifAtom atom : structure.atoms()) {
            Site site = structure.spaceGroup().site(atom.position(), lattice, SITE_TOLERANCE);
            atoms.add(cellAtom(atoms.size(), atom, site.position()));
            sites.add(site);
        }
        sources = atoms.size();
        NearestTranslate nearest = new NearestTranslate(lattice);
        for (int s = 0; s < sources; s++) {
            addImages(structure, s, nearest);
        }
    }

    private static CellAtom cellAtom(int source, CifAtom atom, Fractional position) {
        Element element = Element.ofType(atom.symbol())
                .orElseThrow(() -> new IllegalArgumentException(
                        "atom %s: \"%s\" is no chemical element".formatted(atom.label(), atom.symbol())));
        return new CellAtom(source, atom.label(), element, atom.occupancy(), position, SymmetryOp.IDENTITY);
    }

    private void addImages(CifStructure structure, int source, NearestTranslate nearest) {
        CellAtom atom = atoms.get(source);
        List<Fractional> placed = new ArrayList<>(List.of(atom.position()));
        for (SymmetryOp operator : structure.spaceGroup().operators()) {
            CellAtom candidate = atom.image(intoTheCell(operator, atom.position()));
            Fractional image = candidate.position();
            if (placed.stream().allMatch(p -> nearest.distance(p.minus(image)) > SITE_TOLERANCE)) {
                placed.add(image);
                atoms.add(candidate);
            }
        }
    }

    private static SymmetryOp intoTheCell(SymmetryOp operator, Fractional position) {
        Fractional image = operator.apply(position);
        return shifted(
                operator, (int) -Math.floor(image.x()), (int) -Math.floor(image.y()), (int) -Math.floor(image.z()));
    }

    private static SymmetryOp shifted(SymmetryOp operator, int u, int v, int w) {
        return operator.shifted(SymmetryOp.UNIT * u, SymmetryOp.UNIT * v, SymmetryOp.UNIT * w);
    }

    /** All operators that take an atom of the asymmetric unit to a place; several for an atom in a special position. */
    Stream<SymmetryOp> operators(Place place) {
        CellAtom atom = atoms.get(place.atom());
        SymmetryOp one = shifted(atom.operator(), place.u(), place.v(), place.w());
        return sites.get(atom.source()).operators().stream().map(one::times);
    }

    Lattice lattice() {
        return lattice;
    }

    List<CellAtom> atoms() {
        return atoms;
    }

    /** The atoms 0 … sources − 1 are those of the asymmetric unit. */
    int sources() {
        return sources;
    }

    /** The atoms nearer than a reach in Å, in a fixed order; exact for oblique cells. */
    List<Neighbour> neighbours(int from, double reach) {
        List<Neighbour> found = new ArrayList<>();
        for (int to = 0; to < atoms.size(); to++) {
            Fractional d = atoms.get(to).position().minus(atoms.get(from).position());
            double ru = reach * reciprocal[0];
            double rv = reach * reciprocal[1];
            double rw = reach * reciprocal[2];
            for (int u = (int) Math.ceil(-d.x() - ru); u <= -d.x() + ru; u++) {
                for (int v = (int) Math.ceil(-d.y() - rv); v <= -d.y() + rv; v++) {
                    for (int w = (int) Math.ceil(-d.z() - rw); w <= -d.z() + rw; w++) {
                        double distance = length(d.x() + u, d.y() + v, d.z() + w);
                        if (distance < reach && !(to == from && distance < NEARBY)) {
                            found.add(new Neighbour(new Place(to, u, v, w), distance));
                        }
                    }
                }
            }
        }
        return found;
    }

    private double length(double x, double y, double z) {
        double px = m[0] * x + m[1] * y + m[2] * z;
        double py = m[4] * y + m[5] * z;
        double pz = m[8] * z;
        return Math.sqrt(px * px + py * py + pz * pz);
    }
}
