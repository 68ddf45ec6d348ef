package org.objcryst.app.solving;

/** A stage came to no result; the message says what was seen and what to try. */
public final class NothingFound extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * With its message.
     *
     * @param message one line
     */
    public NothingFound(String message) {
        super(message);
    }
}
