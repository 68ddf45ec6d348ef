package org.objcryst.powder.peak;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.objcryst.format.TextLine;
import org.objcryst.format.TextSource;

/** Text with one line a peak: 2θ in degrees, then perhaps intensity, then perhaps the uncertainty of 2θ in degrees. */
final class PeakFile {
    private static final Pattern SEPARATORS = Pattern.compile("\\s*[,;]\\s*|\\s+");

    private PeakFile() {}

    static List<Peak> read(TextSource source) {
        List<Peak> peaks = new ArrayList<>();
        boolean headingPossible = true;
        for (TextLine line : source.filledLines()) {
            String text = line.text().strip();
            if (text.startsWith("#") || text.startsWith("!")) {
                continue;
            }
            String[] words = SEPARATORS.split(text);
            if (words.length == 0) {
                throw line.fault("an angle 2θ in degrees");
            }
            if (!headingPossible || TextLine.isDecimal(words[0])) {
                peaks.add(peak(line, words));
            }
            headingPossible = false;
        }
        if (peaks.isEmpty()) {
            throw source.fault("lines with an angle 2θ in degrees and perhaps an intensity", "no such line");
        }
        return peaks;
    }

    private static Peak peak(TextLine line, String[] words) {
        double angle = line.decimal(words[0], "an angle 2θ in degrees");
        if (!(angle > 0 && angle < 180)) {
            throw line.fault("an angle 2θ between 0 and 180°", words[0]);
        }
        double intensity = words.length > 1 ? line.decimal(words[1], "an intensity") : 1;
        double sigma = words.length > 2 ? line.decimal(words[2], "an uncertainty of 2θ in degrees") : 0;
        if (!(sigma >= 0)) {
            throw line.fault("an uncertainty of 2θ that is not negative", words[2]);
        }
        return new Peak(Math.toRadians(angle), Math.toRadians(sigma), intensity, 0);
    }
}
