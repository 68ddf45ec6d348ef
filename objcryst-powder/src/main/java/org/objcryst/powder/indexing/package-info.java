/**
 * From the positions of lines to the lattice: {@link org.objcryst.powder.indexing.Indexing} searches all crystal systems by
 * successive dichotomy, {@link org.objcryst.powder.indexing.IndexingResult} holds the lattices found, best first.
 */
package org.objcryst.powder.indexing;
