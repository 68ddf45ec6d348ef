package org.objcryst.refinable;

/**
 * A named choice among fixed alternatives. Algorithms never change it.
 *
 * @param <E> the alternatives
 */
public final class Option<E extends Enum<E>> {
    private final String label;
    private final RefinableClock clock;
    private E choice;

    Option(String label, E initial) {
        this.label = label;
        clock = new RefinableClock(label);
        choice = initial;
    }

    /**
     * What is chosen here.
     *
     * @return the label
     */
    public String label() {
        return label;
    }

    /**
     * The present choice.
     *
     * @return one of the alternatives
     */
    public E choice() {
        return choice;
    }

    /**
     * Chooses; the clock ticks if that changes anything.
     *
     * @param newChoice one of the alternatives
     */
    public void choose(E newChoice) {
        if (newChoice != choice) {
            choice = newChoice;
            clock.tick();
        }
    }

    /**
     * Ticks when the choice changes.
     *
     * @return the clock
     */
    public RefinableClock clock() {
        return clock;
    }

    void copyFrom(Option<?> other) {
        choose(choice.getDeclaringClass().cast(other.choice));
    }

    @Override
    public String toString() {
        return label + ": " + choice;
    }
}
