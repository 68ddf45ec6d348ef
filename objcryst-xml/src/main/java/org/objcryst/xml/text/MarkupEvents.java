package org.objcryst.xml.text;

import java.util.LinkedHashMap;
import java.util.Map;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.LocatorImpl;

/** Hands tags on as events; entities in attributes are decoded, cleaned names get their true form back. */
public final class MarkupEvents {
    private final ContentHandler handler;
    private final ReadingPlace place;
    private final LocatorImpl locator = new LocatorImpl();

    /**
     * For one receiver.
     *
     * @param handler gets the events
     * @param place is told the line before each of them
     */
    public MarkupEvents(ContentHandler handler, ReadingPlace place) {
        this.handler = handler;
        this.place = place;
    }

    /**
     * Sends a document.
     *
     * @param root its outermost element
     * @throws SAXException if the receiver says so
     */
    public void send(Markup root) throws SAXException {
        handler.setDocumentLocator(locator);
        handler.startDocument();
        element(root);
        handler.endDocument();
    }

    private void element(Markup element) throws SAXException {
        move(element.line());
        handler.startElement("", element.name(), element.name(), attributes(element));
        if (!element.text().isEmpty()) {
            move(element.textLine());
            char[] text = element.text().toCharArray();
            handler.characters(text, 0, text.length);
        }
        for (Markup child : element.children()) {
            element(child);
        }
        handler.endElement("", element.name(), element.name());
    }

    private void move(int line) {
        place.moveTo(line);
        locator.setLineNumber(line);
    }

    private static AttributesImpl attributes(Markup element) {
        Map<String, String> decoded = new LinkedHashMap<>();
        element.attributes().forEach((name, value) -> decoded.put(name, Entities.decoded(value)));
        SafeValue.restore(decoded);
        AttributesImpl attributes = new AttributesImpl();
        decoded.forEach((name, value) -> attributes.addAttribute("", name, name, "CDATA", value));
        return attributes;
    }
}
