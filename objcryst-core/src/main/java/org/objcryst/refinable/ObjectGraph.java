package org.objcryst.refinable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Walks over objects and everything below them, each object once. */
final class ObjectGraph {
    private ObjectGraph() {}

    /** The given objects and all below them, an object always before its sub-objects where the graph is a tree. */
    static List<RefinableObj> below(Collection<? extends RefinableObj> tops) {
        List<RefinableObj> found = new ArrayList<>();
        Set<RefinableObj> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        tops.forEach(o -> visit(o, seen, found));
        return found;
    }

    private static void visit(RefinableObj object, Set<RefinableObj> seen, List<RefinableObj> found) {
        if (seen.add(object)) {
            found.add(object);
            object.subObjects().forEach(o -> visit(o, seen, found));
        }
    }
}
