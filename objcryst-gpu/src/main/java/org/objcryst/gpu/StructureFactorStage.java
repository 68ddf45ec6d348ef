package org.objcryst.gpu;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objcryst.gpu.device.DeviceBuffer;
import org.objcryst.gpu.device.DeviceContext;
import org.objcryst.gpu.device.DeviceKernel;
import org.objcryst.gpu.device.DeviceQueue;
import org.objcryst.gpu.device.LocalMemory;
import org.objcryst.scattering.EngineFailureException;
import org.objcryst.scattering.StructureFactorProblem;
import org.objcryst.scattering.TrigonometricForm;

/**
 * Structure factors from buffer to buffer on a device, so that other work there can come before and after. In all buffers
 * configurations are next to each other, {@code stride} of them, a number that {@link #stride(int)} gives:
 * <pre>
 *   coordinates      [a, b, c][atom][configuration]                 fractions of a turn, see {@link Precision}
 *   occupancy        [atom][configuration]
 *   structure factors [Re N, Im N, Re R, Im R][reflection][configuration]
 *   derivatives      [a, b, c, occupancy][atom][configuration]
 * </pre>
 * Every sum is made by one work item or in a written order, so that a device repeats itself to the bit. For one thread.
 */
public final class StructureFactorStage implements AutoCloseable {
    private static final long LARGEST_BUFFER = 128L << 20;
    private static final int MOST_CONFIGURATIONS = 1 << 16;

    private final DeviceContext context;
    private final DeviceQueue queue;
    private final StructureFactorProblem problem;
    private final Precision precision;
    private final GroupShape shape;
    private final FormLayout layout;
    private final FormBuffers form;
    private final DeviceBuffer factors;
    private final int axes;
    private final Map<Integer, StageKernels> kernels = new HashMap<>();

    /**
     * A stage without factors.
     *
     * @param context the device
     * @param queue where its work goes; belongs to the caller
     * @param problem what to compute
     * @param precision in which
     */
    public StructureFactorStage(
            DeviceContext context, DeviceQueue queue, StructureFactorProblem problem, Precision precision) {
        this(context, queue, problem, precision, GroupShape.of(context.device()));
    }

    StructureFactorStage(
            DeviceContext context,
            DeviceQueue queue,
            StructureFactorProblem problem,
            Precision precision,
            GroupShape shape) {
        this.shape = shape;
        this.context = context;
        this.queue = queue;
        this.problem = problem;
        this.precision = precision;
        TrigonometricForm trigonometric = TrigonometricForm.of(problem);
        layout = new FormLayout(trigonometric);
        axes = trigonometric.axis(0) | trigonometric.axis(1) << 2 | trigonometric.axis(2) << 4;
        form = new FormBuffers(context, queue, problem, trigonometric, layout, precision);
        factors = context.buffer((long) parts() / 2 * problem.kinds() * problem.reflections() * precision.bytes());
    }

    /**
     * Number of parts of a structure factor.
     *
     * @return 4 with resonant scattering, otherwise 2
     */
    public int parts() {
        return problem.isResonant() ? 4 : 2;
    }

    /**
     * Room for some configurations, so that work groups are full.
     *
     * @param n number of configurations, positive
     * @return n or somewhat more
     */
    public int stride(int n) {
        int width = width(n);
        return (n + width - 1) / width * width;
    }

    /** How many configurations fit into reasonable buffers. */
    int mostAtOnce() {
        long limit = Math.min(LARGEST_BUFFER, context.device().largestBufferBytes());
        long each = (long) precision.bytes() * Math.max(4 * problem.atoms(), parts() * problem.reflections());
        return (int) Math.max(1, Math.min(MOST_CONFIGURATIONS, limit / Math.max(1, each)));
    }

    /**
     * Sets what the atoms of each kind scatter, as {@link org.objcryst.scattering.StructureFactorKernel#factors}.
     *
     * @param normal (f⁰ + f′)·T [kind][reflection]
     * @param resonant f″·T [kind][reflection], or null where it is left out
     */
    public void factors(double[][] normal, double[][] resonant) {
        problem.check(normal, resonant);
        int reflections = problem.reflections();
        Staging numbers = new Staging(precision).atLeast(parts() / 2 * problem.kinds() * reflections);
        for (int kind = 0, to = 0; kind < problem.kinds(); kind++) {
            for (int h = 0; h < reflections; h++, to++) {
                numbers.real(to, normal[kind][h]);
                if (resonant != null) {
                    numbers.real(problem.kinds() * reflections + to, resonant[kind][h]);
                }
            }
        }
        numbers.write(queue, factors, parts() / 2 * problem.kinds() * reflections);
    }

