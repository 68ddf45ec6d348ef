/** Words of the command line that need reading: cells, wavelengths, counts, atoms, polyhedra. */
package org.objcryst.app.argument;
