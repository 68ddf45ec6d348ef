package org.objcryst.molecule;

import java.util.function.Supplier;

/** A value that is computed when it is first asked for; safe to share between threads. */
final class WhenAsked<T> {
    private final Supplier<T> computation;
    private volatile T value;

    WhenAsked(Supplier<T> computation) {
        this.computation = computation;
    }

    T value() {
        T present = value;
        return present == null ? compute() : present;
    }

    private synchronized T compute() {
        if (value == null) {
            value = computation.get();
        }
        return value;
    }
}
