package org.objcryst.xml.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An element as it stands in the file: attributes and texts raw, each name of an attribute once. */
public final class Markup {
    private String name;
    private final int line;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Markup> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int textLine;

    /**
     * An element without attributes and content.
     *
     * @param name of the tag
     * @param line of the start tag, from 1
     */
    public Markup(String name, int line) {
        this.name = name;
        this.line = line;
        textLine = line;
    }

    /**
     * What the tag says.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Gives it another name.
     *
     * @param newName of the tag
     */
    public void rename(String newName) {
        name = newName;
    }

    /**
     * Where it begins.
     *
     * @return the line of the start tag, from 1
     */
    public int line() {
        return line;
    }

    /**
     * The attributes in the order of the file.
     *
     * @return open to changes
     */
    public Map<String, String> attributes() {
        return attributes;
    }

    /**
     * The elements inside, in the order of the file.
     *
     * @return open to changes
     */
    public List<Markup> children() {
        return children;
    }

    /**
     * The text inside that is more than white space; when children part it, the pieces behind one another.
     *
     * @return may be empty
     */
    public String text() {
        return text.toString();
    }

    /**
     * Where the text begins.
     *
     * @return the line, from 1
     */
    public int textLine() {
        return textLine;
    }

    /**
     * Adds a piece of text; white space alone counts for nothing.
     *
     * @param piece raw
     * @param pieceLine the line in which it begins
     */
    public void addText(String piece, int pieceLine) {
        if (piece.isBlank()) {
            return;
        }
        if (text.isEmpty()) {
            textLine = pieceLine;
        } else {
            text.append(' ');
        }
        text.append(piece);
    }

    /** Takes the text away. */
    public void clearText() {
        text.setLength(0);
    }
}
