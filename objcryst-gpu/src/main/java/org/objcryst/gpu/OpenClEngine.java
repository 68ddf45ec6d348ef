package org.objcryst.gpu;

import java.util.Locale;
import java.util.Optional;
import org.objcryst.gpu.device.Device;
import org.objcryst.gpu.device.DeviceContext;
import org.objcryst.gpu.device.Devices;
import org.objcryst.refinable.Worlds;
import org.objcryst.scattering.StructureFactorKernel;
import org.objcryst.scattering.StructureFactorProblem;
import org.objcryst.worlds.QuadraticCost;
import org.objcryst.worlds.WorldPlan;
import org.objcryst.worlds.WorldsEngine;

/**
 * Structure factors on an OpenCL device, for large batches of configurations. Counts in single precision unless the user wants
 * double. A search goes on in many worlds at once. The device is the one that {@link Devices#chosen()} gives; it is opened at the first use and shared by all kernels.
 */
public final class OpenClEngine implements WorldsEngine {
    /** The system property by which a user chooses the precision: {@code single} or {@code double}. */
    public static final String PROPERTY = "objcryst.opencl.precision";

    /** The environment variable by which a user chooses the precision where the property is not set. */
    public static final String VARIABLE = "OBJCRYST_OPENCL_PRECISION";

    /** The system property by which a user chooses how many worlds of a search are evaluated together. */
    public static final String WORLDS_PROPERTY = "objcryst.opencl.worlds";

    /** The environment variable by which a user chooses the number of worlds where the property is not set. */
    public static final String WORLDS_VARIABLE = "OBJCRYST_OPENCL_WORLDS";

    private final String precision;
    private final WorldNumber worlds;
    private Optional<String> obstacle;
    private DeviceContext context;

    /** The engine with the precision and the number of worlds that the user wants. */
    public OpenClEngine() {
        String wanted = System.getProperty(PROPERTY, System.getenv(VARIABLE));
        precision = wanted == null || wanted.isBlank() ? Precision.SINGLE.name() : wanted;
        worlds = WorldNumber.ofUser();
    }

    /**
     * The engine with a given precision.
     *
     * @param precision in which the device counts
     */
    public OpenClEngine(Precision precision) {
        this.precision = precision.name();
        worlds = WorldNumber.ofUser();
    }

    /**
     * The engine with a given precision and number of worlds.
     *
     * @param precision in which the device counts
     * @param worlds how many places of a search are evaluated together
     */
    public OpenClEngine(Precision precision, int worlds) {
        this.precision = precision.name();
        this.worlds = new WorldNumber(Integer.toString(worlds));
    }

    @Override
    public String name() {
        return "opencl";
    }

    @Override
    public synchronized Optional<String> obstacle() {
        if (obstacle == null) {
            obstacle = findObstacle();
        }
        return obstacle;
    }

    private Optional<String> findObstacle() {
        String word = precision.strip().toUpperCase(Locale.ROOT);
        if (!word.equals("SINGLE") && !word.equals("DOUBLE")) {
            return Optional.of("%s is single or double, got \"%s\"".formatted(VARIABLE, precision));
        }
        if (worlds.obstacle().isPresent()) {
            return worlds.obstacle();
        }
        Optional<String> none = Devices.obstacle();
        if (none.isEmpty() && word.equals("DOUBLE") && !Devices.chosen().hasDoubles()) {
            return Optional.of(Devices.chosen() + " does not count in double precision");
        }
        return none;
    }

    @Override
    public int rank() {
        return -10;
    }

    @Override
    public StructureFactorKernel kernel(StructureFactorProblem problem) {
        return kernel(problem, GroupShape.of(context().device()));
    }

    /** With work cut as for some other device. */
    StructureFactorKernel kernel(StructureFactorProblem problem, GroupShape shape) {
        return OpenClKernel.open(context(), problem, precision(), shape);
    }

    /**
     * Prepares a cost of many configurations.
     *
     * @param problem reflections, symmetry and kinds of atoms
     * @param cost of the intensities
     * @return for one thread, to be closed by the caller
     * @throws IllegalStateException if there is an obstacle
     */
    public OpenClCosts costs(StructureFactorProblem problem, QuadraticCost cost) {
        return OpenClCosts.open(
                context(), problem, cost, precision(), GroupShape.of(context().device()));
    }

    @Override
    public Optional<Worlds> worlds(WorldPlan plan) {
        return plan.overlap().isPresent()
                ? Optional.empty()
                : Optional.of(worlds(plan, GroupShape.of(context().device())));
    }

    /** With work cut as for some other device. */
    Worlds worlds(WorldPlan plan, GroupShape shape) {
        return DeviceWorlds.open(
                context(), plan, precision(), shape, worlds.on(context().device()));
    }

    private void refuseObstacle() {
        obstacle().ifPresent(o -> {
            throw new IllegalStateException(o);
        });
    }

    /** In which it counts. */
    Precision precision() {
        return Precision.valueOf(precision.strip().toUpperCase(Locale.ROOT));
    }

    /** The device that the user wants, open. */
    synchronized DeviceContext context() {
        refuseObstacle();
        if (context == null) {
            Device device = Devices.chosen();
            context = device.open();
        }
        return context;
    }

    @Override
    public String toString() {
        return obstacle().map(o -> "opencl: " + o).orElseGet(() -> "opencl (%s, %s precision)"
                .formatted(Devices.chosen().name(), precision().name().toLowerCase(Locale.ROOT)));
    }
}
