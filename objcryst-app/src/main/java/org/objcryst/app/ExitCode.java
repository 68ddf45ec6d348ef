package org.objcryst.app;

/** What the command tells the shell when it ends. */
public final class ExitCode {
    /** The command did what it was asked to do. */
    public static final int DONE = 0;
    /** It ran, but did not succeed. */
    public static final int NO_SUCCESS = 1;
    /** Wrong usage or bad input. */
    public static final int BAD_INPUT = 2;
    /** Interrupted by the user; the best result so far is written. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {}
}
