/**
 * Pictures of patterns. {@link org.objcryst.powder.plot.PatternPlot} draws observed, calculated and difference curves as an SVG, which
 * any browser shows; it knows arrays of numbers only.
 */
package org.objcryst.powder.plot;
