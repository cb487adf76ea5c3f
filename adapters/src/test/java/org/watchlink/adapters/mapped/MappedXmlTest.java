package org.watchlink.adapters.mapped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.watchlink.adapters.mapped.Mapped.Done;
import org.watchlink.adapters.mapped.Mapped.Faulty;
import org.watchlink.adapters.wire.Decoded.Message;
import org.watchlink.adapters.wire.Octets;
import org.watchlink.adapters.wire.Xml;

/// The shape is invented.
class MappedXmlTest {

    private static final String FILE = """
        {"namespaces": {"": "urn:example:incident", "x": "urn:example:more"},
         "tables": {"grade": {"IMMEDIATE": "1", "PRIORITY": "2"}, "yes": {"true": "Y"}},
         "root": {"element": "Incident",
           "attributes": {"version": {"constant": "2"}, "x:id": {"field": "number"},
             "town": {"field": "place.code", "optional": true}},
           "children": [
             {"element": "Grade", "field": "grade", "table": "grade", "otherwise": "9"},
             {"element": "Opened", "field": "opened",
              "date": "dd/MM/yyyy HH:mm", "zone": "Europe/London"},
             {"element": "Closed", "field": "closed", "date": "yyyy-MM-dd", "optional": true},
             {"element": "x:Place", "children": [
               {"element": "x:Town", "field": "place.town"},
               {"element": "x:Premises", "field": "place.premises", "optional": true}]},
             {"element": "Notable", "field": "notable", "table": "yes", "otherwise": "N"},
             {"element": "People", "optional": true, "children": [
               {"element": "Person", "each": "people",
                "attributes": {"incident": {"field": "/number"}}, "children": [
                 {"element": "Height", "field": "height"},
                 {"element": "Clothing", "each": "wears", "field": "."}]}]},
             {"element": "Empty"}]}}
        """;

    private static final String RECORD = """
        {"number": 4711, "grade": "PRIORITY", "opened": "2026-06-22T10:15:30Z", "notable": true,
         "place": {"town": "Stevenage & Old Town"},
         "people": [{"height": 1.80, "wears": ["green coat", "cap"]}, {"height": 2e0}]}
        """;

    @Test
    void writesAnotherShape() {
        Octets written = document(FILE, RECORD);

        assertThat(Xml.readQualified(written)).isInstanceOf(Message.class);
        assertThat(new String(written.toBytes(), StandardCharsets.UTF_8)).isEqualTo(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
            + "<Incident xmlns=\"urn:example:incident\" version=\"2\""
            + " xmlns:x=\"urn:example:more\" x:id=\"4711\">"
            + "<Grade>2</Grade><Opened>22/06/2026 11:15</Opened>"
            + "<x:Place><x:Town>Stevenage &amp; Old Town</x:Town></x:Place>"
            + "<Notable>Y</Notable><People>"
            + "<Person incident=\"4711\"><Height>1.8</Height><Clothing>green coat</Clothing>"
            + "<Clothing>cap</Clothing></Person>"
            + "<Person incident=\"4711\"><Height>2.0</Height></Person>"
            + "</People><Empty></Empty></Incident>");
    }

    @Test
    void leavesOutWhatIsOptional() {
        String written = new String(document(FILE, RECORD
            .replace("\"people\"", "\"nobody\"").replace("PRIORITY", "LATER")).toBytes(),
            StandardCharsets.UTF_8);

        assertThat(written).contains("<Grade>9</Grade>").doesNotContain("People", "Closed");
    }

    @ParameterizedTest
    @MethodSource
    void saysWhatIsWrongInTheFile(String part, String instead, String place, String reason) {
        String file = FILE.replace(part, instead);

        assertThat(file).isNotEqualTo(FILE);
        assertThat(MappingReader.read(tree(file)))
            .isEqualTo(new Faulty<>(List.of(new MappingFault(place, reason))));
    }

