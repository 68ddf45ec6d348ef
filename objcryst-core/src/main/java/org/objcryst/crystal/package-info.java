/**
 * The crystal: a {@link org.objcryst.crystal.UnitCell}, the {@link org.objcryst.crystal.Scatterer}s of the asymmetric part,
 * what they scatter ({@link org.objcryst.crystal.ScatteringPower}), and what the {@link org.objcryst.crystal.Crystal} itself
 * has to say: which atoms coincide, and which come too close.
 *
 * <p>Data sets read {@link org.objcryst.crystal.Crystal#components()}, flat arrays of fractional coordinates and
 * occupancies, and watch {@link org.objcryst.crystal.Crystal#componentsClock()}.
 */
package org.objcryst.crystal;
