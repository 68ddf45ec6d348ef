package org.objcryst.powder.indexing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Searches the cells of one family in a range of volumes: the range of parameters is cut into pieces, the same ones whatever
 * the number of threads, which are searched side by side.
 */
final class FamilySearch {
    private static final int MOST_CUTS = 12;
    /** A piece may be so many times as hard as the average. */
    private static final int PIECES_OF_AVERAGE = 8;

    private final ExecutorService pool;
    private final AtomicBoolean stop;
    private final long mostBoxes;
    private long boxes;
    private boolean complete = true;

    /**
     * @param mostBoxes after how many boxes all searches together give up
     */
    FamilySearch(ExecutorService pool, AtomicBoolean stop, long mostBoxes) {
        this.pool = pool;
        this.stop = stop;
        this.mostBoxes = mostBoxes;
    }

    private record Piece(List<CellFit> found, long boxes, boolean complete) {}

    /** The cells found in a range of volumes (Å³, of cells as large as the centring makes them). */
    List<CellFit> search(
            LatticeFamily family, ObservedLines lines, int used, SearchBounds bounds, double least, double most) {
        if (boxes >= mostBoxes) {
            complete = false;
            return List.of();
        }
        Dichotomy judge = new Dichotomy(family, lines, used, bounds, least, most, Long.MAX_VALUE, stop);
        List<MetricBox> pieces = pieces(family, judge, MetricBox.of(family, bounds));
        long boxesOfPiece = PIECES_OF_AVERAGE * (mostBoxes - boxes) / Math.max(1, pieces.size());
        List<Future<Piece>> running = new ArrayList<>();
        for (MetricBox piece : pieces) {
            Callable<Piece> task = () -> {
                Dichotomy dichotomy = new Dichotomy(family, lines, used, bounds, least, most, boxesOfPiece, stop);
                List<CellFit> found = dichotomy.search(piece);
                return new Piece(found, dichotomy.boxes(), dichotomy.isComplete());
            };
            running.add(pool.submit(task));
        }
        List<CellFit> found = new ArrayList<>();
        for (Future<Piece> task : running) {
            Piece piece = result(task);
            found.addAll(piece.found);
            boxes += piece.boxes;
            complete &= piece.complete;
        }
        return found;
    }

    /** How many boxes were looked at in all searches. */
    long boxes() {
        return boxes;
    }

    /** False if a search was stopped or gave up. */
    boolean isComplete() {
        return complete;
    }

    private static List<MetricBox> pieces(LatticeFamily family, Dichotomy judge, MetricBox whole) {
        List<MetricBox> pieces = List.of(whole);
        int wanted = 1 << family.form().size();
        for (int round = 0; round < MOST_CUTS && pieces.size() < wanted; round++) {
            List<MetricBox> halves = new ArrayList<>();
            for (MetricBox piece : pieces) {
                piece.halves(family.form(), piece.widest(family.form())).stream()
                        .filter(judge::mayHold)
                        .forEach(halves::add);
            }
            pieces = halves;
        }
        return pieces;
    }

    private static Piece result(Future<Piece> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("indexing was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