    static Stream<Arguments> saysWhatIsWrongInTheFile() {
        return Stream.of(
            arguments("\"tables\"", "\"more\": 1, \"tables\"", "more", "is not known here"),
            arguments("\"x\": \"urn", "\"x y\": \"urn:y\", \"x\": \"urn",
                "namespaces.x y", "is not a prefix"),
            arguments("\"x\": \"urn", "\"xmlns\": \"urn:y\", \"x\": \"urn",
                "namespaces.xmlns", "is not a prefix"),
            arguments("urn:example:more", " ", "namespaces.x", "is the name of a namespace"),
            arguments("\"PRIORITY\": \"2\"", "\"PRIORITY\": 2",
                "tables.grade.PRIORITY", "is a text: put it in quotation marks"),
            arguments("{\"element\": \"Empty\"}", "7",
                "root.children[7]", "has keys and values"),
            arguments("\"Empty\"", "\"1 Empty\"",
                "root.children[7].element", "is not the name of an element or attribute"),
            arguments("\"Empty\"", "\"y:Empty\"", "root.children[7].element",
                "has a prefix that is none of the namespaces"),
            arguments("\"x:id\"", "\"y:id\"", "root.attributes.y:id",
                "has a prefix that is none of the namespaces"),
            arguments("\"Empty\"", "\"Empty\", \"children\": {}",
                "root.children[7].children", "is a list"),
            arguments("\"Empty\"", "\"Empty\", \"fields\": \"a\"",
                "root.children[7].fields", "is not known here"),
            arguments("\"Empty\"", "\"Empty\", \"optional\": \"yes\"",
                "root.children[7].optional", "is true or false"),
            arguments("\"Empty\"", "\"Empty\", \"constant\": \"a\", \"children\": []",
                "root.children[7].children", "do not go with a text"),
            arguments("\"constant\": \"2\"", "\"constant\": 2", "root.attributes.version.constant",
                "is a text: put it in quotation marks"),
            arguments("\"constant\": \"2\"", "\"constant\": \"2\", \"field\": \"a\"",
                "root.attributes.version.field", "is needed, or a constant: one of them"),
            arguments("{\"constant\": \"2\"}", "{}", "root.attributes.version.field",
                "is needed, or a constant: one of them"),
            arguments("\"/number\"", "\"//number\"",
                "root.children[6].children[1].attributes.incident.field",
                "is a path such as place.town, /number or ."),
            arguments("\"each\": \"people\"", "\"each\": \"people.\"",
                "root.children[6].children[1].each",
                "is a path such as place.town, /number or ."),
            arguments("\"table\": \"grade\"", "\"table\": \"grades\"",
                "root.children[1].table", "is none of the tables"),
            arguments("\"table\": \"grade\",", "", "root.children[1].otherwise",
                "goes with a table"),
            arguments("\"table\": \"grade\"", "\"table\": \"grade\", \"date\": \"yyyy\"",
                "root.children[1].date", "does not go with a table"),
            arguments("\"date\": \"dd/MM/yyyy HH:mm\",", "", "root.children[2].zone",
                "goes with a date"),
            arguments("dd/MM/yyyy", "dd/MM/yyyy bb", "root.children[2].date",
                "is a pattern such as yyyy-MM-dd'T'HH:mm:ssXXX"),
            arguments("Europe/London", "Europe/Stevenage", "root.children[2].zone",
                "is a zone such as Europe/London"),
            arguments("\"root\": {", "\"root\": {\"each\": \"people\", ", "root.each",
                "is not for the root: a document has one"));
    }

    @Test
    void saysAllThatIsWrong() {
        assertThat(MappingReader.read(Map.of())).isEqualTo(
            new Faulty<>(List.of(new MappingFault("root", "is needed"))));
        assertThat(MappingReader.read(tree(FILE
            .replace("\"Empty\"", "\"\"").replace("Europe/London", "x"))))
            .isEqualTo(new Faulty<>(List.of(
                new MappingFault("root.children[2].zone", "is a zone such as Europe/London"),
                new MappingFault("root.children[7].element",
                    "is not the name of an element or attribute"))));
    }

    @ParameterizedTest
    @MethodSource
    void saysWhatKeepsItFromWriting(String part, String instead, String place, String reason) {
        String record = RECORD.replace(part, instead);

        assertThat(record).isNotEqualTo(RECORD);
        assertThat(MappedXml.write(mapping(FILE), tree(record)))
            .isEqualTo(new Faulty<>(List.of(new MappingFault(place, reason))));
    }

    static Stream<Arguments> saysWhatKeepsItFromWriting() {
        return Stream.of(
            arguments("\"opened\"", "\"open\"",
                "Incident/Opened", "the field opened is missing"),
            arguments("\"town\"", "\"city\"",
                "Incident/x:Place/x:Town", "the field place.town is missing"),
            arguments("{\"town\": \"Stevenage & Old Town\"}", "\"Stevenage\"",
                "Incident/x:Place/x:Town", "the field place.town is missing"),
            arguments("2026-06-22T10:15:30Z", "noon", "Incident/Opened", "the field is not a time"),
            arguments("\"PRIORITY\"", "[]", "Incident/Grade", "the field is not a single value"),
            arguments("\"height\": 2e0", "\"length\": 2",
                "Incident/People/Person[2]/Height", "the field height is missing"),
            arguments("[\"green coat\", \"cap\"]", "\"cap\"",
                "Incident/People/Person[1]/Clothing", "each is not a list"));
    }

    @Test
    void needsACodeForEveryValueWithoutAnOtherwise() {
        Mapping strict = mapping(FILE.replace(", \"otherwise\": \"9\"", ""));

        assertThat(MappedXml.write(strict, tree(RECORD.replace("PRIORITY", "LATER"))))
            .isEqualTo(new Faulty<>(List.of(
                new MappingFault("Incident/Grade", "the field is not in the table"))));
    }

    @Test
    void writesNoEmptyDocument() {
        Mapping optional = mapping("{\"root\": {\"element\": \"A\", \"optional\": true}}");

        assertThat(MappedXml.write(optional, Map.of())).isEqualTo(new Faulty<>(List.of(
            new MappingFault("A", "is left out, and it is the whole document"))));
    }

    private static Octets document(String file, String record) {
        return ((Done<Octets>) MappedXml.write(mapping(file), tree(record))).result();
    }

    private static Mapping mapping(String file) {
        return ((Done<Mapping>) MappingReader.read(tree(file))).result();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> tree(String json) {
        try {
            return new ObjectMapper().readValue(json, Map.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }
}
