package org.objcryst.powder.extraction;

/** Who follows a profile fit stage by stage, and may end it. */
public interface FitWatch {
    /** Nobody. */
    FitWatch NOBODY = stage -> {};

    /**
     * Called after a stage; of the attempts to catch the first peaks only the best is told.
     *
     * @param stage what was done
     */
    void done(ProfileRefinement.Stage stage);

    /**
     * Asked before each stage.
     *
     * @return true to end the fit with what it has
     */
    default boolean isStopped() {
        return false;
    }
}
