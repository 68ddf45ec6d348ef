package org.objcryst.gpu;

import org.objcryst.crystal.AtomGradient;
import org.objcryst.gpu.device.DeviceBuffer;
import org.objcryst.gpu.device.DeviceContext;
import org.objcryst.gpu.device.DeviceQueue;

/** Atoms of some configurations on a device, and derivatives by them. */
final class AtomBuffers implements AutoCloseable {
    private final DeviceContext context;
    private final DeviceQueue queue;
    private final Precision precision;
    private final int atoms;
    private final Staging places;
    private final Staging weights;
    private final Staging slopes;
    private DeviceBuffer coordinates;
    private DeviceBuffer occupancies;
    private DeviceBuffer gradient;
    private int capacity;

    AtomBuffers(DeviceContext context, DeviceQueue queue, Precision precision, int atoms) {
        this.context = context;
        this.queue = queue;
        this.precision = precision;
        this.atoms = atoms;
        places = new Staging(precision);
        weights = new Staging(precision);
        slopes = new Staging(precision);
    }

    DeviceBuffer coordinates() {
        return coordinates;
    }

    DeviceBuffer occupancies() {
        return occupancies;
    }

    DeviceBuffer gradient() {
        return gradient;
    }

    /** Sends configurations from .. from + n; the queue is to be waited for before the next call. */
    void send(int from, int n, int stride, double[] x, double[] y, double[] z, double[] occupancy) {
        makeRoom(stride);
        for (int i = 0; i < n; i++) {
            for (int atom = 0; atom < atoms; atom++) {
                int j = (from + i) * atoms + atom;
                int to = atom * stride + i;
                places.turn(to, x[j]);
                places.turn(atoms * stride + to, y[j]);
                places.turn(2 * atoms * stride + to, z[j]);
            }
        }
        places.send(queue, coordinates, 3 * atoms * stride);
        for (int i = 0; i < n; i++) {
            for (int atom = 0; atom < atoms; atom++) {
                weights.real(atom * stride + i, occupancy[(from + i) * atoms + atom]);
            }
        }
        weights.send(queue, occupancies, atoms * stride);
    }

    /** Waits for the derivatives and writes them as those of configurations from .. from + n. */
    void read(int from, int n, int stride, AtomGradient out) {
        slopes.atLeast(4 * atoms * stride).read(queue, gradient, 4 * atoms * stride);
        double[][] by = {out.x, out.y, out.z, out.occupancy};
        for (int k = 0; k < by.length; k++) {
            for (int i = 0; i < n; i++) {
                for (int atom = 0; atom < atoms; atom++) {
                    by[k][(from + i) * atoms + atom] = slopes.real((k * atoms + atom) * stride + i);
                }
            }
        }
    }

    private void makeRoom(int stride) {
        if (stride > capacity) {
            close();
            long bytes = (long) stride * precision.bytes();
            coordinates = context.buffer(3 * atoms * bytes);
            occupancies = context.buffer(atoms * bytes);
            gradient = context.buffer(4 * atoms * bytes);
            places.atLeast(3 * atoms * stride);
            weights.atLeast(atoms * stride);
            capacity = stride;
        }
    }

    @Override
    public void close() {
        if (capacity > 0) {
            coordinates.close();
            occupancies.close();
            gradient.close();
            capacity = 0;
        }
    }
}
