package org.objcryst.refinable;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * One deep copy in the making: each object of a graph is copied once, so that objects shared in the original are shared in
 * the copy.
 */
public final class Copies {
    private final Map<RefinableObj, RefinableObj> objects = new IdentityHashMap<>();
    private final Map<RefinablePar, RefinablePar> pars = new IdentityHashMap<>();
    private final List<RefinablePar> followers = new ArrayList<>();
    private int depth;

    /** Nothing copied yet. */
    public Copies() {}

    /**
     * The copy of an object, made at the first question.
     *
     * @param original an object of the graph
     * @param <T> its class
     * @return the copy, of the same class
     */
    @SuppressWarnings("unchecked")
    public <T extends RefinableObj> T of(T original) {
        RefinableObj copy = objects.get(original);
        if (copy == null) {
            depth++;
            copy = original.newCopy(this);
            if (copy.getClass() != original.getClass()) {
                throw new IllegalStateException("%s was copied as %s".formatted(original, copy.getClass()));
            }
            objects.put(original, copy);
            copy.orderSubObjects(subObjects(original));
            copyState(original, copy);
            depth--;
        }
        if (depth == 0) {
            tieFollowers();
        }
        return (T) copy;
    }

    /**
     * The copy of a parameter whose owner has been copied.
     *
     * @param original a parameter of the graph
     * @return the parameter of the copy
     */
    public RefinablePar of(RefinablePar original) {
        RefinablePar copy = pars.get(original);
        if (copy == null) {
            throw new IllegalStateException("%s belongs to no copied object".formatted(original.path()));
        }
        return copy;
    }

    /** Copies of the sub-objects in the order of the original, so that configurations fit both. */
    private List<RefinableObj> subObjects(RefinableObj original) {
        List<RefinableObj> inOrder = new ArrayList<>();
        for (RefinableObj part : original.subObjects()) {
            RefinableObj copy = objects.get(part);
            if (copy == null) {
                throw new IllegalStateException("%s was copied without its part %s".formatted(original, part));
            }
            inOrder.add(copy);
        }
        return inOrder;
    }

    private void copyState(RefinableObj original, RefinableObj copy) {
        if (copy.parameters().size() != original.parameters().size()
                || copy.options().size() != original.options().size()) {
            throw new IllegalStateException("the copy of %s is built differently: %s".formatted(original, copy));
        }
        copy.name(original.name());
        copy.verifyLike(original);
        for (int i = 0; i < original.options().size(); i++) {
            copy.options().get(i).copyFrom(original.options().get(i));
        }
        for (int i = 0; i < original.parameters().size(); i++) {
            RefinablePar from = original.parameters().get(i);
            RefinablePar to = copy.parameters().get(i);
            to.copyStateFrom(from);
            pars.put(from, to);
            if (from.isFollowing()) {
                followers.add(from);
            }
        }
    }

    /** Ties what can be tied; a leader may still be copied later, with another top object. */
    private void tieFollowers() {
        followers.removeIf(follower -> {
            RefinablePar leader = pars.get(follower.tie().leader());
            if (leader != null) {
                pars.get(follower).copyTieFrom(follower, leader);
            }
            return leader != null;
        });
    }
}
