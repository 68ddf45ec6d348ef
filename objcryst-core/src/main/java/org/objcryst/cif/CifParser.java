package org.objcryst.cif;

import java.util.ArrayList;
import java.util.List;
import org.objcryst.cif.CifToken.Kind;

/** Arranges the tokens of a CIF into blocks, items and loops. */
final class CifParser {
    private final List<CifToken> tokens;
    private final List<CifBlock> blocks = new ArrayList<>();
    private int next;

    CifParser(List<CifToken> tokens) {
        this.tokens = tokens;
    }

    List<CifBlock> blocks() {
        while (next < tokens.size()) {
            CifToken token = tokens.get(next++);
            switch (token.kind()) {
                case BLOCK -> blocks.add(new CifBlock(token.text(), token.line()));
                case LOOP -> loop(token);
                case TAG -> item(token);
                case VALUE -> throw token.line().fault("a tag (_...), loop_ or data_", token.text());
                case RESERVED -> {
                    // Save frames belong to dictionaries; their items count as items of the block.
                }
            }
        }
        return blocks;
    }

    private void item(CifToken tag) {
        if (!comesA(Kind.VALUE)) {
            throw tag.line().fault("a value after " + tag.text(), found());
        }
        currentBlock(tag)
                .add(new CifLoop(
                        List.of(CifBlock.normal(tag.text())),
                        List.of(List.of(tokens.get(next++).value()))));
    }

    private void loop(CifToken loop) {
        List<String> tags = new ArrayList<>();
        while (comesA(Kind.TAG)) {
            tags.add(CifBlock.normal(tokens.get(next++).text()));
        }
        if (tags.isEmpty()) {
            throw loop.line().fault("a tag (_...) after loop_", found());
        }
        currentBlock(loop).add(new CifLoop(tags, rows(tags)));
    }

    private List<List<CifValue>> rows(List<String> tags) {
        List<List<CifValue>> rows = new ArrayList<>();
        while (comesA(Kind.VALUE)) {
            List<CifValue> row = new ArrayList<>();
            while (row.size() < tags.size() && comesA(Kind.VALUE)) {
                row.add(tokens.get(next++).value());
            }
            if (row.size() < tags.size()) {
                throw tokens.get(next - 1)
                        .line()
                        .fault(
                                "%d values in each row of the loop with %s".formatted(tags.size(), tags.get(0)),
                                row.size() + " in the last");
            }
            rows.add(List.copyOf(row));
        }
        return rows;
    }

    private CifBlock currentBlock(CifToken token) {
        if (blocks.isEmpty()) {
            throw token.line().fault("a data block (data_...) first", token.text());
        }
        return blocks.get(blocks.size() - 1);
    }

    private boolean comesA(Kind kind) {
        return next < tokens.size() && tokens.get(next).kind() == kind;
    }

    private String found() {
        return next < tokens.size() ? tokens.get(next).text() : "the end of the file";
    }
}
