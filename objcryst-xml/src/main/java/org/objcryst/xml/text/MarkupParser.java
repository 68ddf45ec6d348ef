package org.objcryst.xml.text;

import java.util.ArrayDeque;
import java.util.Deque;
import org.objcryst.format.DataFormatException;

/**
 * Finds the tags of a project file by the rules of the tokenizer in FOX, made a little more tolerant: attribute values run to
 * the next quote whatever they hold, an attribute may be repeated (its copies get numbers), a declaration and comments
 * are passed over. Document types and their entities are refused.
 */
public final class MarkupParser {
    private final String file;
    private final TextLimits limits;
    private final TextCursor cursor;
    private final Deque<Markup> open = new ArrayDeque<>();
    private Markup root;
    private int elements;
    private int attributes;

    /**
     * For one text.
     *
     * @param file what messages call it
     * @param text all of it
     * @param limits what it may ask for
     */
    public MarkupParser(String file, String text, TextLimits limits) {
        this.file = file;
        this.limits = limits;
        cursor = new TextCursor(file, text);
    }

    /**
     * Finds the tags.
     *
     * @return the outermost element
     * @throws DataFormatException if the text is not made of closed, properly nested elements, or goes beyond a limit
     */
    public Markup parse() {
        while (!cursor.atEnd()) {
            int line = cursor.line();
            String text = cursor.upTo('<');
            if (!open.isEmpty()) {
                open.peek().addText(text, line);
            } else if (!text.isBlank()) {
                throw cursor.fault(line, root == null ? "<ObjCryst>" : "nothing behind </" + root.name() + ">", text);
            }
            if (!cursor.atEnd()) {
                tag();
            }
        }
        if (!open.isEmpty()) {
            Markup last = open.peek();
            throw cursor.fault("</%s> for line %d".formatted(last.name(), last.line()), "the end of the file");
        }
        if (root == null) {
            throw new DataFormatException(file, 0, "<ObjCryst>", "no element");
        }
        return root;
    }

    private void tag() {
        if (cursor.skip("<!--")) {
            cursor.past("-->");
        } else if (cursor.skip("<?")) {
            cursor.past("?>");
        } else if (cursor.looksAt("<!")) {
            throw cursor.fault("an element; document types, entities and CDATA are not accepted", cursor.glimpse());
        } else if (cursor.skip("</")) {
            endTag();
        } else {
            startTag();
        }
    }

    private void endTag() {
        String name = cursor.name(limits.nameLength());
        cursor.blanks();
        if (!cursor.skip(">")) {
            throw cursor.fault("> after </" + name, cursor.glimpse());
        }
        if (open.isEmpty()) {
            throw cursor.fault("a start tag", "</" + name + ">");
        }
        Markup closed = open.pop();
        if (!closed.name().equals(name)) {
            throw cursor.fault(
                    "</%s> for the start tag in line %d".formatted(closed.name(), closed.line()), "</" + name + ">");
        }
    }

    private void startTag() {
        int line = cursor.line();
        cursor.skip("<");
        Markup element = new Markup(cursor.name(limits.nameLength()), line);
        count(element);
        attributes(element);
        if (open.isEmpty()) {
            root = element;
        } else {
            open.peek().children().add(element);
        }
        if (cursor.skip("/>")) {
            return;
        }
        cursor.skip(">");
        open.push(element);
        if (open.size() > limits.depth()) {
            throw cursor.fault("at most %d levels of elements".formatted(limits.depth()), "more");
        }
    }

    private void count(Markup element) {
        if (open.isEmpty() && root != null) {
            throw cursor.fault("nothing behind </" + root.name() + ">", "<" + element.name());
        }
        if (++elements > limits.elements()) {
            throw cursor.fault("at most %d elements".formatted(limits.elements()), "more");
        }
    }

    private void attributes(Markup element) {
        RepeatedAttributes repeated = new RepeatedAttributes(element.attributes());
        for (cursor.blanks(); !cursor.looksAt(">") && !cursor.looksAt("/>"); cursor.blanks()) {
            String name = cursor.attributeName(limits.nameLength());
            int escaped = name.endsWith(SafeValue.EXACT) ? SafeValue.LONGEST_CODE : 1;
            repeated.add(name, cursor.quoted(name, escaped * limits.valueLength()));
            if (element.attributes().size() > limits.attributes() || ++attributes > limits.attributesInAll()) {
                throw cursor.fault(
                        "at most %d attributes in an element and %d in the file"
                                .formatted(limits.attributes(), limits.attributesInAll()),
                        "more");
            }
        }
        repeated.number();
    }
}
