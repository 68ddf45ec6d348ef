package org.objcryst.xml.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Brings tags to the forms that the binding knows. An unknown element around known ones is taken away and its children stay,
 * as in FOX; any other unknown element is kept as a text ({@link Vocabulary#UNKNOWN}).
 */
public final class MarkupRepair {
    /** What elements were called before 2004-10, and are now. */
    private static final Map<String, String> RENAMED = Map.of(
            "UnitQuaternion", "Quaternion",
            "TThetaIntensityList", "XIntensityList",
            "Exclude2Theta", "ExcludeX");

    private final Consumer<String> remarks;

    /**
     * For one file.
     *
     * @param remarks gets a sentence for each thing left out or changed
     */
    public MarkupRepair(Consumer<String> remarks) {
        this.remarks = remarks;
    }

    /**
     * Repairs an element and everything inside.
     *
     * @param element is changed
     * @param vocabulary of the element
     */
    public void repair(Markup element, Vocabulary vocabulary) {
        BareNumbers.giveBack(element);
        if (vocabulary.holdsText()) {
            if (!element.children().isEmpty()) {
                remark(element, "the elements inside are left out");
                element.children().clear();
            }
            return;
        }
        if (!element.text().isEmpty()) {
            remark(element, "the text \"%s\" is left out".formatted(shortened(element.text())));
            element.clearText();
        }
        List<Markup> repaired = new ArrayList<>();
        element.children().forEach(child -> repairInto(repaired, child, vocabulary));
        element.children().clear();
        element.children().addAll(repaired);
    }

    private void repairInto(List<Markup> target, Markup child, Vocabulary parent) {
        child.rename(RENAMED.getOrDefault(child.name(), child.name()));
        if (knows(parent, child)) {
            repair(child, parent.child(child.name()).orElseThrow());
            target.add(child);
        } else if (holdsKnown(child, parent)) {
            remark(child, "unknown; what it holds is read as if it stood in the element around");
            child.children().forEach(inner -> repairInto(target, inner, parent));
        } else if (parent.child(Vocabulary.UNKNOWN).isEmpty()) {
            remark(child, "unknown; left out");
        } else {
            remark(child, "unknown; kept as it is");
            Markup unknown = new Markup(Vocabulary.UNKNOWN, child.line());
            unknown.addText(RawText.of(child), child.line());
            target.add(unknown);
        }
    }

    private static boolean knows(Vocabulary parent, Markup child) {
        return !child.name().equals(Vocabulary.UNKNOWN)
                && parent.child(child.name()).isPresent();
    }

    private static boolean holdsKnown(Markup wrapper, Vocabulary parent) {
        return wrapper.children().stream().anyMatch(c -> knows(parent, c) || holdsKnown(c, parent));
    }

    private void remark(Markup element, String what) {
        remarks.accept("line %d, <%s>: %s".formatted(element.line(), element.name(), what));
    }

    private static String shortened(String text) {
        String flat = text.strip().replaceAll("\\s+", " ");
        return flat.length() <= 40 ? flat : flat.substring(0, 40) + "…";
    }
}
