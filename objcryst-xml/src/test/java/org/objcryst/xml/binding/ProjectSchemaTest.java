package org.objcryst.xml.binding;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.xml.bind.SchemaOutputResolver;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.transform.Result;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.ValidatorHandler;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objcryst.SharedData;
import org.objcryst.xml.text.MarkupEvents;
import org.objcryst.xml.text.ProjectText;
import org.objcryst.xml.text.ReadingPlace;
import org.objcryst.xml.text.TextLimits;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** The schema that is shipped; run with {@code -Dschema.write=true} to make it anew from the binding. */
class ProjectSchemaTest {
    private static final Path SHIPPED = Path.of("src/main/resources/org/objcryst/xml/binding/fox-project.xsd");

    @Test
    void theShippedSchemaIsThatOfTheBinding() throws IOException {
        String made = ofTheBinding();
        if (Boolean.getBoolean("schema.write")) {
            Files.createDirectories(SHIPPED.getParent());
            Files.writeString(SHIPPED, made);
        }
        assertEquals(made, new String(shipped(), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.xml", "everything.xml", "old.xml"})
    void ourOwnFilesAreValidOnceRepaired(String name) {
        assertDoesNotThrow(() -> validate(name, OwnProjects.bytes(name)));
    }

    @Tag("real-data")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cimetidine.xml",
                "Cimetidine-powder.xml",
                "ktartrate.xml",
                "pbso4-joint.xml",
                "tutorial-cimetidine/test.xml",
                "ylid.xml.gz"
            })
    void projectsOfFoxAreValidOnceRepaired(String name) {
        assertDoesNotThrow(() -> validate(name, Files.readAllBytes(SharedData.path("data/fox-projects/" + name))));
    }

    @Test
    void aWordInThePlaceOfANumberIsInvalid() {
        byte[] text = "<ObjCryst><Crystal Name=\"c\"><Par Min=\"wide\" Name=\"a\">1</Par></Crystal></ObjCryst>"
                .getBytes(StandardCharsets.UTF_8);
        assertThrows(SAXParseException.class, () -> validate("a test", text));
    }

    private static void validate(String name, byte[] bytes) throws IOException, SAXException {
        String text = new ProjectText(name, TextLimits.DEFAULT).of(bytes);
        ValidatorHandler validator = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(new StreamSource(new StringReader(new String(shipped(), StandardCharsets.UTF_8))))
                .newValidatorHandler();
        validator.setErrorHandler(new DefaultHandler() {
            @Override
            public void error(SAXParseException e) throws SAXException {
                throw e;
            }
        });
        new MarkupEvents(validator, new ReadingPlace(name, TextLimits.DEFAULT, remark -> {}))
                .send(new ProjectReader(remark -> {}, TextLimits.DEFAULT).repaired(name, text));
    }

    private static byte[] shipped() throws IOException {
        return ProjectElement.class.getResourceAsStream("fox-project.xsd").readAllBytes();
    }

    /** The order of elements is free in the format, and further attributes have no namespace. */
    private static String ofTheBinding() throws IOException {
        StringWriter text = new StringWriter();
        Binding.CONTEXT.generateSchema(new SchemaOutputResolver() {
            @Override
            public Result createOutput(String namespace, String suggested) {
                StreamResult result = new StreamResult(text);
                result.setSystemId(suggested);
                return result;
            }
        });
        return text.toString()
                .replaceAll("<xs:sequence/>", "")
                .replaceAll("<xs:sequence>", "<xs:choice minOccurs=\"0\" maxOccurs=\"unbounded\">")
                .replaceAll("</xs:sequence>", "</xs:choice>")
                .replaceAll("<xs:anyAttribute namespace=\"##other\"", "<xs:anyAttribute")
                .replaceFirst(" standalone=\"yes\"", "");
    }
}
