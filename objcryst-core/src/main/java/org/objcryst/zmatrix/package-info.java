/**
 * Bodies given by bond lengths, angles and dihedrals: {@link org.objcryst.zmatrix.ZScatterer}, made of
 * {@link org.objcryst.zmatrix.ZAtom}s. All of these are parameters that can be fixed, limited and refined; for a search over
 * torsions {@link org.objcryst.zmatrix.ZScatterer#toMolecule()} moves better.
 */
package org.objcryst.zmatrix;
