/**
 * The object framework on which every other package stands: named parameters with limits, periods and units
 * ({@link org.objcryst.refinable.RefinablePar}), objects that own them ({@link org.objcryst.refinable.RefinableObj}), clocks
 * that tell what has changed ({@link org.objcryst.refinable.RefinableClock}) and results that are recomputed only when they
 * must be ({@link org.objcryst.refinable.Derived}).
 *
 * <p>An optimiser sees a {@link org.objcryst.refinable.RefinableModel}: the parameters of some objects as one flat list,
 * their total cost, random moves and least-squares functions. It never learns what an object is.
 *
 * <p>Every cost is a χ², that is −2 ln(likelihood) up to a constant: smaller is better, and terms add without weights.
 * A model belongs to one thread; parallel work runs on copies ({@link org.objcryst.refinable.RefinableObj#copy()}).
 */
package org.objcryst.refinable;
