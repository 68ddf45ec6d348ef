package org.objcryst.app.solving;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.objcryst.app.shell.MonteCarlo;
import org.objcryst.app.solution.Confidence;
import org.objcryst.app.solution.EngineUse;
import org.objcryst.app.solution.Fit;
import org.objcryst.app.solution.Misfit;
import org.objcryst.app.solution.RunSummary;
import org.objcryst.app.solution.SolutionFolder;
import org.objcryst.app.solution.Summary;
import org.objcryst.app.state.SavedState;
import org.objcryst.cif.CifStructure;
import org.objcryst.crystal.Crystal;
import org.objcryst.optimization.RunResult;
import org.objcryst.packing.Packing;
import org.objcryst.powder.PowderPattern;
import org.objcryst.powder.export.PowderCif;
import org.objcryst.refinable.RefinableModel;
import org.objcryst.refinable.RefinableObj;
import org.objcryst.scattering.ScatteringData;
import org.objcryst.xml.Optimization;
import org.objcryst.xml.Project;

/** The search that a project describes, and what comes out of it. */
public final class ProjectRun {
    private final Project project;
    private final Optimization optimization;
    private final Effort effort;
    private final Stages stages;
    private final MonteCarlo search;
    private final List<RefinableObj> data;

    /**
     * A search that has not begun yet.
     *
     * @param project holds everything
     * @param optimization one of the project
     * @param effort overrules what the project says
     * @param stages times and tells
     * @throws IllegalArgumentException if there is nothing to search or to compare with
     */
    public ProjectRun(Project project, Optimization optimization, Effort effort, Stages stages) {
        this.project = project;
        this.optimization =
                optimization.runs(effort.runs()).trials(effort.trials()).seed(effort.seed());
        this.effort = effort;
        this.stages = stages;
        search = MonteCarlo.of(optimization).threads(effort.threads());
        data = optimization.objects().stream()
                .filter(object -> !(object instanceof Crystal))
                .toList();
        if (data.isEmpty()) {
            throw new IllegalArgumentException(
                    "the optimisation \"%s\" has no data to compare with".formatted(optimization.name()));
        }
        for (RefinableObj object : new RefinableModel(data).objects()) {
            if (object instanceof ScatteringData scattering) {
                scattering.engine(effort.engine());
            }
        }
    }

    /**
     * Searches and writes everything to the folder.
     *
     * @param folder takes the structures
     * @param state keeps the search
     * @return empty if it was stopped before there was any structure
     */
    public Optional<Summary> run(SolutionFolder folder, SavedState state) {
        state.keep(search, "search");
        stages.run("search", search::stop, search::run);
        if (search.results().isEmpty()) {
            return Optional.empty();
        }
        Summary summary = summary();
        folder.write(summary, cif());
        folder.write(project);
        return Optional.of(summary);
    }

    /** The model is left at the best. */
    private Summary summary() {
        List<RunSummary> runs = new ArrayList<>();
        for (RunResult result : search.results()) {
            CifStructure structure = search.structure(result);
            runs.add(new RunSummary(
                    result.run(),
                    result.seed(),
                    result.cost(),
                    Fit.of(data).rwp(),
                    result.trials(),
                    result.cpuSeconds(),
                    structure));
        }
        runs.sort(Comparator.comparingDouble(RunSummary::logLikelihood));
        Crystal crystal = search.best();
        double searched = runs.stream().mapToDouble(RunSummary::cpuSeconds).sum();
        return new Summary(
                "run",
                effort.seed(),
                EngineUse.of(effort.engine()),
                effort.threads(),
                crystal.composition().formula(),
                Optional.empty(),
                Fit.of(data),
                stages.timing().atLeast("search", searched / effort.threads()),
                Confidence.of(runs, Misfit.of(data), Packing.of(crystal).doubts()),
                List.of(),
                runs);
    }

    private String cif() {
        List<PowderPattern> patterns = data.stream()
                .filter(PowderPattern.class::isInstance)
                .map(PowderPattern.class::cast)
                .toList();
        return patterns.isEmpty() ? search.best().toStructure().toCif() : PowderCif.text(patterns);
    }

    @Override
    public String toString() {
        return optimization.toString();
    }
}
