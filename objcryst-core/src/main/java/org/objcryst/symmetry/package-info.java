/**
 * Cells and space groups. {@link org.objcryst.symmetry.Lattice} knows lengths and angles;
 * {@link org.objcryst.symmetry.SpaceGroup} knows which positions and reflections are equivalent, which reflections are absent
 * and what the cell must look like. All operators are exact: whole rotations, translations in 24ths.
 *
 * <p>Everything here is immutable and depends on nothing else in the project.
 */
package org.objcryst.symmetry;
