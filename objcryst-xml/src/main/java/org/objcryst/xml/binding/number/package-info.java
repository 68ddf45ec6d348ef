/** Texts of project files to numbers and back, known to the binding alone. */
package org.objcryst.xml.binding.number;
