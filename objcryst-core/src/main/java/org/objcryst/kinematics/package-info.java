/**
 * How atoms follow a few numbers: {@link org.objcryst.kinematics.Linkage}, a frame whose parts turn about bonds, turned as a whole and put
 * somewhere; and the rotations that this takes.
 */
package org.objcryst.kinematics;
