/**
 * Project files of FOX and ObjCryst, both ways: {@link org.objcryst.xml.Project} hands crystals, data and searches over between the
 * model and the elements of {@link org.objcryst.xml.binding}, which keep what the model does not know.
 */
package org.objcryst.xml;
