/**
 * Writing of powder patterns for other programs: {@link org.objcryst.powder.export.PowderFormats#write} takes measured data and
 * chooses the format by the name of the file; {@link org.objcryst.powder.export.FullprofProject} writes a whole model as
 * {@code .pcr} and {@code .dat} for Fullprof.
 */
package org.objcryst.powder.export;
