/**
 * A model of molecules and atoms with its diffraction data, as nothing but numbers: {@link org.objcryst.worlds.WorldPlan}. Whoever knows
 * these can evaluate thousands of configurations without the objects.
 */
package org.objcryst.worlds;
