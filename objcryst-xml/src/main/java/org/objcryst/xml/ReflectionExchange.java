package org.objcryst.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objcryst.singlecrystal.ReflectionIntensities;
import org.objcryst.singlecrystal.ReflectionIntensity;
import org.objcryst.xml.binding.data.ReflectionGroupElement;
import org.objcryst.xml.binding.data.ReflectionGroupsElement;
import org.objcryst.xml.binding.data.ReflectionsElement;
import org.objcryst.xml.binding.data.SingleCrystalDataElement;
import org.objcryst.xml.binding.data.SquaredFactorsElement;

/** Hands lists of reflections over, of crystals and of extracted intensities. */
final class ReflectionExchange {
    private final Links links;

    ReflectionExchange(Links links) {
        this.links = links;
    }

    /** Empty if there are none. */
    Optional<ReflectionIntensities> read(SingleCrystalDataElement element) {
        List<ReflectionIntensity> list = new ArrayList<>();
        element.reflections().ifPresent(r -> readReflections(r, list));
        element.groups().ifPresent(g -> g.groups().forEach(group -> readGroup(group, list)));
        return of(element.name(), list);
    }

    /** Intensities extracted by the programs of 2008. */
    Optional<ReflectionIntensities> read(SquaredFactorsElement element) {
        List<ReflectionIntensity> list = new ArrayList<>();
        int[][] hkl = indices(element.h(), element.k(), element.l());
        double[] squared = element.squared();
        for (int i = 0; i < hkl.length; i++) {
            add(hkl[i], squared[i], 1, 0, list);
        }
        return of("extracted", list);
    }

    private static Optional<ReflectionIntensities> of(String name, List<ReflectionIntensity> list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(ReflectionIntensities.of(name, list));
    }

    private static void readReflections(ReflectionsElement from, List<ReflectionIntensity> to) {
        int[][] hkl = indices(from.h(), from.k(), from.l());
        double[] observed = from.observed();
        double[] sigma = from.sigma();
        double[] weight = from.weight();
        for (int i = 0; i < hkl.length; i++) {
            add(hkl[i], observed[i], sigma[i], weight[i], to);
        }
    }

    /** 0 0 0 is no reflection. */
    private static void add(int[] hkl, double intensity, double sigma, double weight, List<ReflectionIntensity> to) {
        if (hkl[0] != 0 || hkl[1] != 0 || hkl[2] != 0) {
            to.add(new ReflectionIntensity(new int[][] {hkl}, intensity, Math.abs(sigma), Math.max(weight, 0)));
        }
    }

    /** Columns are copies: each is asked for once. */
    private static int[][] indices(double[] h, double[] k, double[] l) {
        int[][] hkl = new int[h.length][];
        for (int i = 0; i < hkl.length; i++) {
            hkl[i] = new int[] {(int) Math.rint(h[i]), (int) Math.rint(k[i]), (int) Math.rint(l[i])};
        }
        return hkl;
    }

    private void readGroup(ReflectionGroupElement from, List<ReflectionIntensity> to) {
        int[][] members = indices(from.h(), from.k(), from.l());
        to.add(links.reading(
                from,
                "a group of reflections",
                () -> new ReflectionIntensity(
                        members, from.observed(), Math.abs(from.sigma()), Math.max(from.weight(), 0))));
    }

    /** An element for reflections, which do not change after this. */
    static SingleCrystalDataElement element(ReflectionIntensities data, String name, String crystal) {
        SingleCrystalDataElement element = new SingleCrystalDataElement(name, crystal);
        if (!data.isGrouped()) {
            double[][] columns = new double[6][data.size()];
            for (int i = 0; i < data.size(); i++) {
                ReflectionIntensity one = data.list().get(i);
                put(columns, i, one.hkl()[0]);
                columns[3][i] = one.intensity();
                columns[4][i] = one.sigma();
                columns[5][i] = one.weight();
            }
            return element.reflections(ReflectionsElement.of(columns));
        }
        ReflectionGroupsElement groups = new ReflectionGroupsElement();
        for (ReflectionIntensity one : data.list()) {
            double[][] members = new double[3][one.hkl().length];
            for (int i = 0; i < one.hkl().length; i++) {
                put(members, i, one.hkl()[i]);
            }
            groups.groups()
                    .add(ReflectionGroupElement.of(members)
                            .observed(one.intensity())
                            .sigma(one.sigma())
                            .weight(one.weight()));
        }
        return element.groups(groups);
    }

    private static void put(double[][] columns, int at, int[] hkl) {
        for (int i = 0; i < hkl.length; i++) {
            columns[i][at] = hkl[i];
        }
    }
}
