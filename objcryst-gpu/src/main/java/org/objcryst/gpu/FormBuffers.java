package org.objcryst.gpu;

import org.objcryst.gpu.device.DeviceBuffer;
import org.objcryst.gpu.device.DeviceContext;
import org.objcryst.gpu.device.DeviceQueue;
import org.objcryst.scattering.StructureFactorProblem;
import org.objcryst.scattering.TrigonometricForm;

/** What does not change from configuration to configuration, on the device. */
final class FormBuffers implements AutoCloseable {
    private final Uploads uploads;

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
        uploads = new Uploads(context, queue, precision);
        rows = form.rows();
        kindOfAtom = uploads.integers(problem.kindOfAtom());
        scale = uploads.reals(pairs(form.scaleReal(), form.scaleImaginary()));
        rowStart = uploads.integers(form.rowStart());
        entries = uploads.integers(layout.entries);
        coefficients = uploads.reals(form.coefficient());
        tileStart = uploads.integers(layout.tileStart);
        tileRow = uploads.integers(layout.tileRow);
        order = uploads.integers(layout.order);
        termStart = uploads.integers(layout.termStart);
        terms = uploads.integers(layout.terms);
        rowTermStart = uploads.integers(layout.rowTermStart);
        rowTerms = uploads.integers(layout.rowTerms);
    }

    private static double[] pairs(double[] first, double[] second) {
        double[] result = new double[2 * first.length];
        for (int i = 0; i < first.length; i++) {
            result[2 * i] = first[i];
            result[2 * i + 1] = second[i];
        }
        return result;
    }

    @Override
    public void close() {
        uploads.close();
    }
}
