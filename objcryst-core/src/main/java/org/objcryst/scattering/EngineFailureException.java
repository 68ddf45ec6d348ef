package org.objcryst.scattering;

/** An engine that had worked failed, as a device may; the computation can be repeated with another engine. */
public final class EngineFailureException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * A failure.
     *
     * @param message what happened, naming the engine
     * @param cause the exception of the device, or null
     */
    public EngineFailureException(String message, Throwable cause) {
        super(message, cause);
    }
}
