/** What the command {@code scatter} reads and writes. */
package org.objcryst.app.scatter;
