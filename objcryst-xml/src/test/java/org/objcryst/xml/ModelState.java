package org.objcryst.xml;

import java.util.ArrayList;
import java.util.List;
import org.objcryst.refinable.Option;
import org.objcryst.refinable.RefinableModel;
import org.objcryst.refinable.RefinableObj;
import org.objcryst.refinable.RefinablePar;

/** All that a project says about its parameters and options, as sorted lines. */
final class ModelState {
    private ModelState() {}

    static List<String> of(Project project) {
        List<String> lines = new ArrayList<>();
        for (RefinableObj object : new RefinableModel(project.objects()).objects()) {
            for (RefinablePar par : object.parameters()) {
                lines.add("%s %s = %s fixed=%s used=%s follows=%s %s"
                        .formatted(
                                object.getClass().getSimpleName(),
                                par.name(),
                                par.value(),
                                par.isFixed(),
                                par.isUsed(),
                                par.isFollowing(),
                                par.range()));
            }
            for (Option<?> option : object.options()) {
                lines.add("%s %s".formatted(object.getClass().getSimpleName(), option));
            }
        }
        project.optimizations()
                .forEach(o -> lines.add(
                        "%s %s %s %s %s".formatted(o, o.seed(), o.temperature(), o.amplitude(), o.leastSquares())));
        lines.sort(null);
        return lines;
    }
}
