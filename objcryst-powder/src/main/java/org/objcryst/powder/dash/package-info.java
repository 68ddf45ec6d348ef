/**
 * The files of DASH and GALLOP: {@link org.objcryst.powder.dash.DashProject#read} takes a {@code .sdi} and finds what belongs
 * to it. Integrated intensities with their correlations ({@code .hcv}), the contribution of each reflection to each point of
 * the profile ({@code .pik}), reflection positions ({@code .tic}), radiation and peak shape ({@code .dsl}). What has been
 * extracted elsewhere can so be used here, and the other way round.
 */
package org.objcryst.powder.dash;
