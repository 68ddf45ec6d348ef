/** Powder patterns. */
package org.objcryst.powder;
