/**
 * Structure factors with the Vector API of the JDK: the lanes of a register hold several atoms of one configuration, or one
 * atom of several configurations. Loads without the incubator module and then says what to do.
 */
package org.objcryst.simd;
