package org.objcryst.xml;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.objcryst.crystal.Crystal;
import org.objcryst.powder.PowderPattern;
import org.objcryst.refinable.RefinableObj;
import org.objcryst.singlecrystal.DiffractionDataSingleCrystal;
import org.objcryst.xml.binding.ProjectElement;
import org.objcryst.xml.binding.ProjectReader;
import org.objcryst.xml.binding.ProjectWriter;

/**
 * A project of FOX: crystals, data and searches that refer to one another.
 *
 * <pre>
 *   var project = Project.read(Path.of("pbso4-joint.xml"));
 *   project.patterns().get(0).fitScales().agreement();
 *   project.optimizations().get(0).search().run();
 *   project.write(Path.of("solved.xml"));
 * </pre>
 *
 * <p>What a file holds beyond what the model knows is kept and written back. What objcryst knows and FOX does not rides along in
 * attributes that FOX passes over.
 */
public final class Project {
    private static final String REVISION = "2024001";
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'GMT'").withZone(ZoneOffset.UTC);

    private final List<Crystal> crystals = new ArrayList<>();
    private final List<DiffractionDataSingleCrystal> singleCrystals = new ArrayList<>();
    private final List<PowderPattern> patterns = new ArrayList<>();
    private final List<Optimization> optimizations = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final ProjectElement root;
    private final Links links;

    /** An empty project. */
    public Project() {
        this("a new project", new ProjectElement());
    }

    private Project(String file, ProjectElement root) {
        this.root = root;
        links = new Links(file, remarks::add);
    }

    /**
     * Reads a project.
     *
     * @param file plain or compressed, of any revision
     * @return what it holds
     * @throws org.objcryst.format.DataFormatException if it is no project, is damaged, or refers to what it does not hold
     */
    public static Project read(Path file) {
        List<String> remarks = new ArrayList<>();
        ProjectElement root = new ProjectReader(remarks::add).read(file);
        return of(file.toString(), root, remarks);
    }

    /**
     * Reads a project.
     *
     * @param file as for {@link #read(Path)}
     * @return what it holds
     */
    public static Project read(String file) {
        return read(Path.of(file));
    }

    /**
     * Reads a project that is in memory.
     *
     * @param name what messages call it
     * @param bytes plain or compressed
     * @return what it holds
     * @throws org.objcryst.format.DataFormatException as for {@link #read(Path)}
     */
    public static Project of(String name, byte[] bytes) {
        List<String> remarks = new ArrayList<>();
        ProjectElement root = new ProjectReader(remarks::add).read(name, bytes);
        return of(name, root, remarks);
    }

    private static Project of(String file, ProjectElement root, List<String> remarks) {
        Project project = new Project(file, root);
        project.remarks.addAll(remarks);
        new ProjectContent(project, root, project.links).read();
        return project;
    }

    /**
     * The crystals.
     *
     * @return a read-only view
     */
    public List<Crystal> crystals() {
        return Collections.unmodifiableList(crystals);
    }

    /**
     * The single-crystal data.
     *
     * @return a read-only view
     */
    public List<DiffractionDataSingleCrystal> singleCrystals() {
        return Collections.unmodifiableList(singleCrystals);
    }

    /**
     * The powder patterns.
     *
     * @return a read-only view
     */
    public List<PowderPattern> patterns() {
        return Collections.unmodifiableList(patterns);
    }

    /**
     * The searches.
     *
     * @return a read-only view
     */
    public List<Optimization> optimizations() {
        return Collections.unmodifiableList(optimizations);
    }

    /**
     * A search by its name.
     *
     * @param name empty for the first; if there is none at all, one over all objects is added
     * @return a search of this project
     * @throws IllegalArgumentException if there is none of this name
     */
    public Optimization optimization(Optional<String> name) {
        if (optimizations.isEmpty() && name.isEmpty()) {
            add(new Optimization("search", objects().toArray(RefinableObj[]::new)));
        }
        return optimizations.stream()
                .filter(o -> name.isEmpty() || o.name().equals(name.get()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no optimisation is called \"%s\"; there are %s"
                        .formatted(
                                name.orElse(""),
                                optimizations.stream().map(Optimization::name).toList())));
    }

    /**
     * What was repaired, changed or passed over in reading.
     *
     * @return sentences with file and line
     */
    public List<String> remarks() {
        return Collections.unmodifiableList(remarks);
    }

    /**
     * Adds a crystal.
     *
     * @param crystal to be referred to by what is added later
     * @return this
     */
    public Project add(Crystal crystal) {
        crystals.add(crystal);
        return this;
    }

    /**
     * Adds single-crystal data.
     *
     * @param data of a crystal of this project
     * @return this
     */
    public Project add(DiffractionDataSingleCrystal data) {
        singleCrystals.add(data);
        return this;
    }

    /**
     * Adds a powder pattern.
     *
     * @param pattern whose phases are crystals of this project
     * @return this
     */
    public Project add(PowderPattern pattern) {
        patterns.add(pattern);
        return this;
    }

    /**
     * Adds a search.
     *
     * @param optimization over objects of this project
     * @return this
     */
    public Project add(Optimization optimization) {
        optimizations.add(optimization);
        return this;
    }

    /**
     * Writes the project as it is now; a file of this name is replaced as a whole or not at all.
     *
     * @param file compressed if its name ends in {@code .gz} or {@code .xmlgz}
     * @return this
     */
    public Project write(Path file) {
        ProjectWriter.write(file, element());
        return this;
    }

    /**
     * The project as the text of a file.
     *
     * @return as {@link #write} writes it
     */
    public String text() {
        return ProjectWriter.text(element());
    }

    private ProjectElement element() {
        new ProjectContent(this, root, links).write();
        return root.date(DATE.format(Instant.now(Clock.systemUTC()))).revision(REVISION);
    }

    /** All objects that can be optimised. */
    List<RefinableObj> objects() {
        List<RefinableObj> all = new ArrayList<>(crystals);
        all.addAll(singleCrystals);
        all.addAll(patterns);
        return all;
    }

    @Override
    public String toString() {
        return "project: crystals %s, single-crystal data %s, powder patterns %s, optimisations %s"
                .formatted(
                        names(crystals),
                        names(singleCrystals),
                        names(patterns),
                        optimizations.stream().map(Optimization::name).toList());
    }

    private static List<String> names(List<? extends RefinableObj> objects) {
        return objects.stream().map(RefinableObj::name).toList();
    }
}
