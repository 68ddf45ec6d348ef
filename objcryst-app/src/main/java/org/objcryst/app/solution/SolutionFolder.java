package org.objcryst.app.solution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.objcryst.format.FileReplacement;
import org.objcryst.xml.Project;

/** The folder named by {@code --out}. Every file in it is whole at any moment. */
public final class SolutionFolder {
    private final Path folder;

    /**
     * A folder that can be written to; it is made if it does not exist.
     *
     * @param folder where the files go
     * @throws IllegalArgumentException if there is a file of this name, or no right to write
     */
    public SolutionFolder(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder.resolve("solutions"));
            FileReplacement.removeLeftovers(folder);
            FileReplacement.removeLeftovers(folder.resolve("solutions"));
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalArgumentException("the folder %s cannot be made: %s".formatted(folder, e), e);
        }
        if (!Files.isWritable(folder)) {
            throw new IllegalArgumentException("the folder %s cannot be written to".formatted(folder));
        }
    }

    /**
     * Writes all files; CIFs of an earlier search in the same folder are removed.
     *
     * @param summary runs with their structures, best first
     * @param best CIF of the best structure after the last refinement, with the patterns
     */
    public void write(Summary summary, String best) {
        Set<Path> written = new HashSet<>();
        for (int rank = 0; rank < summary.runs().size(); rank++) {
            Path file = folder.resolve(Summary.cifName(rank));
            summary.runs().get(rank).structure().write(file);
            written.add(file);
        }
        removeSolutionsExcept(written);
        write("solution.cif", best);
        write("summary.json", summary.toJson() + "\n");
    }

    /**
     * Writes the whole model as a project of FOX.
     *
     * @param project with the best structure
     */
    public void write(Project project) {
        project.write(folder.resolve("project.xml"));
    }

    /**
     * Writes one file.
     *
     * @param name its name within the folder
     * @param text its content
     */
    public void write(String name, String text) {
        FileReplacement.write(folder.resolve(name), text);
    }

    private void removeSolutionsExcept(Set<Path> written) {
        try (Stream<Path> files = Files.list(folder.resolve("solutions"))) {
            List<Path> old = files.filter(f -> f.getFileName().toString().matches("\\d{2,}\\.cif"))
                    .filter(f -> !written.contains(f))
                    .toList();
            for (Path file : old) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("old files in " + folder + " cannot be removed: " + e, e);
        }
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
