package org.objcryst.refinable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What an object of a model is made of: parameters, options, restraints and sub-objects, and the clocks that tick when
 * these change. What the object does is said by {@link RefinableObj}.
 */
abstract sealed class Composite permits RefinableObj {
    private final List<RefinablePar> parameters = new ArrayList<>();
    private final Map<String, Integer> names = new HashMap<>(); // each with the number of ~ that may be free behind it
    private final List<RefinableObj> subObjects = new ArrayList<>();
    private final List<Option<?>> options = new ArrayList<>();
    private final List<Restraint> restraints = new ArrayList<>();
    private final List<RefinableObj> readOnlySubObjects = Collections.unmodifiableList(subObjects);
    private final List<RefinablePar> readOnlyParameters = Collections.unmodifiableList(parameters);
    private final List<Restraint> readOnlyRestraints = Collections.unmodifiableList(restraints);
    private final RefinableClock clock;
    private final RefinableClock structureClock;
    private String name;

    Composite(String name) {
        this.name = name;
        clock = new RefinableClock(name);
        structureClock = new RefinableClock(name + " (lists)");
        clock.addChild(structureClock);
    }

    /** The same object, as its owners know it. */
    abstract RefinableObj self();

    /**
     * What users call it.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    final void rename(String newName) {
        name = newName;
    }

    /**
     * Ticks at every change in this object or its sub-objects.
     *
     * @return the master clock
     */
    public final RefinableClock clock() {
        return clock;
    }

    /**
     * Ticks when parameters, sub-objects or restraints are added or removed here or below.
     *
     * @return the clock of the lists
     */
    public final RefinableClock structureClock() {
        return structureClock;
    }

    /**
     * The object's own parameters, fixed and unused ones included.
     *
     * @return a read-only view, in the order of creation
     */
    public final List<RefinablePar> parameters() {
        return readOnlyParameters;
    }

    /**
     * One of the object's own parameters.
     *
     * @param parName its name
     * @return the parameter
     */
    public final RefinablePar par(String parName) {
        return parameters.stream()
                .filter(p -> p.name().equals(parName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("%s has no parameter \"%s\"; it has %s"
                        .formatted(
                                name,
                                parName,
                                parameters.stream().map(RefinablePar::name).toList())));
    }

    /**
     * The objects this one is made of or uses.
     *
     * @return a read-only view
     */
    public final List<RefinableObj> subObjects() {
        return readOnlySubObjects;
    }

    /**
     * The named choices of this object.
     *
     * @return a read-only view
     */
    public final List<Option<?>> options() {
        return Collections.unmodifiableList(options);
    }

    /**
     * The object's restraints.
     *
     * @return a read-only view
     */
    public final List<Restraint> restraints() {
        return readOnlyRestraints;
    }

    /**
     * The cost of the restraints that this object itself holds.
     *
     * @return the sum of their costs, 0 without any
     */
    public final double restraintCost() {
        double sum = 0;
        for (int i = 0; i < restraints.size(); i++) {
            sum += restraints.get(i).cost();
        }
        return sum;
    }

    /**
     * A clock below the master clock.
     *
     * @param what what it watches, for messages
     * @return the new clock
     */
    protected final RefinableClock newClock(String what) {
        RefinableClock child = new RefinableClock(name + " " + what);
        clock.addChild(child);
        return child;
    }

    /**
     * Adds a parameter; a name that is taken gets {@code ~} appended until it is free.
     *
     * @param spec what it is and how it starts
     * @param ticked the clock of what depends on it
     * @return the new parameter
     */
    protected final RefinablePar addPar(ParSpec spec, RefinableClock ticked) {
        RefinablePar par = new RefinablePar(unique(spec), self(), ticked);
        parameters.add(par);
        structureClock.tick();
        return par;
    }

    /**
     * Adds parameters whose values lie side by side in one array, to be read and written together.
     *
     * @param specs what they are and how they start
     * @param ticked the clock of what depends on them
     * @return the new parameters
     */
    protected final ParBlock addBlock(List<ParSpec> specs, RefinableClock ticked) {
        ParBlock block = new ParBlock(specs.size(), ticked);
        for (int i = 0; i < specs.size(); i++) {
            RefinablePar par = new RefinablePar(unique(specs.get(i)), self(), ticked, block, i);
            block.set(i, par);
            parameters.add(par);
        }
        structureClock.tick();
        return block;
    }

    private ParSpec unique(ParSpec spec) {
        int marks = names.getOrDefault(spec.name(), 0);
        String unique = spec.name() + "~".repeat(marks);
        while (names.containsKey(unique)) {
            unique = spec.name() + "~".repeat(++marks);
        }
        names.put(spec.name(), marks);
        names.put(unique, names.getOrDefault(unique, 1));
        return unique.equals(spec.name()) ? spec : spec.withName(unique);
    }

    /**
     * Takes parameters away; what follows them becomes independent.
     *
     * @param gone parameters of this object
     */
    protected final void removePars(List<RefinablePar> gone) {
        for (RefinablePar p : gone) {
            p.unfollow();
            for (RefinablePar follower : p.followers()) {
                follower.unfollow();
            }
        }
        parameters.removeAll(gone);
        gone.forEach(p -> names.remove(p.name()));
        structureClock.tick();
    }

    /**
     * Adds a sub-object; adding it again does nothing.
     *
     * @param object an object that does not contain this one
     */
    protected final void addSubObject(RefinableObj object) {
        if (!subObjects.contains(object)) {
            clock.addChild(object.clock());
            structureClock.addChild(object.structureClock());
            subObjects.add(object);
        }
    }

    /** Brings the sub-objects into an order; they must be the same. */
    final void orderSubObjects(List<RefinableObj> inOrder) {
        if (inOrder.size() != subObjects.size() || !subObjects.containsAll(inOrder)) {
            throw new IllegalStateException(
                    "the copy of %s has other parts: %s instead of %s".formatted(name, subObjects, inOrder));
        }
        subObjects.clear();
        subObjects.addAll(inOrder);
    }

    /**
     * Takes a sub-object away.
     *
     * @param object a sub-object
     */
    protected final void removeSubObject(RefinableObj object) {
        if (subObjects.remove(object)) {
            clock.removeChild(object.clock());
            structureClock.removeChild(object.structureClock());
        }
    }

    /**
     * Adds a restraint.
     *
     * @param restraint contributes to this object's cost
     */
    protected final void addRestraint(Restraint restraint) {
        restraints.add(restraint);
        structureClock.tick();
    }

    /**
     * Takes a restraint away.
     *
     * @param restraint a restraint of this object
     */
    protected final void removeRestraint(Restraint restraint) {
        if (restraints.remove(restraint)) {
            structureClock.tick();
        }
    }

    /**
     * Adds a named choice.
     *
     * @param label its name
     * @param initial the first choice
     * @param <E> the alternatives
     * @return the option, its clock below the master clock
     */
    protected final <E extends Enum<E>> Option<E> addOption(String label, E initial) {
        Option<E> option = new Option<>(label, initial);
        clock.addChild(option.clock());
        options.add(option);
        return option;
    }
}
