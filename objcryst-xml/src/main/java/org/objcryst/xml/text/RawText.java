package org.objcryst.xml.text;

/** An element written as it was read, on as few lines as its text allows and without tabs. */
final class RawText {
    private RawText() {}

    static String of(Markup element) {
        StringBuilder out = new StringBuilder();
        append(out, element);
        return out.toString().replace('\t', ' ');
    }

    private static void append(StringBuilder out, Markup element) {
        out.append('<').append(element.name());
        element.attributes()
                .forEach((name, value) ->
                        out.append(' ').append(name).append("=\"").append(value).append('"'));
        if (element.text().isEmpty() && element.children().isEmpty()) {
            out.append("/>");
            return;
        }
        out.append('>').append(element.text().strip());
        element.children().forEach(child -> append(out, child));
        out.append("</").append(element.name()).append('>');
    }
}
