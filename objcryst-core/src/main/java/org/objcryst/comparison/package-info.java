/**
 * Are two structures the same? Two descriptions of one structure may differ in setting, origin, hand, choice of asymmetric unit and
 * of the image of each atom. {@link org.objcryst.comparison.StructureComparison} looks for the description of the one that lies
 * nearest to the other and reports the distances that remain.
 */
package org.objcryst.comparison;
