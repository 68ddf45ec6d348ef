/** Peaks of a powder pattern: lists of them, their text format, and how they are found in a measured pattern. */
package org.objcryst.powder.peak;
