/**
 * What a powder pattern shows besides its reflections: the {@link org.objcryst.powder.background.Background} as part of a
 * model, a curve through points ({@link org.objcryst.powder.background.PointBackground}), and how to find one without knowing
 * the peaks ({@link org.objcryst.powder.background.AutomaticBackground}).
 */
package org.objcryst.powder.background;
