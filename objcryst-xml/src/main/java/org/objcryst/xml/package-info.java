/** Project files of FOX and ObjCryst, both ways. */
package org.objcryst.xml;
