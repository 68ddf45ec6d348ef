/** Damaged input for readers. */
package org.objcryst.fuzz;
