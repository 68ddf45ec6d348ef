/**
 * Space groups from a powder pattern: all settings that a lattice allows, classed by the reflections that are absent in them
 * ({@link org.objcryst.powder.spacegroup.ExtinctionClasses}), and scored by the intensities of the lines of the lattice
 * ({@link org.objcryst.powder.spacegroup.GroupExploration}): by how well the pattern is fitted without the absent lines, and
 * by the probability that the lines are absent and not just weak ({@link org.objcryst.powder.spacegroup.WilsonOdds}).
 */
package org.objcryst.powder.spacegroup;
