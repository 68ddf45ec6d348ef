package org.objcryst.app.shell;

/** A statement of a script threw an exception. */
public final class ScriptFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    ScriptFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
