/** The chemical elements: numbers, symbols, weights and radii ({@link org.objcryst.element.Element}). */
package org.objcryst.element;
