package org.objcryst.xml.text;

import org.objcryst.format.DataFormatException;

/** A place in a text that moves forward and knows its line. */
final class TextCursor {
    private static final int GLIMPSE = 40;

    private final String file;
    private final String text;
    private int at;
    private int line = 1;

    TextCursor(String file, String text) {
        this.file = file;
        this.text = text;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    int line() {
        return line;
    }

    boolean looksAt(String expected) {
        return text.startsWith(expected, at);
    }

    /** Steps over the expected characters, which hold no line end, if they are there. */
    boolean skip(String expected) {
        boolean there = looksAt(expected);
        if (there) {
            at += expected.length();
        }
        return there;
    }

    /** Steps over everything up to the end mark and over that. */
    void past(String end) {
        int found = text.indexOf(end, at);
        if (found < 0) {
            throw fault(end, "the end of the file");
        }
        moveTo(found + end.length());
    }

    /** The characters up to the next one like this, or to the end. */
    String upTo(char end) {
        int found = text.indexOf(end, at);
        int from = at;
        moveTo(found < 0 ? text.length() : found);
        return text.substring(from, at);
    }

    void blanks() {
        int to = at;
        while (to < text.length() && Character.isWhitespace(text.charAt(to))) {
            to++;
        }
        moveTo(to);
    }

    String name(int longest) {
        return word("the name of an element", longest, "/>");
    }

    String attributeName(int longest) {
        return word("an attribute", longest, "=/>");
    }

    private String word(String what, int longest, String ends) {
        int to = at;
        while (to < text.length()
                && !Character.isWhitespace(text.charAt(to))
                && ends.indexOf(text.charAt(to)) < 0
                && "<\"'&".indexOf(text.charAt(to)) < 0) {
            to++;
        }
        if (to == at) {
            throw fault(what, glimpse());
        }
        if (to - at > longest) {
            throw fault("a name of at most %d characters".formatted(longest), glimpse());
        }
        String word = text.substring(at, to);
        at = to;
        return word;
    }

    /** The value of an attribute behind its name: = and a text in quotes. */
    String quoted(String name, int longest) {
        blanks();
        if (!skip("=")) {
            throw fault("= after the attribute " + name, glimpse());
        }
        blanks();
        char quote = atEnd() ? 0 : text.charAt(at);
        if (quote != '"' && quote != '\'') {
            throw fault("\" around the value of " + name, glimpse());
        }
        int end = text.indexOf(quote, at + 1);
        if (end < 0) {
            throw fault(quote + " behind the value of " + name, glimpse());
        }
        if (end - at - 1 > longest) {
            throw fault("a value of at most %d characters for %s".formatted(longest, name), glimpse());
        }
        String value = text.substring(at + 1, end);
        moveTo(end + 1);
        return quote == '"' ? value : value.replace("\"", "&quot;");
    }

    /** A few characters from here, for messages. */
    String glimpse() {
        return atEnd() ? "the end of the file" : text.substring(at, Math.min(text.length(), at + GLIMPSE));
    }

    DataFormatException fault(String expected, String found) {
        return fault(line, expected, found);
    }

    DataFormatException fault(int place, String expected, String found) {
        return new DataFormatException(file, place, expected, found);
    }

    private void moveTo(int target) {
        for (int i = at; i < target; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && !text.startsWith("\n", i + 1)) {
                line++;
            }
        }
        at = target;
    }
}
