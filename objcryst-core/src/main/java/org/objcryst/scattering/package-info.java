/**
 * What a crystal scatters.
 *
 * <p>{@link org.objcryst.scattering.ScatteringData} joins a crystal, a {@link org.objcryst.scattering.Radiation} and a
 * {@link org.objcryst.scattering.ReflectionList} and answers with structure factors, |F|² and its derivatives. Numbers come
 * from {@link org.objcryst.scattering.ScatteringFactorTable} and {@link org.objcryst.scattering.ResonantTable}.
 *
 * <p>The sums themselves are done by a {@link org.objcryst.scattering.StructureFactorEngine}, for any number of configurations
 * at once; {@link org.objcryst.scattering.StructureFactorEngines} finds the fastest. Engines evaluate a
 * {@link org.objcryst.scattering.TrigonometricForm}, in which symmetry has been worked out symbolically;
 * {@link org.objcryst.scattering.DirectSum} is the plain form, for tests, anisotropic displacement and derivatives.
 */
package org.objcryst.scattering;
