package org.objcryst.crystal;

import java.util.Arrays;
import java.util.List;
import org.objcryst.kinematics.Articulation;
import org.objcryst.kinematics.Linkage;

/** A scatterer of one atom, which does nothing but change its position. */
final class PointArticulation implements Articulation {
    private final Scatterer point;
    private final Linkage linkage;

    PointArticulation(Scatterer point) {
        this.point = point;
        linkage = new Linkage(
                new double[3], 0, new int[] {0}, point.cell().fractionalization(), point.positionSteps(), List.of());
    }

    @Override
    public Linkage linkage() {
        return linkage;
    }

    @Override
    public void tellPlace(double[] place, int at) {
        Arrays.fill(place, at, at + linkage.placeLength(), 0);
        place[at] = point.x().value();
        place[at + 1] = point.y().value();
        place[at + 2] = point.z().value();
        place[at + 3] = 1;
    }

    @Override
    public void goTo(double[] place, int at) {
        point.x().moveTo(place[at]);
        point.y().moveTo(place[at + 1]);
        point.z().moveTo(place[at + 2]);
    }
}
