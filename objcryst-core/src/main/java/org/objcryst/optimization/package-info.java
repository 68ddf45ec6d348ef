/**
 * Optimisers. They see parameters, a cost, random moves and least-squares functions
 * ({@link org.objcryst.refinable.RefinableModel}) and never learn what a model is made of.
 */
package org.objcryst.optimization;
