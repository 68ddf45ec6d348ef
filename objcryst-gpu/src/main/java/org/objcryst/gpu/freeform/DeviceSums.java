package org.objcryst.gpu.freeform;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.objcryst.gpu.device.Device;
import org.objcryst.gpu.device.DeviceBuffer;
import org.objcryst.gpu.device.DeviceContext;
import org.objcryst.gpu.device.DeviceKernel;
import org.objcryst.gpu.device.DeviceProgram;
import org.objcryst.gpu.device.DeviceType;
import org.objcryst.scattering.freeform.FreeFormKernel;
import org.objcryst.scattering.freeform.PointBlock;
import org.objcryst.scattering.freeform.PointLines;
import org.objcryst.scattering.freeform.ScatteredPoints;
import org.objcryst.scattering.freeform.SortedAtoms;

/** Sums on a device: for long lines as products of tables, for all other points with a sine and cosine each. */
final class DeviceSums implements FreeFormKernel {
    private static final String SOURCE = "free-form.cl";
    private static final int SHORTEST = 32; // points of lines that are worth tables
    private static final int MOST_POINTS = 1 << 20;
    private static final int MOST_POINTS_OF_A_GPU = 1 << 22;
    private static final int LEAST_POINTS = 1 << 14;
    private static final double TERMS_OF_A_GPU = 1e13; // at a time, some seconds
    private static final double TERMS_OF_OTHERS = 1e10;
    private static final int PROBES = 4096;
    private static final double GOOD_ENOUGH = 1e-6; // error of a sine

    private final Device device;
    private final DeviceContext context;
    private final Launches launches;
    private final DeviceProgram program;
    private final DeviceContext portion; // a scope
    private SumsOnDevice sums;

    DeviceSums(Device device) {
        this(device, device.type() != DeviceType.CPU);
    }

    /** With the sine and cosine of the device, if they are worth trying and good enough. */
    DeviceSums(Device device, boolean tryNative) {
        this.device = device;
        context = device.open();
        portion = context.scope();
        DeviceContext own = context.scope();
        try {
            launches = new Launches(own);
            DeviceProgram plain = program();
            boolean quick = tryNative && nativeError(plain) < GOOD_ENOUGH;
            program = quick ? program("-DNATIVE") : plain;
        } catch (RuntimeException e) {
            own.close();
            context.close();
            throw e;
        }
    }

    private DeviceProgram program(String... more) {
        String sizes = "-DTILE=%d -DGROUP=%d -DPER_ITEM=%d -DSIDE=%d -DDEPTH=%d"
                .formatted(
                        AtomTiles.TILE,
                        PointsOnDevice.GROUP,
                        PointsOnDevice.PER_ITEM,
                        LinesOnDevice.SIDE,
                        LinesOnDevice.DEPTH);
        String[] options = Arrays.copyOf(more, more.length + 1);
        options[more.length] = sizes;
        return context.program(DeviceSums.class, SOURCE, options);
    }

    /** The largest error of the device's own sine and cosine, about which OpenCL promises nothing. */
    private double nativeError(DeviceProgram plain) {
        float[] values = new float[2 * PROBES];
        try (DeviceKernel probe = plain.kernel("probe");
                DeviceBuffer out = context.buffer(4L * values.length)) {
            launches.queue().run(probe.arguments(out, PROBES), new long[] {PROBES}, null);
            launches.queue().read(out, values, values.length);
        }
        double worst = 0;
        for (int i = 0; i < PROBES; i++) {
            double angle = 2 * Math.PI * ((double) i / PROBES - 0.5);
            worst = Math.max(worst, Math.abs(values[2 * i] - Math.cos(angle)));
            worst = Math.max(worst, Math.abs(values[2 * i + 1] - Math.sin(angle)));
        }
        return worst;
    }

    @Override
    public int pointsAtOnce(long atoms) {
        boolean gpu = device.type() == DeviceType.GPU;
        double terms = (gpu ? TERMS_OF_A_GPU : TERMS_OF_OTHERS) / Math.max(1, atoms);
        double most = Math.min(gpu ? MOST_POINTS_OF_A_GPU : MOST_POINTS, terms);
        return Math.max(1, (int) (most / LEAST_POINTS)) * LEAST_POINTS;
    }

    @Override
    public void begin(PointBlock points, int kinds) {
        release();
        if (points instanceof PointLines lines && lines.length() >= SHORTEST) {
            sums = new LinesOnDevice(portion, program, launches, lines, kinds);
        } else {
            sums = new PointsOnDevice(portion, program, launches, oneByOne(points), kinds);
        }
    }

    private static double[][] oneByOne(PointBlock points) {
        int n = points.computed();
        if (points instanceof ScatteredPoints p) {
            return new double[][] {Arrays.copyOf(p.h(), n), Arrays.copyOf(p.k(), n), Arrays.copyOf(p.l(), n)};
        }
        PointLines lines = (PointLines) points;
        double[][] hkl = new double[3][n];
        for (int axis = 0; axis < 3; axis++) {
            for (int i = 0; i < n; i++) {
                double offset = i % lines.length() - 0.5 * (lines.length() - 1);
                hkl[axis][i] = lines.centres(axis)[i / lines.length()] + offset * lines.step(axis);
            }
        }
        return hkl;
    }

    @Override
    public void add(SortedAtoms atoms, BooleanSupplier stop) {
        sums.add(atoms, stop);
    }

    @Override
    public void finish(int kind, double[] re, double[] im) {
        sums.finish(kind, re, im);
    }

    private void release() {
        if (sums != null) {
            sums.close();
            sums = null;
        }
        portion.close();
    }

    @Override
    public void close() {
        release();
        launches.close();
        context.close();
    }

    @Override
    public String toString() {
        return "free-form sums on " + device.name();
    }
}
