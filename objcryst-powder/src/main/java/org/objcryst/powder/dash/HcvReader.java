package org.objcryst.powder.dash;

import java.util.ArrayList;
import java.util.List;
import org.objcryst.band.BandMatrix;
import org.objcryst.format.TextLine;
import org.objcryst.format.TextSource;

/** Reads a {@code .hcv}. */
final class HcvReader {
    private static final int MOST_PERCENT = 100;

    private final TextSource source;
    private final int leastPercent;
    private final List<int[]> indices = new ArrayList<>();
    private final List<int[]> percents = new ArrayList<>();
    private final List<Integer> clumps = new ArrayList<>();
    private final List<Double> intensities = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();
    private int negative;
    private int unusable;

    HcvReader(TextSource source, int leastPercent) {
        this.source = source;
        this.leastPercent = leastPercent;
    }

    CorrelatedIntensities read() {
        source.filledLines().forEach(this::add);
        return new CorrelatedIntensities(
                indices,
                intensities.stream().mapToDouble(Double::doubleValue).toArray(),
                clumps.stream().mapToInt(Integer::intValue).toArray(),
                matrix(),
                remarks());
    }

    private void add(TextLine line) {
        String[] words = HcvLine.words(line);
        int[] hkl = new int[HcvLine.INTENSITY];
        for (int i = 0; i < hkl.length; i++) {
            hkl[i] = line.integer(words[i], "an index h, k or l");
        }
        double weight = line.decimal(words[HcvLine.WEIGHT], "a weight, about 1/σ");
        negative += weight < 0 ? 1 : 0;
        unusable += weight == 0 ? 1 : 0;
        indices.add(hkl);
        intensities.add(line.decimal(words[HcvLine.INTENSITY], "an intensity"));
        weights.add(Math.abs(weight));
        clumps.add(line.integer(words[HcvLine.CLUMP], "a number of a clump"));
        percents.add(percents(line, words));
    }

    /** Correlations with the following reflections; those that are too small count as 0. */
    private int[] percents(TextLine line, String[] words) {
        int[] percent = new int[words.length - HcvLine.CLUMP - 1];
        for (int i = 0; i < percent.length; i++) {
            int value = line.integer(words[HcvLine.CLUMP + 1 + i], "a correlation in per cent");
            if (Math.abs(value) > MOST_PERCENT) {
                throw line.fault("a correlation of -100 to 100 %", words[HcvLine.CLUMP + 1 + i]);
            }
            percent[i] = Math.abs(value) >= leastPercent ? value : 0;
        }
        return percent;
    }

    /** A_kk = w_k², A_k,k+i = 0.01·c_i·w_k·w_k+i. */
    private BandMatrix matrix() {
        int n = indices.size();
        int[] last = new int[n];
        for (int k = 0; k < n; k++) {
            last[k] = Math.min(n - 1, k + percents.get(k).length);
        }
        BandMatrix matrix = new BandMatrix(last);
        for (int k = 0; k < n; k++) {
            matrix.set(k, k, weights.get(k) * weights.get(k));
            for (int j = k + 1; j <= last[k]; j++) {
                matrix.set(k, j, 0.01 * percents.get(k)[j - k - 1] * weights.get(k) * weights.get(j));
            }
        }
        return matrix;
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (negative > 0) {
            remarks.add(
                    "%d negative weights were taken without their sign; the covariances there were not positive definite"
                            .formatted(negative));
        }
        if (unusable > 0) {
            remarks.add("%d reflections have weight 0 and mean nothing".formatted(unusable));
        }
        return remarks;
    }
}
