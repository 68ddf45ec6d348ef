package org.objcryst.scattering.freeform;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.objcryst.scattering.EngineFailureException;

/**
 * The sum F(h) = Σⱼ oⱼ fⱼ(s) Tⱼ(s) exp(2πi h·xⱼ) over atoms of any number at points of any number. Points are taken in
 * portions, and for each portion all atoms are gone through block by block; amplitudes are the same to the last bit whatever
 * the portions and, for engines of the processor, whatever the number of threads.
 */
public final class FreeFormSum {
    /** Turns beyond which h·x would be known to less than 0.0001 of a turn. */
    private static final double MOST_TURNS = 1L << 40;

    /** Sums, one for each point and kind, that are in memory at a time unless the user wants more points: 256 MiB. */
    private static final int MOST_SUMS = 1 << 24;

    private FreeFormEngine engine;
    private int threads = 1;
    private int pointsAtOnce;
    private Consumer<FreeFormProgress> listener = progress -> {};
    private BooleanSupplier stop = () -> false;
    private Optional<FreeFormEngine> substitute = Optional.empty();
    private Consumer<String> remarks = remark -> {};

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
     * @param number positive; by itself what the engine likes best, fewer if there are many kinds
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
     * Sets which engine goes on where the first one fails in mid-run; the points that were being computed are begun again.
     *
     * @param other an engine that can run
     * @param listener is told of the failure, in one line
     * @return this
     */
    public FreeFormSum substitute(FreeFormEngine other, Consumer<String> listener) {
        substitute = Optional.of(other);
        remarks = listener;
        return this;
    }

    /**
     * The engine that computes.
     *
     * @return the first one, until it has failed
     */
    public FreeFormEngine engine() {
        return engine;
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
        Thread caller = Thread.currentThread();
        BooleanSupplier ends = () -> stop.getAsBoolean() || caller.isInterrupted();
        Course course = new Course(atoms, factors, points, sink, ends);
        try {
            course.go(engine);
        } catch (EngineFailureException e) {
            FreeFormEngine other = substitute.orElseThrow(() -> e);
            remarks.accept("%s; going on with the %s engine".formatted(e.getMessage(), other.name()));
            engine = other;
            course.go(other);
        }
        return course.progress();
    }

    /** One run: which points are done, whatever engine did them. */
    private final class Course {
        private final AtomSource atoms;
        private final AtomicFactors factors;
        private final ReciprocalPoints points;
        private final AmplitudeSink sink;
        private final BooleanSupplier ends;
        private long done;

        Course(
                AtomSource atoms,
                AtomicFactors factors,
                ReciprocalPoints points,
                AmplitudeSink sink,
                BooleanSupplier ends) {
            this.atoms = atoms;
            this.factors = factors;
            this.points = points;
            this.sink = sink;
            this.ends = ends;
        }

        FreeFormProgress progress() {
            return progress(0);
        }

        private FreeFormProgress progress(double termsOfBlock) {
            double all = (double) atoms.size() * points.size();
            return new FreeFormProgress(done, points.size(), (double) atoms.size() * done + termsOfBlock, all);
        }

        void go(FreeFormEngine with) {
            try (FreeFormKernel kernel = with.kernel(threads)) {
                int most = pointsAtOnce > 0 ? pointsAtOnce : likedBy(kernel);
                while (done < points.size() && !ends.getAsBoolean()) {
                    PointBlock block = points.block(done, most);
                    if (!addAtoms(kernel, block)) {
                        return;
                    }
                    deliver(kernel, block);
                    done += block.size();
                    listener.accept(progress());
                }
            }
        }

        private int likedBy(FreeFormKernel kernel) {
            int inMemory = MOST_SUMS / Math.max(1, atoms.kinds().size());
            return Math.max(1, Math.min(inMemory, kernel.pointsAtOnce(atoms.size())));
        }

        private boolean addAtoms(FreeFormKernel kernel, PointBlock block) {
            int kinds = atoms.kinds().size();
            kernel.begin(block, kinds);
            double[] reach = block.reach();
            AtomBlock some = new AtomBlock();
            AtomBlock room = new AtomBlock();
            double n = 0;
            try (AtomReader reader = atoms.open()) {
                for (reader.fill(some); some.size() > 0; reader.fill(some)) {
                    check(some.reach(), reach);
                    kernel.add(SortedAtoms.of(some, kinds, room), ends);
                    if (ends.getAsBoolean()) {
                        return false;
                    }
                    n += some.size();
                    listener.accept(progress(n * block.size()));
                    some.clear();
                }
            }
            return true;
        }

        private void deliver(FreeFormKernel kernel, PointBlock block) {
            double[] gRe = new double[block.computed()];
            double[] gIm = new double[block.computed()];
            double[] re = new double[block.size()];
            double[] im = new double[block.size()];
            double[] stol = block.stol(atoms.lattice());
            List<AtomKind> kinds = atoms.kinds();
            for (int kind = 0; kind < kinds.size(); kind++) {
                kernel.finish(kind, gRe, gIm);
                block.compact(gRe);
                block.compact(gIm);
                factors.addTo(kinds.get(kind), stol, gRe, gIm, re, im);
            }
            sink.accept(block, re, im);
        }
    }

    private static void check(double[] x, double[] h) {
        double turns = x[0] * h[0] + x[1] * h[1] + x[2] * h[2];
        if (!(turns < MOST_TURNS)) {
            throw new IllegalArgumentException(
                    "h·x up to %.3g is too large to be known to a fraction: coordinates up to %s, h up to %s"
                            .formatted(turns, Arrays.toString(x), Arrays.toString(h)));
        }
    }

    @Override
    public String toString() {
        return "free-form sum: %s, threads %d".formatted(engine, threads);
    }
}
