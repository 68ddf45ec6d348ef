package org.objcryst.gpu.device;

import java.lang.ref.Cleaner;

/** Gives something back to the driver exactly once: when it is closed, or at the latest when nobody can reach its owner. */
final class Release {
    private static final Cleaner CLEANER = Cleaner.create();

    private final Cleaner.Cleanable cleanable;

    private Release(Cleaner.Cleanable cleanable) {
        this.cleanable = cleanable;
    }

    /** The action must not refer to the owner. */
    static Release of(Object owner, Runnable action) {
        return new Release(CLEANER.register(owner, action));
    }

    void now() {
        cleanable.clean();
    }
}
