/**
 * Reading text files line by line with errors that a user can act on ({@link org.objcryst.format.TextSource},
 * {@link org.objcryst.format.DataFormatException}), and the formats of molecules: Fenske-Hall and DASH z-matrices, MOL2,
 * MDL molfiles and XYZ, all giving a {@link org.objcryst.format.MoleculeData}.
 */
package org.objcryst.format;
