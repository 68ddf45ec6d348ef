package org.objcryst.scattering.freeform;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.objcryst.scattering.EngineFailureException;

/** An engine that does as the scalar one until it fails. */
final class FailingEngine implements FreeFormEngine {
    private final int blocks;

    /** Fails at the given block of atoms, counted from 1 over all portions of points. */
    FailingEngine(int blocks) {
        this.blocks = blocks;
    }

    @Override
    public String name() {
        return "failing";
    }

    @Override
    public Optional<String> obstacle() {
        return Optional.empty();
    }

    @Override
    public int rank() {
        return 1;
    }

    @Override
    public FreeFormKernel kernel(int threads) {
        FreeFormKernel kernel = new ScalarFreeForm().kernel(threads);
        return new FreeFormKernel() {
            private int left = blocks;

            @Override
            public int pointsAtOnce(long atoms) {
                return kernel.pointsAtOnce(atoms);
            }

            @Override
            public void begin(PointBlock points, int kinds) {
                kernel.begin(points, kinds);
            }

            @Override
            public void add(SortedAtoms atoms, BooleanSupplier stop) {
                if (--left == 0) {
                    throw new EngineFailureException("the device is lost", null);
                }
                kernel.add(atoms, stop);
            }

            @Override
            public void finish(int kind, double[] re, double[] im) {
                kernel.finish(kind, re, im);
            }

            @Override
            public void close() {
                kernel.close();
            }
        };
    }
}
