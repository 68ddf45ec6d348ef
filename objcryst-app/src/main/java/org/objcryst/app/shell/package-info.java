/** The JShell session: what it imports, and how a script is run without a person in front of it. */
package org.objcryst.app.shell;
