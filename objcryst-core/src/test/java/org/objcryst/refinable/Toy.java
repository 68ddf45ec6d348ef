package org.objcryst.refinable;

import java.util.ArrayList;
import java.util.List;

/** An object with parameters p0, p1 … whose cost is the sum of their squares, and any number of sub-objects. */
class Toy extends RefinableObj {
    enum Mood {
        CALM,
        WILD
    }

    final RefinableClock values;
    final Derived<Double> cost;
    final Option<Mood> mood;
    int prepared;
    int finished;
    private final List<ParSpec> specs = new ArrayList<>();

    Toy(String name, ParSpec... specs) {
        super(name);
        values = newClock("values");
        mood = addOption("mood", Mood.CALM);
        for (ParSpec spec : specs) {
            add(spec);
        }
        cost = derived("cost", this::computeCost, values);
    }

    static ParSpec spec(String name) {
        return ParSpec.of(name, ParType.TRANSLATION_X, 0).withStep(0.1);
    }

    RefinablePar add(ParSpec spec) {
        specs.add(spec);
        return addPar(spec, values);
    }

    Toy with(Toy... parts) {
        for (Toy part : parts) {
            addSubObject(part);
        }
        return this;
    }

    void drop(RefinablePar par) {
        removePars(List.of(par));
    }

    void drop(Toy part) {
        removeSubObject(part);
    }

    RefinablePar p(int i) {
        return parameters().get(i);
    }

    private double computeCost() {
        return parameters().stream().mapToDouble(p -> p.value() * p.value()).sum();
    }

    @Override
    public double logLikelihood() {
        return cost.value();
    }

    @Override
    protected void prepareOptimization() {
        prepared++;
    }

    @Override
    protected void finishOptimization() {
        finished++;
    }

    @Override
    protected RefinableObj newCopy(Copies copies) {
        Toy copy = new Toy(name(), specs.toArray(ParSpec[]::new));
        subObjects().forEach(part -> copy.with((Toy) copies.of(part)));
        return copy;
    }
}
