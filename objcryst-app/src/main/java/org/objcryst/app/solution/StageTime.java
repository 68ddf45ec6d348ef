package org.objcryst.app.solution;

/**
 * How long a stage of a solution took.
 *
 * @param stage its name
 * @param wallSeconds time that went by
 */
public record StageTime(String stage, double wallSeconds) {
    Json toJson() {
        return new Json().with("stage", stage).with("wallSeconds", wallSeconds);
    }
}
