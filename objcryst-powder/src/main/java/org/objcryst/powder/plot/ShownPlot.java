package org.objcryst.powder.plot;

import java.nio.file.Path;

/**
 * A plot that was written and, where there is a screen, opened.
 *
 * @param file an SVG
 * @param opened whether a viewer was started; false on a machine without a screen
 */
public record ShownPlot(Path file, boolean opened) {
    /** Where the plot is. */
    @Override
    public String toString() {
        return opened ? "plot opened: " + file : "no screen here; the plot is in " + file;
    }
}
