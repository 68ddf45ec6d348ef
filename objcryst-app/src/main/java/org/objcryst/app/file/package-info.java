/** Files as users have them: what kind they are, what is in them, and what they can become. */
package org.objcryst.app.file;
