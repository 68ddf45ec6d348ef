package org.objcryst.xml.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Writes events as text that FOX reads: no declaration, no comments, no tabs, no entities; one blank between attributes,
 * double quotes; explicit end tags but for the elements that never hold anything; a blank behind each line of a list.
 */
public final class MarkupWriter extends DefaultHandler {
    private static final Set<String> CHILDLESS = Set.of(
            "Option",
            "Bond",
            "BondAngle",
            "DihedralAngle",
            "RigidGroup",
            "CenterAtom",
            "Quaternion",
            "UnitQuaternion",
            "PivotAtom",
            "PowderPatternComponent",
            "RefinedObject",
            "CostFunction",
            "FrozenLatticePar",
            "InterMolecularDistRestr");

    private final StringBuilder out = new StringBuilder();
    private final StringBuilder text = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    private boolean tagIsOpen;

    /** With nothing written. */
    public MarkupWriter() {}

    /**
     * What has been written.
     *
     * @return without an end of line after the last tag
     */
    public String text() {
        return out.toString();
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        closeTag();
        text.setLength(0);
        if (!localName.equals(Vocabulary.UNKNOWN)) {
            newLine();
            out.append('<').append(localName);
            for (int i = 0; i < attributes.getLength(); i++) {
                attribute(attributes.getLocalName(i), attributes.getValue(i));
            }
            tagIsOpen = true;
        }
        open.push(localName);
    }

    private void attribute(String name, String value) {
        String cleaned = SafeValue.cleaned(value);
        out.append(' ').append(name).append("=\"").append(cleaned).append('"');
        if (!cleaned.equals(value)) {
            attribute(name + SafeValue.EXACT, SafeValue.coded(value));
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        text.append(characters, start, length);
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        open.pop();
        if (localName.equals(Vocabulary.UNKNOWN)) {
            newLine();
            out.append(text);
        } else if (tagIsOpen) {
            endLeaf(localName);
        } else {
            newLine();
            endTag(localName);
        }
        text.setLength(0);
        tagIsOpen = false;
    }

    private void endLeaf(String name) {
        if (text.isEmpty() && isChildless(name)) {
            out.append("/>");
            return;
        }
        out.append('>');
        if (text.indexOf("\n") >= 0) {
            text.toString().lines().forEach(line -> {
                newLine();
                out.append("  ").append(line);
            });
            newLine();
        } else {
            out.append(text);
        }
        endTag(name);
    }

    private boolean isChildless(String name) {
        return CHILDLESS.contains(name) || name.equals("Atom") && "Molecule".equals(open.peek());
    }

    private void endTag(String name) {
        out.append("</").append(name).append('>');
    }

    private void closeTag() {
        if (tagIsOpen) {
            out.append('>');
            tagIsOpen = false;
        }
    }

    private void newLine() {
        if (!out.isEmpty()) {
            out.append('\n').append("  ".repeat(open.size()));
        }
    }
}
