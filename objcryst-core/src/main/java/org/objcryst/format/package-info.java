/**
 * Reading text files line by line with errors that a user can act on ({@link org.objcryst.format.TextSource},
 * {@link org.objcryst.format.DataFormatException}), and the formats of molecules: Fenske-Hall and DASH z-matrices and
 * MOL2, all giving a {@link org.objcryst.format.MoleculeData}.
 */
package org.objcryst.format;
