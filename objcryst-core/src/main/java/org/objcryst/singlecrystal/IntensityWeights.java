package org.objcryst.singlecrystal;

import java.util.List;

/** The weights of intensities whose file gives none. */
final class IntensityWeights {
    /** An uncertainty below this part of the largest is not believed: the intensity is left out. */
    private static final double LEAST_GIVEN = 1e-4;
    /** Nothing is measured as well as this. */
    private static final double LEAST_AT_ALL = 1e-30;
    /** Where uncertainties are those of counts, none is smaller than this part of the largest. */
    private static final double LEAST_COUNTED = 1e-2;

    private IntensityWeights() {}

    /** w = 1/σ², also of negative intensities; 0 where σ is less than 10⁻⁴ of the largest. */
    static List<ReflectionIntensity> inverseVariances(List<ReflectionIntensity> list) {
        double least = Math.max(LEAST_GIVEN * largestSigma(list), LEAST_AT_ALL);
        return list.stream()
                .map(i -> i.withWeight(i.sigma() >= least ? 1 / (i.sigma() * i.sigma()) : 0))
                .toList();
    }

    /** σ = √|I|, but at least a hundredth of the largest, so that weak reflections do not outweigh all others; w = 1/σ². */
    static List<ReflectionIntensity> ofCounts(List<ReflectionIntensity> list) {
        double largest = list.stream()
                .mapToDouble(i -> Math.sqrt(Math.abs(i.intensity())))
                .max()
                .orElse(0);
        return inverseVariances(list.stream()
                .map(i -> new ReflectionIntensity(
                        i.hkl(),
                        i.intensity(),
                        Math.max(Math.sqrt(Math.abs(i.intensity())), LEAST_COUNTED * largest),
                        0))
                .toList());
    }

    private static double largestSigma(List<ReflectionIntensity> list) {
        return list.stream().mapToDouble(ReflectionIntensity::sigma).max().orElse(0);
    }
}
