/** Newton's equations for atoms in a potential: {@link org.objcryst.molecule.dynamics.VelocityVerlet}. */
package org.objcryst.molecule.dynamics;
