/**
 * Intensities of single crystals, or extracted from powders: their files, and their comparison with a crystal.
 *
 * <pre>
 *   var data = DiffractionDataSingleCrystal.read("ylid1.hkl", crystal).wavelength(0.7093).maxStol(0.4);
 *   data.fitScale().agreement();
 * </pre>
 *
 * <p>{@link org.objcryst.singlecrystal.DiffractionDataSingleCrystal} is the model object,
 * {@link org.objcryst.singlecrystal.ReflectionIntensities} what was measured,
 * {@link org.objcryst.singlecrystal.ReflectionFormat} tells the formats of files apart.
 */
package org.objcryst.singlecrystal;
