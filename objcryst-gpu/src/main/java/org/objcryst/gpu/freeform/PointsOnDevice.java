package org.objcryst.gpu.freeform;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.objcryst.gpu.device.DeviceBuffer;
import org.objcryst.gpu.device.DeviceContext;
import org.objcryst.gpu.device.DeviceKernel;
import org.objcryst.gpu.device.DeviceProgram;
import org.objcryst.gpu.device.DeviceQueue;
import org.objcryst.scattering.freeform.AtomBlock;
import org.objcryst.scattering.freeform.SortedAtoms;

/** Sums at points anywhere: a sine and a cosine for each atom and point. */
final class PointsOnDevice implements SumsOnDevice {
    /** Work items of a group. */
    static final int GROUP = 64;

    /** Points of a work item. */
    static final int PER_ITEM = 4;

    /** Phases that vary by more turns within a tile of atoms are computed with doubled digits, atom by atom. */
    private static final double MOST_TURNS = 16;

    private static final int STEP = GROUP * PER_ITEM;

    private final Launches launches;
    private final DeviceQueue uploads;
    private final DeviceKernel near;
    private final DeviceKernel far;
    private final DeviceBuffer points;
    private final List<DeviceBuffer> sums = new ArrayList<>();
    private final List<Room> rooms = new ArrayList<>();
    private final Alternation alternation;
    private final AtomTiles tiles = new AtomTiles();
    private final float[] single = new float[8 * AtomBlock.CAPACITY];
    private final int n;
    private final double[] middle = new double[3];
    private final double[] reach = new double[3];

    /** Atoms on the device; there are two, one to be filled while the other is in use. */
    private record Room(DeviceBuffer atoms, DeviceBuffer weights, DeviceBuffer tiles) {}

    PointsOnDevice(DeviceContext context, DeviceProgram program, Launches launches, double[][] hkl, int kinds) {
        this.launches = launches;
        alternation = new Alternation(launches);
        n = hkl[0].length;
        uploads = context.queue();
        near = program.kernel("near_atoms");
        far = program.kernel("far_atoms");
        points = context.buffer(32L * n);
        uploads.write(points, around(hkl), 8 * n);
        float[] zeros = new float[4 * n];
        for (int kind = 0; kind < kinds; kind++) {
            DeviceBuffer sum = context.buffer(16L * n);
            uploads.write(sum, zeros, zeros.length);
            sums.add(sum);
        }
        for (int i = 0; i < 2; i++) {
            rooms.add(new Room(
                    context.buffer(4L * single.length),
                    context.buffer(4L * AtomBlock.CAPACITY),
                    context.buffer(4L * tiles.tiles.length)));
        }
    }

    /** The differences of the points from their middle, which is found first. */
    private float[] around(double[][] hkl) {
        for (int axis = 0; axis < 3; axis++) {
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (double index : hkl[axis]) {
                least = Math.min(least, index);
                most = Math.max(most, index);
            }
            middle[axis] = 0.5 * (least + most);
            reach[axis] = 0.5 * (most - least);
        }
        float[] differences = new float[8 * n];
        for (int i = 0; i < n; i++) {
            TwoFloats.put(
                    differences, 8 * i, hkl[0][i] - middle[0], hkl[1][i] - middle[1], hkl[2][i] - middle[2], 0, 0);
        }
        return differences;
    }

    @Override
    public void add(SortedAtoms sorted, BooleanSupplier stop) {
        for (int kind = 0; kind < sorted.kinds() && !stop.getAsBoolean(); kind++) {
            int begin = sorted.begin()[kind];
            int end = sorted.begin()[kind + 1];
            if (begin < end) {
                add(sorted.atoms(), begin, end, sums.get(kind), stop);
            }
        }
    }

    private void add(AtomBlock block, int begin, int end, DeviceBuffer sum, BooleanSupplier stop) {
        Room room = rooms.get(alternation.next());
        tiles.arrange(block, begin, end, middle, reach);
        boolean together = tiles.turns() <= MOST_TURNS;
        if (together) {
            uploads.write(room.atoms(), tiles.atoms, 4 * AtomTiles.TILE * tiles.size());
            uploads.write(room.weights(), tiles.weights, AtomTiles.TILE * tiles.size());
            uploads.write(room.tiles(), tiles.tiles, 8 * tiles.size());
        } else {
            takeSingly(block, begin, end);
            uploads.write(room.atoms(), single, 8 * (end - begin));
        }
        for (int first = 0; first < n && !stop.getAsBoolean(); ) {
            int count = launches.portion(n - first, end - begin, STEP);
            double terms = (double) count * (end - begin);
            if (together) {
                near.arguments(points, first, n, room.atoms(), room.weights(), room.tiles(), 0, tiles.size(), sum);
                launches.run(near, new long[] {count / PER_ITEM}, new long[] {GROUP}, terms);
            } else {
                far.arguments(points, first, Math.min(n, first + count), room.atoms(), 0, end - begin, sum);
                launches.run(far, new long[] {count}, new long[] {GROUP}, terms);
            }
            first += count;
        }
        alternation.given();
    }

    private void takeSingly(AtomBlock block, int begin, int end) {
        for (int j = begin; j < end; j++) {
            double x = block.coordinates(0)[j];
            double y = block.coordinates(1)[j];
            double z = block.coordinates(2)[j];
            double phase = AtomTiles.phase(middle, x, y, z);
            TwoFloats.put(single, 8 * (j - begin), x, y, z, phase, block.occupancies()[j]);
        }
    }

    @Override
    public void finish(int kind, double[] re, double[] im) {
        launches.await();
        float[] read = new float[4 * n];
        launches.queue().read(sums.get(kind), read, read.length);
        for (int i = 0; i < n; i++) {
            re[i] = (double) read[4 * i] + read[4 * i + 1];
            im[i] = (double) read[4 * i + 2] + read[4 * i + 3];
        }
    }

    @Override
    public void close() {
        launches.settle();
        near.close();
        far.close();
    }
}
