/**
 * Reading measured powder patterns: {@link org.objcryst.powder.format.PowderData#read(java.nio.file.Path)} recognises the
 * format by the content and gives an immutable {@link org.objcryst.powder.format.PowderData}. A file that cannot be
 * understood is a {@link org.objcryst.format.DataFormatException} with its line.
 */
package org.objcryst.powder.format;
