/**
 * The {@code objcryst} command. {@link org.objcryst.app.Main} reads the command line; each command is a small class of its own
 * that calls the library and prints; exit codes are in {@link org.objcryst.app.ExitCode}.
 */
package org.objcryst.app;
