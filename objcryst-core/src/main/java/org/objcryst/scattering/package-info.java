/**
 * What a crystal scatters: form factors, structure factors, radiation.
 */
package org.objcryst.scattering;
