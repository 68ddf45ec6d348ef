package org.objcryst.scattering.freeform;

import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The sum F(h) = Σⱼ oⱼ fⱼ(s) Tⱼ(s) exp(2πi h·xⱼ) over atoms of any number at points of any number. Points are taken in
 * portions, and for each portion all atoms are gone through block by block; amplitudes are the same to the last bit whatever
 * the portions and, for engines of the processor, whatever the number of threads.
 */
public final class FreeFormSum {
    /** Turns beyond which h·x would be known to less than 0.0001 of a turn. */
    private static final double MOST_TURNS = 1L << 40;

    private final FreeFormEngine engine;
    private int threads = 1;
    private int pointsAtOnce;
    private Consumer<FreeFormProgress> listener = progress -> {};
    private BooleanSupplier stop = () -> false;

    /**
     * A sum with one thread.
     *
     * @param engine what computes it
     */
    public FreeFormSum(FreeFormEngine engine) {
        this.engine = engine;
    }

    /**
     * Sets how many threads work.
     *
     * @param number positive
     * @return this
     */
    public FreeFormSum threads(int number) {
        if (!(number > 0)) {
            throw new IllegalArgumentException("a positive number of threads is needed, got " + number);
        }
        threads = number;
        return this;
    }

    /**
     * Sets how many points are taken at a time, each of which takes 16 bytes for each kind of atoms and 32 more. All atoms
     * are gone through once for each portion.
     *
     * @param number positive; by itself what the engine likes best
     * @return this
     */
    public FreeFormSum pointsAtOnce(int number) {
        if (!(number > 0)) {
            throw new IllegalArgumentException("a positive number of points is needed, got " + number);
        }
        pointsAtOnce = number;
        return this;
    }

    /**
     * Sets who is told how far the sum is, after each block of atoms, in the thread that runs the sum.
     *
     * @param newListener takes numbers that only grow
     * @return this
     */
    public FreeFormSum listener(Consumer<FreeFormProgress> newListener) {
        listener = newListener;
        return this;
    }

    /**
     * Sets how the sum is told to end early. Interrupting the thread that runs it does the same.
     *
     * @param newStop asked often, also by other threads; once true, always true
     * @return this
     */
    public FreeFormSum stop(BooleanSupplier newStop) {
        stop = newStop;
        return this;
    }

    /**
     * Computes the amplitudes of all points.
     *
     * @param atoms what scatters
     * @param factors how it scatters
     * @param points where
     * @param sink takes the amplitudes; what it has got when the sum ends early is complete
     * @return how far it came
     */
    public FreeFormProgress run(AtomSource atoms, AtomicFactors factors, ReciprocalPoints points, AmplitudeSink sink) {
        factors.remarks(atoms.kinds()); // refuses unknown kinds before the work
        double allTerms = (double) atoms.size() * points.size();
        double terms = 0;
        long done = 0;
        try (FreeFormKernel kernel = engine.kernel(threads)) {
            int most = pointsAtOnce > 0 ? pointsAtOnce : kernel.pointsAtOnce(atoms.size());
            Thread caller = Thread.currentThread();
            BooleanSupplier ends = () -> stop.getAsBoolean() || caller.isInterrupted();
            while (done < points.size() && !ends.getAsBoolean()) {
                PointBlock block = points.block(done, most);
                long before = done;
                double termsBefore = terms;
                boolean all = addAtoms(
                        kernel,
                        atoms,
                        block,
                        ends,
                        n -> listener.accept(new FreeFormProgress(
                                before, points.size(), termsBefore + (double) n * block.size(), allTerms)));
                if (!all) {
                    break;
                }
                deliver(kernel, atoms, factors, block, sink);
                done += block.size();
                terms += (double) atoms.size() * block.size();
                listener.accept(new FreeFormProgress(done, points.size(), terms, allTerms));
            }
        }
        return new FreeFormProgress(done, points.size(), terms, allTerms);
    }

    private static boolean addAtoms(
            FreeFormKernel kernel, AtomSource atoms, PointBlock points, BooleanSupplier ends, Consumer<Long> listener) {
        kernel.begin(points, atoms.kinds().size());
        double[] reach = points.reach();
        AtomBlock block = new AtomBlock();
        AtomBlock room = new AtomBlock();
        long n = 0;
        try (AtomReader reader = atoms.open()) {
            for (reader.fill(block); block.size() > 0; reader.fill(block)) {
                check(block.reach(), reach);
                kernel.add(SortedAtoms.of(block, atoms.kinds().size(), room), ends);
                if (ends.getAsBoolean()) {
                    return false;
                }
                n += block.size();
                listener.accept(n);
                block.clear();
            }
        }
        return true;
    }

    private static void check(double[] x, double[] h) {
        double turns = x[0] * h[0] + x[1] * h[1] + x[2] * h[2];
        if (!(turns < MOST_TURNS)) {
            throw new IllegalArgumentException(
                    "h·x up to %.3g is too large to be known to a fraction: coordinates up to %s, h up to %s"
                            .formatted(turns, Arrays.toString(x), Arrays.toString(h)));
        }
    }

    private static void deliver(
            FreeFormKernel kernel, AtomSource atoms, AtomicFactors factors, PointBlock points, AmplitudeSink sink) {
        double[] gRe = new double[points.computed()];
        double[] gIm = new double[points.computed()];
        double[] re = new double[points.size()];
        double[] im = new double[points.size()];
        double[] stol = points.stol(atoms.lattice());
        List<AtomKind> kinds = atoms.kinds();
        for (int kind = 0; kind < kinds.size(); kind++) {
            kernel.finish(kind, gRe, gIm);
            points.compact(gRe);
            points.compact(gIm);
            factors.addTo(kinds.get(kind), stol, gRe, gIm, re, im);
        }
        sink.accept(points, re, im);
    }

    @Override
    public String toString() {
        return "free-form sum: %s, threads %d".formatted(engine, threads);
    }
}
