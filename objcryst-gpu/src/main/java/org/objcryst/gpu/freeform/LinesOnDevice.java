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
import org.objcryst.scattering.freeform.PointLines;
import org.objcryst.scattering.freeform.SortedAtoms;

/** Sums at the points of a grid: the product of a table by lines and a table by places on a line, without sines. */
final class LinesOnDevice implements SumsOnDevice {
    /** Lines and places of a group. */
    static final int SIDE = 64;

    /** Atoms that a group has at hand at a time. */
    static final int DEPTH = 16;

    private static final double[] ORIGIN = new double[3];
    private static final int ATOMS = 512; // of a table
    private static final int LINES = 1 << 14; // of a table, a multiple of SIDE

    private final Launches launches;
    private final DeviceQueue uploads;
    private final DeviceKernel columns;
    private final DeviceKernel rows;
    private final DeviceKernel products;
    private final PointLines lines;
    private final int padded; // number of lines, filled up
    private final int width; // places of half a line, filled up
    private final DeviceBuffer centres;
    private final DeviceBuffer columnTable;
    private final DeviceBuffer rowTable;
    private final List<DeviceBuffer> halves = new ArrayList<>();
    private final List<Room> rooms = new ArrayList<>();
    private final Alternation alternation;
    private final float[] atoms = new float[8 * AtomBlock.CAPACITY];
    private final float[] steps = new float[2 * AtomBlock.CAPACITY];

    /** Atoms on the device; there are two, one to be filled while the other is in use. */
    private record Room(DeviceBuffer atoms, DeviceBuffer steps) {}

    LinesOnDevice(DeviceContext context, DeviceProgram program, Launches launches, PointLines lines, int kinds) {
        this.launches = launches;
        alternation = new Alternation(launches);
        this.lines = lines;
        uploads = context.queue();
        columns = program.kernel("columns");
        rows = program.kernel("rows");
        products = program.kernel("products");
        padded = filledUp(lines.rows());
        width = filledUp(lines.half());
        centres = context.buffer(32L * padded);
        float[] middles = new float[8 * padded];
        for (int r = 0; r < lines.rows(); r++) {
            TwoFloats.put(middles, 8 * r, lines.centres(0)[r], lines.centres(1)[r], lines.centres(2)[r], 0, 0);
        }
        uploads.write(centres, middles, middles.length);
        columnTable = context.buffer(8L * ATOMS * width);
        rowTable = context.buffer(8L * ATOMS * Math.min(LINES, padded));
        float[] zeros = new float[8 * padded * width];
        for (int kind = 0; kind < kinds; kind++) {
            DeviceBuffer sum = context.buffer(4L * zeros.length);
            uploads.write(sum, zeros, zeros.length);
            halves.add(sum);
        }
        for (int i = 0; i < 2; i++) {
            rooms.add(new Room(context.buffer(4L * atoms.length), context.buffer(4L * steps.length)));
        }
    }

    private static int filledUp(int number) {
        return (number + SIDE - 1) / SIDE * SIDE;
    }

    @Override
    public void add(SortedAtoms sorted, BooleanSupplier stop) {
        Room room = rooms.get(alternation.next());
        take(sorted.atoms());
        uploads.write(room.atoms(), atoms, 8 * sorted.atoms().size());
        uploads.write(room.steps(), steps, 2 * sorted.atoms().size());
        for (int kind = 0; kind < sorted.kinds(); kind++) {
            int end = sorted.begin()[kind + 1];
            for (int j = sorted.begin()[kind]; j < end && !stop.getAsBoolean(); j += ATOMS) {
                add(room, j, Math.min(ATOMS, end - j), halves.get(kind), stop);
            }
        }
        alternation.given();
    }

    /** Turns from point to point are needed modulo 2, as offsets may be halves. */
    private void take(AtomBlock block) {
        for (int j = 0; j < block.size(); j++) {
            double x = block.coordinates(0)[j];
            double y = block.coordinates(1)[j];
            double z = block.coordinates(2)[j];
            TwoFloats.put(atoms, 8 * j, x, y, z, AtomTiles.phase(ORIGIN, x, y, z), block.occupancies()[j]);
            double t = lines.step(0) * x + lines.step(1) * y + lines.step(2) * z;
            t -= 2 * Math.rint(0.5 * t);
            steps[2 * j] = (float) t;
            steps[2 * j + 1] = (float) (t - steps[2 * j]);
        }
    }

    private void add(Room room, int first, int count, DeviceBuffer sum, BooleanSupplier stop) {
        columns.arguments(room.steps(), first, (float) lines.offset(0), columnTable);
        launches.run(columns, new long[] {width, count}, null, 0);
        for (int row = 0; row < padded && !stop.getAsBoolean(); ) {
            double terms = 2.0 * width * count;
            int some = launches.portion(Math.min(LINES, padded - row), terms, SIDE);
            rows.arguments(centres, row, room.atoms(), first, rowTable);
            launches.run(rows, new long[] {some, count}, null, 0);
            products.arguments(rowTable, row, some, columnTable, width, count, sum);
            launches.run(products, new long[] {width / 4, some / 4}, new long[] {SIDE / 4, SIDE / 4}, terms * some);
            row += some;
        }
    }

    @Override
    public void finish(int kind, double[] re, double[] im) {
        launches.await();
        float[] read = new float[8 * padded * width];
        launches.queue().read(halves.get(kind), read, read.length);
        double[] sums = new double[read.length / 2];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = (double) read[2 * i] + read[2 * i + 1];
        }
        lines.join(sums, width, 4 * width, re, im);
    }

    @Override
    public void close() {
        launches.settle();
        columns.close();
        rows.close();
        products.close();
    }
}
