package org.objcryst.optimization;

import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.objcryst.state.StateFile;
import org.objcryst.state.StateFolder;
import org.objcryst.state.StateInput;
import org.objcryst.state.StateKey;
import org.objcryst.state.StateOutput;

/**
 * The runs of a search in a folder: {@code run-00001.result} of those that have ended, {@code run-00001.checkpoint} of those
 * under way; where the search began that made run 1 first in {@code run-00001.start}. What cannot be written is said once; results are tried again whenever something is kept, and at the end.
 */
final class RunFolder implements RunStore {
    private static final String RESULT = "result";
    private static final String CHECKPOINT = "checkpoint";
    private static final String START = "start";
    private static final Pattern NAME = Pattern.compile("run-\\d{5,9}\\.(result|checkpoint|start)");

    private final StateFolder folder;
    private final CheckpointInterval interval;
    private final Consumer<String> remarks;
    private final Map<Integer, RunResult> finished = new TreeMap<>();
    private final Map<Integer, StateInput> unfinished = new TreeMap<>();
    private final Deque<RunResult> unsaved = new ArrayDeque<>();
    private StateKey key = new StateKey();
    private boolean complained;

    /**
     * Nothing is read yet.
     *
     * @param interval between two checkpoints of a run
     * @param remarks told what does not go as it should
     */
    RunFolder(StateFolder folder, CheckpointInterval interval, Consumer<String> remarks) {
        this.folder = folder;
        this.interval = interval;
        this.remarks = remarks;
    }

    /**
     * Reads the runs that are wanted, or removes them and all later ones.
     *
     * @param start of the search; its template is brought to where the search began if it is resumed
     */
    RunFolder open(SearchStart start, int firstRun, int runs, boolean resume) {
        String nameOfStart = name(firstRun, START);
        if (resume) {
            folder.read(nameOfStart, START, start.key(), start::read, remarks).ifPresent(start.template()::reinstate);
        }
        key = start.keyOfRuns();
        for (String name : folder.names(n -> NAME.matcher(n).matches())) {
            int run = Integer.parseInt(name.substring(name.indexOf('-') + 1, name.indexOf('.')));
            if (resume && run >= firstRun && run - firstRun < runs) {
                read(name, run);
            } else if (!resume && run >= firstRun) {
                folder.delete(name);
            }
        }
        StateOutput out = new StateOutput();
        start.write(out);
        save(nameOfStart, new StateFile(START, start.key(), out.toBytes()));
        return this;
    }

    private void read(String name, int run) {
        if (name.endsWith(RESULT)) {
            folder.read(name, RESULT, key, in -> SavedResult.read(in, run), remarks)
                    .ifPresent(result -> finished.put(run, result));
        } else if (name.endsWith(CHECKPOINT)) {
            folder.read(name, CHECKPOINT, key, in -> in, remarks).ifPresent(in -> unfinished.put(run, in));
        }
    }

    @Override
    public Map<Integer, RunResult> finished() {
        return finished;
    }

    @Override
    public synchronized Optional<StateInput> unfinished(int run) {
        return Optional.ofNullable(unfinished.remove(run));
    }

    @Override
    public boolean wants(long trials, long nanos) {
        return interval.isOver(trials, nanos);
    }

    @Override
    public synchronized void keep(int run, StateOutput state) {
        saveResults();
        save(name(run, CHECKPOINT), new StateFile(CHECKPOINT, key, state.toBytes()));
    }

    @Override
    public synchronized void keep(RunResult result) {
        unsaved.add(result);
        saveResults();
    }

    private void saveResults() {
        while (!unsaved.isEmpty()) {
            RunResult result = unsaved.element();
            StateOutput out = new StateOutput();
            SavedResult.write(result, out);
            if (!save(name(result.run(), RESULT), new StateFile(RESULT, key, out.toBytes()))) {
                return;
            }
            unsaved.remove();
            folder.delete(name(result.run(), CHECKPOINT));
        }
    }

    private boolean save(String name, StateFile state) {
        try {
            folder.write(name, state);
            return true;
        } catch (UncheckedIOException e) {
            if (!complained) {
                complained = true;
                remarks.accept(e.getMessage() + "; the search goes on, but could not be resumed from here");
            }
            return false;
        }
    }

    private static String name(int run, String kind) {
        return "run-%05d.%s".formatted(run, kind);
    }

    @Override
    public synchronized void close() {
        saveResults();
        folder.close();
    }
}
