/** Corrections of intensities and positions of powder reflections, as formulas on numbers. */
package org.objcryst.powder.correction;
