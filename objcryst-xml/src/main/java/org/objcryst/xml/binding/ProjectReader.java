package org.objcryst.xml.binding;

import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import jakarta.xml.bind.UnmarshallerHandler;
import jakarta.xml.bind.ValidationEvent;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.objcryst.format.DataFormatException;
import org.objcryst.xml.binding.element.FoxElement;
import org.objcryst.xml.binding.number.Decimal;
import org.objcryst.xml.binding.number.FourColumns;
import org.objcryst.xml.binding.number.LongNumber;
import org.objcryst.xml.binding.number.NumbersInLine;
import org.objcryst.xml.binding.number.ParValue;
import org.objcryst.xml.binding.number.SixColumns;
import org.objcryst.xml.binding.number.ThreeColumns;
import org.objcryst.xml.binding.number.WholeNumber;
import org.objcryst.xml.text.Markup;
import org.objcryst.xml.text.MarkupEvents;
import org.objcryst.xml.text.MarkupParser;
import org.objcryst.xml.text.MarkupRepair;
import org.objcryst.xml.text.ProjectText;
import org.objcryst.xml.text.ReadingPlace;
import org.objcryst.xml.text.TextLimits;
import org.xml.sax.SAXException;

/** Reads project files of FOX and ObjCryst, of all revisions, plain or compressed. */
public final class ProjectReader {
    private static final String ROOT = "ObjCryst";

    private final Consumer<String> remarks;
    private final TextLimits limits;

    /**
     * With the usual limits.
     *
     * @param remarks gets a sentence for each thing that was repaired, changed or left out
     */
    public ProjectReader(Consumer<String> remarks) {
        this(remarks, TextLimits.DEFAULT);
    }

    ProjectReader(Consumer<String> remarks, TextLimits limits) {
        this.remarks = remarks;
        this.limits = limits;
    }

    /**
     * Reads a file.
     *
     * @param file plain or compressed
     * @return what it holds
     * @throws DataFormatException if it is no project file, is damaged or goes beyond a limit
     */
    public ProjectElement read(Path file) {
        String name = file.toString();
        return bind(name, new ProjectText(name, limits).read(file));
    }

    /**
     * Reads a file in memory.
     *
     * @param name what messages call it
     * @param bytes plain or compressed
     * @return what it holds
     * @throws DataFormatException if it is no project file, is damaged or goes beyond a limit
     */
    public ProjectElement read(String name, byte[] bytes) {
        return bind(name, new ProjectText(name, limits).of(bytes));
    }

    private ProjectElement bind(String name, String text) {
        Markup root = repaired(name, text);
        ReadingPlace place = new ReadingPlace(name, limits, remarks);
        try {
            Unmarshaller unmarshaller = Binding.CONTEXT.createUnmarshaller();
            unmarshaller.setEventHandler(event -> {
                throw fault(event, place);
            });
            adapt(unmarshaller, place);
            unmarshaller.setListener(new Unmarshaller.Listener() {
                @Override
                public void beforeUnmarshal(Object element, Object parent) {
                    if (element instanceof FoxElement ours) {
                        ours.line(place.line());
                    }
                }
            });
            UnmarshallerHandler handler = unmarshaller.getUnmarshallerHandler();
            new MarkupEvents(handler, place).send(root);
            return (ProjectElement) handler.getResult();
        } catch (JAXBException | SAXException e) {
            throw new DataFormatException(name, place.line(), "a project file", String.valueOf(e.getMessage()), e);
        }
    }

    /** The tags of a text in the forms that the binding knows. */
    Markup repaired(String name, String text) {
        Markup root = new MarkupParser(name, text, limits).parse();
        if (!root.name().equals(ROOT)) {
            throw new DataFormatException(name, root.line(), "<ObjCryst> of a project file", "<" + root.name() + ">");
        }
        new MarkupRepair(remarks).repair(root, Binding.PROJECT);
        return root;
    }

    private static void adapt(Unmarshaller unmarshaller, ReadingPlace place) {
        unmarshaller.setAdapter(new Decimal(place));
        unmarshaller.setAdapter(new ParValue(place));
        unmarshaller.setAdapter(new WholeNumber(place));
        unmarshaller.setAdapter(new LongNumber(place));
        unmarshaller.setAdapter(new NumbersInLine(place));
        unmarshaller.setAdapter(new ThreeColumns(place));
        unmarshaller.setAdapter(new FourColumns(place));
        unmarshaller.setAdapter(new SixColumns(place));
    }

    private static DataFormatException fault(ValidationEvent event, ReadingPlace place) {
        for (Throwable cause = event.getLinkedException(); cause != null; cause = cause.getCause()) {
            if (cause instanceof DataFormatException ours) {
                return ours;
            }
        }
        return place.fault("an element of a project file", String.valueOf(event.getMessage()));
    }
}
