/**
 * Shapes of reflections in powder patterns. A {@link org.objcryst.powder.profile.ReflectionProfile} owns the parameters and
 * gives every reflection a {@link org.objcryst.powder.profile.PeakShape}, a function of unit area; the formulas are static
 * methods of {@link org.objcryst.powder.profile.SplitPeaks} and {@link org.objcryst.powder.profile.WidthLaws}.
 */
package org.objcryst.powder.profile;
