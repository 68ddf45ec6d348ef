package org.objcryst.powder.dash;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.objcryst.format.DataFormatException;
import org.objcryst.format.TextSource;
import org.objcryst.powder.format.PowderData;
import org.objcryst.symmetry.Lattice;
import org.objcryst.symmetry.SpaceGroup;

/**
 * A Pawley fit of DASH: what its {@code .sdi} says, and the files beside it.
 *
 * @param name of the {@code .sdi}, without folders
 * @param lattice the cell of the fit
 * @param spaceGroup the group and setting of the fit
 * @param pawleyChiSquare χ² of the fit for each point: what the solution of the structure can reach
 * @param files those that the {@code .sdi} names and that exist, by their keyword {@code TIC HCV PIK RAW DSL}
 */
public record DashProject(
        String name, Lattice lattice, SpaceGroup spaceGroup, OptionalDouble pawleyChiSquare, Map<String, Path> files) {
    /**
     * Keeps an immutable copy.
     *
     * @param name of the project
     * @param lattice its cell
     * @param spaceGroup its group
     * @param pawleyChiSquare of the fit
     * @param files by keyword
     */
    public DashProject {
        files = Map.copyOf(files);
    }

    /**
     * Reads a project; the files it names are looked for beside it, in any case of letters.
     *
     * @param path a {@code .sdi}
     * @return what it says
     * @throws DataFormatException if it cannot be understood; says where and why
     */
    public static DashProject read(Path path) {
        return new SdiReader(TextSource.read(path), path.toAbsolutePath().getParent()).read();
    }

    /**
     * The correlated intensities.
     *
     * @return read anew from the {@code .hcv}
     * @throws DataFormatException if there is no such file, or it cannot be understood
     */
    public CorrelatedIntensities intensities() {
        CorrelatedIntensities intensities = CorrelatedIntensities.read(file("HCV"));
        if (files.containsKey("TIC")) {
            checkOrder(intensities, positions());
        }
        return intensities;
    }

    /**
     * The positions of the reflections.
     *
     * @return read anew from the {@code .tic}
     * @throws DataFormatException if there is no such file, or it cannot be understood
     */
    public ReflectionPositions positions() {
        return ReflectionPositions.read(file("TIC"));
    }

    /**
     * The contributions of the reflections to the profile.
     *
     * @return read anew from the {@code .pik}
     * @throws DataFormatException if there is no such file, or it cannot be understood
     */
    public ProfileContributions contributions() {
        return ProfileContributions.read(file("PIK"));
    }

    /**
     * Radiation and peak shape.
     *
     * @return read anew from the {@code .dsl}
     * @throws DataFormatException if there is no such file, or it cannot be understood
     */
    public DashPeakShape peakShape() {
        return DashPeakShape.read(file("DSL"));
    }

    /**
     * The measured pattern; what it does not say of the radiation comes from the {@code .dsl}.
     *
     * @return read anew
     * @throws DataFormatException if there is no such file, or it cannot be understood
     */
    public PowderData pattern() {
        PowderData data = PowderData.read(file("RAW"));
        return data.wavelength().isPresent() || !files.containsKey("DSL")
                ? data
                : data.withRadiation(peakShape().radiation());
    }

    private Path file(String keyword) {
        return Optional.ofNullable(files.get(keyword))
                .orElseThrow(() -> new DataFormatException(
                        name, 0, "a line %s with a file beside the project".formatted(keyword), "none"));
    }

    private void checkOrder(CorrelatedIntensities intensities, ReflectionPositions positions) {
        int n = positions.reflections().size();
        if (n != intensities.size()) {
            throw new DataFormatException(
                    files.get("TIC").toString(), 0, intensities.size() + " reflections as in the intensities", n + "");
        }
        for (int i = 0; i < n; i++) {
            ReflectionPositions.Position p = positions.reflections().get(i);
            int[] hkl = intensities.hkl(i);
            if (p.h() != hkl[0] || p.k() != hkl[1] || p.l() != hkl[2]) {
                throw new DataFormatException(
                        files.get("TIC").toString(),
                        i + 1,
                        "the reflection %d %d %d of the intensities".formatted(hkl[0], hkl[1], hkl[2]),
                        "%d %d %d".formatted(p.h(), p.k(), p.l()));
            }
        }
    }
}
