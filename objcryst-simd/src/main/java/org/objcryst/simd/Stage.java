package org.objcryst.simd;

/**
 * One step of the work on a group of points. Steps are called through this interface so that the compiler treats each by
 * itself: put together they exceed what it inlines, and vectors then become objects.
 */
interface Stage {
    /**
     * Does the step for all points of a group.
     *
     * @param blocks number of registers in use
     */
    void run(int blocks);

    /**
     * Does several steps, one after the other. There is this one place that calls them, and it sees too many classes for the
     * compiler to put them together.
     *
     * @param stages of more than two classes
     * @param blocks number of registers in use
     */
    static void runAll(Stage[] stages, int blocks) {
        for (Stage stage : stages) {
            stage.run(blocks);
        }
    }
}
