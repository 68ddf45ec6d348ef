package org.objcryst.gpu;

import java.util.ArrayList;
import java.util.List;
import org.objcryst.gpu.device.DeviceBuffer;
import org.objcryst.gpu.device.DeviceContext;
import org.objcryst.gpu.device.DeviceQueue;
import org.objcryst.scattering.StructureFactorProblem;
import org.objcryst.scattering.TrigonometricForm;

/** What does not change from configuration to configuration, on the device. */
final class FormBuffers implements AutoCloseable {
    private final DeviceContext context;
    private final DeviceQueue queue;
    private final Precision precision;
    private final List<DeviceBuffer> all = new ArrayList<>();

    final int rows;
    final DeviceBuffer kindOfAtom;
    final DeviceBuffer scale;
    final DeviceBuffer rowStart;
    final DeviceBuffer entries;
    final DeviceBuffer coefficients;
    final DeviceBuffer tileStart;
    final DeviceBuffer tileRow;
    final DeviceBuffer order;
    final DeviceBuffer termStart;
    final DeviceBuffer terms;
    final DeviceBuffer rowTermStart;
    final DeviceBuffer rowTerms;

    FormBuffers(
            DeviceContext context,
            DeviceQueue queue,
            StructureFactorProblem problem,
            TrigonometricForm form,
            FormLayout layout,
            Precision precision) {
        this.context = context;
        this.queue = queue;
        this.precision = precision;
        rows = form.rows();
        kindOfAtom = integers(problem.kindOfAtom());
        scale = reals(pairs(form.scaleReal(), form.scaleImaginary()));
        rowStart = integers(form.rowStart());
        entries = integers(layout.entries);
        coefficients = reals(form.coefficient());
        tileStart = integers(layout.tileStart);
        tileRow = integers(layout.tileRow);
        order = integers(layout.order);
        termStart = integers(layout.termStart);
        terms = integers(layout.terms);
        rowTermStart = integers(layout.rowTermStart);
        rowTerms = integers(layout.rowTerms);
    }

    private static double[] pairs(double[] first, double[] second) {
        double[] result = new double[2 * first.length];
        for (int i = 0; i < first.length; i++) {
            result[2 * i] = first[i];
            result[2 * i + 1] = second[i];
        }
        return result;
    }

    private DeviceBuffer integers(int[] numbers) {
        DeviceBuffer buffer = buffer((long) numbers.length * Integer.BYTES);
        queue.write(buffer, numbers, numbers.length);
        return buffer;
    }

    private DeviceBuffer reals(double[] numbers) {
        DeviceBuffer buffer = buffer((long) numbers.length * precision.bytes());
        Staging staging = new Staging(precision).atLeast(numbers.length);
        for (int i = 0; i < numbers.length; i++) {
            staging.real(i, numbers[i]);
        }
        staging.write(queue, buffer, numbers.length);
        return buffer;
    }

    private DeviceBuffer buffer(long bytes) {
        DeviceBuffer buffer = context.buffer(bytes);
        all.add(buffer);
        return buffer;
    }

    @Override
    public void close() {
        all.forEach(DeviceBuffer::close);
    }
}
