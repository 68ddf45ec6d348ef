package org.objcryst.gpu;

import java.util.ArrayList;
import java.util.List;
import org.objcryst.gpu.device.DeviceBuffer;
import org.objcryst.gpu.device.DeviceContext;
import org.objcryst.gpu.device.DeviceQueue;
import org.objcryst.kinematics.Articulation;
import org.objcryst.refinable.Crew;
import org.objcryst.refinable.Walkers;
import org.objcryst.scattering.ScatteringPlan;
import org.objcryst.worlds.ArticulatedWorlds;
import org.objcryst.worlds.PatternPlan;
import org.objcryst.worlds.WorldPlan;

/**
 * Worlds of a plan on a device: places go up, costs and slopes come down, everything between stays there. All sums have a fixed order, so
 * that a device repeats itself to the bit. For one thread.
 */
final class DeviceWorlds extends ArticulatedWorlds {
    private final List<PatternPlan> plans;
    private final List<PatternStage> patterns;
    private final int atoms;
    private final int stride;
    private final Precision precision;
    private final DeviceContext context;
    private final DeviceQueue queue;
    private final List<DeviceWalkers> walkers = new ArrayList<>();
    private final LinkageStage linkages;
    private final Staging numbers;
    private final DeviceBuffer occupancies;
    private final DeviceBuffer costs;
    private final DeviceBuffer gradient;
    private final DeviceBuffer part;

    private DeviceWorlds(
            WorldPlan plan,
            int capacity,
            DeviceContext context,
            DeviceQueue queue,
            LinkageStage linkages,
            List<PatternStage> patterns,
            Precision precision) {
        super(plan, capacity);
        this.context = context;
        this.queue = queue;
        this.precision = precision;
        this.linkages = linkages;
        this.patterns = patterns;
        plans = plan.patterns();
        atoms = plan.occupancies().length;
        stride = linkages.stride();
        occupancies = linkages.buffer(atoms);
        costs = linkages.buffer(1);
        gradient = linkages.buffer(3 * atoms);
        part = linkages.buffer(4 * atoms); // by occupancies too
        numbers = new Staging(precision).atLeast(atoms * stride);
        for (int i = 0; i < atoms * stride; i++) {
            numbers.real(i, plan.occupancies()[i / stride]);
        }
        numbers.write(queue, occupancies, atoms * stride);
    }

    /** Opens worlds, as many as are wanted or as fit into reasonable buffers. */
    static DeviceWorlds open(DeviceContext whole, WorldPlan plan, Precision precision, GroupShape shape, int wanted) {
        DeviceContext context = whole.scope();
        try {
            DeviceQueue queue = context.queue();
            List<PatternStage> patterns = new ArrayList<>();
            plan.patterns().forEach(p -> patterns.add(stage(context, queue, p, precision, shape)));
            int capacity = patterns.stream().mapToInt(PatternStage::mostAtOnce).reduce(wanted, Math::min);
            LinkageStage linkages = new LinkageStage(
                    context,
                    queue,
                    plan.articulations().stream().map(Articulation::linkage).toList(),
                    precision,
                    shape,
                    capacity);
            return new DeviceWorlds(plan, capacity, context, queue, linkages, patterns, precision);
        } catch (RuntimeException e) {
            context.close();
            throw e;
        }
    }

    private static PatternStage stage(
            DeviceContext context, DeviceQueue queue, PatternPlan plan, Precision precision, GroupShape shape) {
        ScatteringPlan scattering = plan.scattering();
        PatternStage stage = new PatternStage(
                context, queue, scattering.problem(), plan.cost(), scattering.separateMates(), precision, shape);
        stage.factors(scattering.normal(), scattering.resonant());
        return stage;
    }

    @Override
    public void evaluate(int n, double[][] places, double[] into) {
        send(n, places);
        findCosts();
        readCosts(n, into);
    }

    /** Has the costs found of the places that are there. */
    private DeviceBuffer findCosts() {
        linkages.forward();
        for (int i = 0; i < patterns.size(); i++) {
            patterns.get(i).forward(stride, linkages.coordinates(), occupancies);
            addCosts(i);
        }
        return costs;
    }

    @Override
    public void evaluate(int n, double[][] places, double[] into, double[][] slopes) {
        send(n, places);
        linkages.forward();
        for (int i = 0; i < patterns.size(); i++) {
            PatternStage pattern = patterns.get(i);
            pattern.forward(stride, linkages.coordinates(), occupancies);
            pattern.backward(stride, linkages.coordinates(), occupancies, part);
            addCosts(i);
            linkages.collect(3 * atoms, plans.get(i).costScale(), part, gradient, i > 0);
        }
        linkages.backward(gradient);
        linkages.read(n, slopes);
        readCosts(n, into);
    }

    private void send(int n, double[][] places) {
        for (int config = 0; config < n; config++) {
            linkages.places().write(config, places[config]);
        }
        linkages.places().send();
    }

    private void addCosts(int pattern) {
        linkages.collect(
                1, plans.get(pattern).costScale(), patterns.get(pattern).costs(), costs, pattern > 0);
    }

    private void readCosts(int n, double[] into) {
        numbers.read(queue, costs, stride);
        for (int i = 0; i < n; i++) {
            into[i] = Math.max(numbers.real(i), 0);
        }
    }

    /** On the device as far as they fit there together. */
    @Override
    public Walkers walkers(int number, long seed, Crew crew) {
        if (number > capacity()) {
            return super.walkers(number, seed, crew);
        }
        DeviceWalkers made = new DeviceWalkers(context, queue, precision, linkages, this::findCosts, number, seed);
        walkers.add(made);
        return made;
    }

    @Override
    public void close() {
        walkers.forEach(DeviceWalkers::close);
        walkers.clear();
        linkages.close();
        patterns.forEach(PatternStage::close);
        patterns.clear();
        context.close();
    }
}
