/** What a command keeps in the folder of its results to be able to go on after an interruption. */
package org.objcryst.app.state;
