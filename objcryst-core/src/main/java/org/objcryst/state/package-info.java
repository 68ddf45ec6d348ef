/**
 * The state of something long on disk: {@link org.objcryst.state.StateFile} is one file with what it belongs to (its
 * {@link org.objcryst.state.StateKey}), its content and a checksum; {@link org.objcryst.state.StateFolder} holds such files,
 * writes each at once and wholly, and tells damaged ones from those of another calculation. Knows nothing of what is stored.
 */
package org.objcryst.state;