    /**
     * Has structure factors computed.
     *
     * @param n number of configurations
     * @param coordinates not modified
     * @param occupancy not modified
     * @param out overwritten
     */
    public void forward(int n, DeviceBuffer coordinates, DeviceBuffer occupancy, DeviceBuffer out) {
        StageKernels k = kernels(n);
        k.kernel("forward")
                .arguments(
                        problem.atoms(),
                        problem.kinds(),
                        problem.reflections(),
                        k.items(stride(n)),
                        layout.pairs[0],
                        layout.pairs[1],
                        layout.pairs[2],
                        axes,
                        coordinates,
                        occupancy,
                        form.kindOfAtom,
                        factors,
                        form.scale,
                        form.rowStart,
                        form.entries,
                        form.coefficients,
                        form.tileStart,
                        form.tileRow,
                        form.order,
                        form.termStart,
                        form.terms,
                        out,
                        new LocalMemory(k.bytes(layout.tableSize())),
                        new LocalMemory(k.bytes(Math.max(1, layout.mostRowsOfATile))));
        run(k, k.kernel("forward"), n, layout.tiles());
    }

    /**
     * Has derivatives of a cost carried back from structure factors to atoms.
     *
     * @param n number of configurations
     * @param coordinates not modified
     * @param occupancy not modified
     * @param byFactors derivatives by the structure factors; modified
     * @param out overwritten
     */
    public void backward(
            int n, DeviceBuffer coordinates, DeviceBuffer occupancy, DeviceBuffer byFactors, DeviceBuffer out) {
        StageKernels k = kernels(n);
        DeviceKernel scaling = k.kernel("backward_scale");
        scaling.arguments(problem.reflections(), k.items(stride(n)), form.scale, byFactors);
        queue.run(scaling, new long[] {k.items(stride(n)), problem.reflections()}, null);
        k.kernel("backward")
                .arguments(
                        problem.atoms(),
                        problem.kinds(),
                        problem.reflections(),
                        k.items(stride(n)),
                        layout.pairs[0],
                        layout.pairs[1],
                        layout.pairs[2],
                        axes,
                        coordinates,
                        occupancy,
                        form.kindOfAtom,
                        factors,
                        form.rows,
                        form.rowStart,
                        form.entries,
                        form.coefficients,
                        form.rowTermStart,
                        form.rowTerms,
                        byFactors,
                        out,
                        new LocalMemory(k.bytes(layout.tableSize())),
                        new LocalMemory(k.bytes(4 * k.lanes())));
        run(k, k.kernel("backward"), n, problem.atoms());
    }

    /** Groups for all configurations in one direction, so many in the other. */
    private void run(StageKernels k, DeviceKernel kernel, int n, int groups) {
        queue.run(kernel, new long[] {k.items(stride(n)), (long) k.lanes() * groups}, new long[] {
            k.itemsOfAGroup(), k.lanes()
        });
    }

    /** Configurations of a work group: as many as there are, and as fit into the memory that a group shares. */
    int width(int n) {
        int width = Math.min(shape.mostConfigurations(), Integer.highestOneBit(Math.max(1, 2 * n - 1)));
        while (width > 1 && !fits(width)) {
            width /= 2;
        }
        if (!fits(width)) {
            throw new EngineFailureException(
                    "OpenCL device %s shares %d bytes in a work group, too little for %s"
                            .formatted(context.device().name(), context.device().localMemoryBytes(), problem),
                    null);
        }
        return width;
    }

    private boolean fits(int width) {
        int numbers = layout.tableSize() + Math.max(layout.mostRowsOfATile, 4 * shape.lanes(width, precision));
        return (long) numbers * width * precision.bytes() <= context.device().localMemoryBytes();
    }

    private StageKernels kernels(int n) {
        return kernels.computeIfAbsent(width(n), w -> kernelsFor("structure-factors.cl", w));
    }

    /** Kernels of a program that works on the same buffers. */
    StageKernels kernelsFor(String source, int width) {
        return new StageKernels(context, List.of(source), shape, width, problem.isResonant(), precision);
    }

    /** Gives the memory back; doing so again has no effect. */
    @Override
    public void close() {
        form.close();
        factors.close();
        List<StageKernels> all = new ArrayList<>(kernels.values());
        kernels.clear();
        all.forEach(StageKernels::close);
    }

    @Override
    public String toString() {
        return "%s on %s, %s precision".formatted(problem, context.device().name(), precision);
    }
}
