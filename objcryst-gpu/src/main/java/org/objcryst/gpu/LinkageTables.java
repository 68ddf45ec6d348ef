package org.objcryst.gpu;

import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.objcryst.gpu.device.DeviceBuffer;
import org.objcryst.gpu.device.DeviceContext;
import org.objcryst.gpu.device.DeviceQueue;
import org.objcryst.kinematics.Linkage;
import org.objcryst.kinematics.Linkage.Turn;

/** What the kernels of {@code places.cl} know of some linkages; atoms of frames, atoms that scatter and turns are numbered through. */
final class LinkageTables implements AutoCloseable {
    private static final int FIRST_ANGLE = 4; // of a shape, after the quaternion

    private final List<Linkage> linkages;
    private final Uploads uploads;
    private final int[] frameStart;
    private final int[] atomStart;
    private final int[] turnStart;
    final DeviceBuffer ranges;
    final DeviceBuffer fractionalizations;
    final DeviceBuffer frames;
    final DeviceBuffer turns;
    final DeviceBuffer movedStart;
    final DeviceBuffer moved;
    final DeviceBuffer turningStart;
    final DeviceBuffer turning;
    final DeviceBuffer frameOfAtom;
    final DeviceBuffer linkageOfAtom;
    final DeviceBuffer motions;
    final DeviceBuffer steps;

    LinkageTables(DeviceContext context, DeviceQueue queue, Precision precision, List<Linkage> linkages) {
        this.linkages = linkages;
        uploads = new Uploads(context, queue, precision);
        frameStart = FormLayout.starts(linkages.stream().mapToInt(l -> l.frame().length / 3));
        atomStart = FormLayout.starts(linkages.stream().mapToInt(Linkage::size));
        turnStart = FormLayout.starts(linkages.stream().mapToInt(l -> l.turns().size()));
        ranges = uploads.integers(all().flatMap(this::ranges).toArray());
        fractionalizations = uploads.reals(reals(Linkage::fractionalization));
        frames = uploads.reals(reals(Linkage::frame));
        steps = uploads.reals(reals(Linkage::steps));
        turns = integers(all().flatMap(
                        i -> ofTurns(i, t -> IntStream.of(t.from(), t.to()).map(a -> frameStart[i] + a))));
        movedStart = uploads.integers(FormLayout.starts(all().flatMap(
                        i -> ofTurns(i, t -> IntStream.of((int) moved(i, t).count())))));
        moved = integers(all().flatMap(i -> ofTurns(i, t -> moved(i, t))));
        turningStart = uploads.integers(FormLayout.starts(all().flatMap(
                        i -> ofTurns(i, t -> IntStream.of((int) turning(i, t).count())))));
        turning = integers(all().flatMap(i -> ofTurns(i, t -> turning(i, t))));
        frameOfAtom = integers(
                all().flatMap(i -> IntStream.of(linkages.get(i).atoms()).map(a -> frameStart[i] + a)));
        linkageOfAtom = integers(
                all().flatMap(i -> IntStream.range(0, linkages.get(i).size()).map(a -> i)));
        motions = integers(
                all().flatMap(i -> IntStream.range(0, linkages.get(i).motions()).flatMap(k -> IntStream.of(i, k))));
    }

    int linkages() {
        return linkages.size();
    }

    int atoms() {
        return atomStart[linkages.size()];
    }

    int frameAtoms() {
        return frameStart[linkages.size()];
    }

    int motions() {
        return linkages.stream().mapToInt(Linkage::motions).sum();
    }

    private int shapeStart(int linkage) {
        return FIRST_ANGLE * linkage + turnStart[linkage];
    }

    /** In the order of the enumeration in the source of the kernels. */
    private IntStream ranges(int i) {
        return IntStream.of(
                frameStart[i],
                frameStart[i + 1],
                frameStart[i] + linkages.get(i).pivot(),
                atomStart[i],
                atomStart[i + 1],
                shapeStart(i),
                turnStart[i],
                turnStart[i + 1]);
    }

    private IntStream all() {
        return IntStream.range(0, linkages.size());
    }

    private IntStream ofTurns(int linkage, Function<Turn, IntStream> numbers) {
        return linkages.get(linkage).turns().stream().flatMapToInt(numbers::apply);
    }

    /** Atoms of the frame; those on the axis stay, and are read by everyone. */
    private IntStream moved(int linkage, Turn turn) {
        return IntStream.of(turn.moved())
                .map(x -> x / 3)
                .filter(a -> a != turn.from() && a != turn.to())
                .map(a -> frameStart[linkage] + a);
    }

    /** The atoms that scatter among those moved. */
    private IntStream turning(int linkage, Turn turn) {
        int[] atoms = linkages.get(linkage).atoms();
        return IntStream.range(0, atoms.length)
                .filter(i -> IntStream.of(turn.moved()).anyMatch(x -> x == 3 * atoms[i]))
                .map(i -> atomStart[linkage] + i);
    }

    /** At least one number, since no buffer is empty. */
    private DeviceBuffer integers(IntStream numbers) {
        int[] all = numbers.toArray();
        return uploads.integers(all.length > 0 ? all : new int[1]);
    }

    private double[] reals(Function<Linkage, double[]> numbers) {
        return linkages.stream().map(numbers).flatMapToDouble(DoubleStream::of).toArray();
    }

    @Override
    public void close() {
        uploads.close();
    }
}
