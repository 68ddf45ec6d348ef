package org.objcryst.molecule;

import java.util.List;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.Site;

/**
 * What is constant about the place of a molecule on a symmetry element; shared by all copies.
 *
 * @param site one point of it with its operators
 * @param lattice the cell for which the molecule was made
 * @param images how the operators permute the atoms
 * @param position where the site can be
 * @param turnovers the ways to put the molecule upside down
 */
record MoleculeSite(Site site, Lattice lattice, SiteImages images, SitePosition position, List<Turnover> turnovers) {}
