/** The whole way from patterns and molecules to a structure: lattice, space group, number of molecules, search. */
package org.objcryst.app.solving;
