package org.objcryst.app.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objcryst.app.argument.Wavelength;
import org.objcryst.powder.format.PowderData;
import org.objcryst.powder.format.ProposedRadiation;
import org.objcryst.scattering.Radiation;
import org.objcryst.scattering.RadiationType;

/**
 * Turns one file into another. What the target cannot hold is left out, and said; what makes no sense is refused, and what would be
 * possible is listed. The target is replaced as a whole or not at all.
 */
public final class Conversion {
    private final Path in;
    private final Path out;
    private Optional<String> block = Optional.empty();
    private Optional<String> crystal = Optional.empty();
    private Optional<String> pattern = Optional.empty();
    private Optional<Wavelength> wavelength = Optional.empty();

    /**
     * A conversion that has not been made yet.
     *
     * @param in what is there
     * @param out what is wanted; its extension tells the format
     */
    public Conversion(Path in, Path out) {
        this.in = in;
        this.out = out;
    }

    /**
     * Looks at one block of a CIF only.
     *
     * @param name of the block; empty for all
     * @return this
     */
    public Conversion block(Optional<String> name) {
        block = name;
        return this;
    }

    /**
     * Chooses among several structures and patterns.
     *
     * @param oneCrystal name or number from 1; empty for all or the first
     * @param onePattern name or number from 1; empty for all or the first
     * @return this
     */
    public Conversion choosing(Optional<String> oneCrystal, Optional<String> onePattern) {
        crystal = oneCrystal;
        pattern = onePattern;
        return this;
    }

    /**
     * Says the wavelength of patterns.
     *
     * @param known replaces what the file says; empty to believe it
     * @return this
     */
    public Conversion wavelength(Optional<Wavelength> known) {
        wavelength = known;
        return this;
    }

    /**
     * Reads, converts, writes.
     *
     * @return what the user should know, in words; often nothing
     * @throws org.objcryst.format.DataFormatException if the file cannot be understood
     * @throws IllegalArgumentException if the one cannot become the other
     */
    public List<String> run() {
        FileContent content = FileContent.read(in, block).choosing(crystal, pattern);
        if (wavelength.isPresent()) {
            content = withWavelength(content, wavelength.get());
        }
        Target target = Target.of(out, content);
        List<String> notes = new ArrayList<>(content.notes());
        notes.addAll(target.losses(content));
        target.write(content, out);
        return notes;
    }

    private static FileContent withWavelength(FileContent content, Wavelength wavelength) {
        if (!content.models().isEmpty()) {
            throw new IllegalArgumentException(
                    "--wavelength is for files that do not say it; %s is a project, which does"
                            .formatted(content.file()));
        }
        if (content.patterns().isEmpty()) {
            throw new IllegalArgumentException("--wavelength belongs to a powder pattern, but %s holds %s"
                    .formatted(content.file(), content.description()));
        }
        List<PowderData> known = content.patterns().stream()
                .map(data -> data.withRadiation(radiation(data, wavelength)))
                .toList();
        return content.withPatterns(known);
    }

    private static ProposedRadiation radiation(PowderData data, Wavelength wavelength) {
        Radiation radiation = new Radiation();
        data.radiation().applyTo(radiation);
        wavelength.applyTo(radiation);
        ProposedRadiation proposed = ProposedRadiation.of(radiation, "--wavelength");
        RadiationType type = data.radiation().type().orElse(RadiationType.XRAY);
        return proposed.withType(type);
    }
}
