package org.objcryst.powder.format;

import java.util.ArrayList;
import java.util.List;

/** The words of a line one after another; a comma separates, with the blanks around it, and so do blanks alone. */
final class LineWords {
    private final String text;
    private int at;

    /** Of a line without blanks at its ends. */
    LineWords(String text) {
        this.text = text;
    }

    /** All words; none of them for commas at the end. */
    String[] all() {
        List<String> words = new ArrayList<>();
        int filled = 0;
        while (at < text.length()) {
            String word = next();
            words.add(word);
            filled = word.isEmpty() ? filled : words.size();
        }
        return words.subList(0, filled).toArray(new String[0]);
    }

    /** How many words {@link #all} has. */
    int count() {
        int n = 0;
        int filled = 0;
        while (at < text.length()) {
            int start = at;
            n++;
            filled = pass() > start ? n : filled;
        }
        return filled;
    }

    /** A word by its index from 0; empty where nothing stands between two commas, or the line ends before. */
    String at(int index) {
        for (int i = 0; i < index; i++) {
            pass();
        }
        return next();
    }

    private String next() {
        int start = at;
        return text.substring(start, pass());
    }

    /** Goes beyond a word and what separates it from the next one; where the word ends. */
    private int pass() {
        while (at < text.length() && text.charAt(at) != ',' && !isBlank(text.charAt(at))) {
            at++;
        }
        int end = at;
        passBlanks();
        if (at < text.length() && text.charAt(at) == ',') {
            at++;
            passBlanks();
        }
        return end;
    }

    private void passBlanks() {
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }
}
