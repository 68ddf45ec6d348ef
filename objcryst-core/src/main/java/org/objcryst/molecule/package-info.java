/**
 * Flexible molecules and polyhedra: {@link org.objcryst.molecule.Molecule} reads a z-matrix or MOL2 file, gives itself
 * restraints, finds out how it can move ({@link org.objcryst.molecule.Molecule#freeTorsions()}) and moves so. Molecules of
 * another origin are put together with a {@link org.objcryst.molecule.MoleculeBuilder}, coordination polyhedra with
 * {@link org.objcryst.molecule.Polyhedra}. Where only a fraction of a molecule is independent,
 * {@link org.objcryst.molecule.SitePlacement} lists how it can stand on a symmetry element.
 */
package org.objcryst.molecule;
