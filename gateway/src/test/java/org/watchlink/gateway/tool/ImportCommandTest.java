package org.watchlink.gateway.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchlink.gateway.store.LogSite;
import org.watchlink.gateway.store.Monitor;
import org.watchlink.gateway.store.Store;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.incident.CameraUse;
import org.watchlink.routes.incident.IncidentChange.IncidentImported;
import org.watchlink.routes.incident.IncidentFacts;
import org.watchlink.routes.incident.IncidentNumber;

class ImportCommandTest {

    private static final String HEADER = "Incident No,Date Time,Closed,Town,Location,Type,Cameras,"
        + "Desk,Arrests,Notable,How CCTV helped,Result,Comments";

    @TempDir
    private Path folder;

    private Path configuration;
    private Path table;

    @BeforeEach
    void prepare() throws Exception {
        Path demonstration = Path.of("../config").toAbsolutePath();
        String yaml = Files.readString(demonstration.resolve("gateway.yaml"));
        for (String place : List.of("registers", "map")) {
            yaml = yaml.replace(
                place + ": " + place, place + ": " + demonstration.resolve(place));
        }
        configuration = folder.resolve("gateway.yaml");
        table = folder.resolve("incidents.csv");
        Files.writeString(configuration, yaml
            .replace("data: data ", "data: " + folder.resolve("data") + " ")
            .replace("accounts.csv", demonstration.resolve("accounts.csv").toString())
            .replace("file:camera", "file:" + demonstration.resolve("camera")));
    }

    @Test
    void aRowIsTakenOverWhole() throws Exception {
        write("A1,31/10/2021 01:30,31/10/2021 02:00,Stevenage,\"Café, \"\"Park\"\"\nPlace\","
            + "SHOPLIFTER,101; 102/101,Desk 2,2,Y,followed,Arrest,none");

        assertThat(imported()).isEqualTo(new Run(
            0, "1 incidents taken over, 0 were there already, 0 rows not taken\n", ""));
        Instant opened = Instant.parse("2021-10-31T00:30:00Z");
        Instant closed = Instant.parse("2021-10-31T02:00:00Z");
        assertThat(log()).containsExactly(new IncidentImported(
            IncidentNumber.of("41-20211031-1000001").orElseThrow(), "BORIS A1", "Stevenage",
            "Hertfordshire Constabulary", opened, closed,
            List.of(use(101, opened, closed), use(102, opened, closed)), "Desk 2",
            new IncidentFacts(
                "Prevention and detection of crime", "Shoplifting", "Shoplifting",
                "Café, \"Park\"\nPlace", Optional.empty(), List.of(), 2, true, "followed",
                "Arrest", "none"), new Operator("import", "")));
    }

    @Test
    void everyBadRowIsNamedAndNoOtherIsLost() throws Exception {
        write(
            "A1,28/03/2021 01:30,,Stevenage,,ASB,,,,,,,",
            "A2,29/03/2021 01:30,,Stevenage,,ASB,,,many,,,,",
            "A3,30/02/2021 01:30,29/01/2021 01:30,Stevenage,\"open,ASB,,,,,,,",
            "A4,29/03/2021 01:31,,Stevenage,,ASB,,,,,,,",
            "A5,29/03/2021 01:31,,Stevenage,,ASB",
            "A6,31/02/2021 01:30,,Stevenage,,ASB,,,-1,maybe,,,",
            "",
            "A4,29/03/2021 01:31,,Stevenage,,ASB,,,,,,,",
            ",29/03/2021 01:31,,Stevenage,,ASB,,,,,,,",
            ",29/03/2021 01:31,,Stevenage,,ASB,,,,,,,");

        assertThat(imported()).isEqualTo(new Run(
            1, "3 incidents taken over, 1 were there already, 5 rows not taken\n", """
                line 2: Date Time is an hour that the clocks passed over
                line 3: Arrests is not a number from 0 to 99
                line 4: a quotation mark out of place
                line 6: 6 fields, but the header has 13
                line 7: Date Time is not a time as the mapping says; \
                Arrests is not from 0 to 99
                """.replace("    ", "")));
        assertThat(log()).extracting(one -> one.incident().toString()).containsExactly(
            "41-20210329-1000001", "41-20210329-1000002", "41-20210329-1000003");
    }

    @Test
    void whatTheDeskCouldNotWriteIsNotTakenOver() throws Exception {
        write(
            "A1,29/03/2021 01:30,,Stevenage,,ASB,,,100,,,,",
            "A2,29/03/2021 01:30,,Atlantis,,ASB,,,,,,,",
            "A3,29/03/2021 01:30,,Stevenage,%s,ASB,,,,,,,".formatted("x".repeat(201)),
            "A4,29/03/2021 01:30,,Stevenage,,ASB,,,,,,,%s".formatted("x".repeat(1_001)),
            "A5,29/03/1921 01:30,,Stevenage,,ASB,,,,,,,",
            "A6,29/03/2021 01:30,29/03/9999 01:30,Stevenage,,ASB,,,,,,,",
            "A7,29/03/2021 01:30,,Stevenage,,ASB,101 000,,,,,,",
            "A8,29/03/2021 01:30,,Stevenage,,ASB,1000000,,,,,,");

        assertThat(imported().err()).isEqualTo("""
            line 2: Arrests is not from 0 to 99
            line 3: Town is no town of the register
            line 4: a text has at most 1000 characters, a place or category 200
            line 5: a text has at most 1000 characters, a place or category 200
            line 6: Date Time is before the year 2000 or too far ahead
            line 7: Closed is in the future
            line 8: Cameras has a camera that is not from 1 to 999999
            line 9: Cameras has a camera that is not from 1 to 999999
            """);
        assertThat(log()).isEmpty();
    }

    @Test
    void thePurposeIsOneOfThePermittedList() throws Exception {
        write("A1,29/03/2021 01:30,,Stevenage,,ASB,,,,,,,");
        String mapping = Files.readString(Path.of("../config/import/example.yaml"));
        String given = "purpose: {otherwise: Prevention and detection of crime}";
        assertThat(mapping).contains(given);
        Path map = folder.resolve("map.yaml");

        Files.writeString(map, mapping.replace(given, "purpose: {otherwise: Curiosity}"));
        assertThat(imported(map).err())
            .isEqualTo("line 2: the purpose is one of the permitted list\n");
        Files.writeString(map, mapping.replace(given, ""));
        assertThat(imported(map).err()).isEqualTo("line 2: purpose is empty\n");
        Files.writeString(map, mapping.replace(given, "purpose: {otherwise: ''}"));
        assertThat(imported(map).err()).isEmpty();
        assertThat(log()).singleElement()
            .satisfies(one -> assertThat(one.facts().purpose()).isEmpty());
    }

    @Test
    void whatWasTakenBeforeIsLeftAsItIs() throws Exception {
        write("A1,29/03/2021 01:30,,Stevenage,,ASB,,,,,,,",
            ",29/03/2021 01:30,,Stevenage,,ASB,,,,,,,");
        imported();
        write("A2,29/03/2021 09:30,,Biggleswade,,ASB,,,,,,,",
            ",29/03/2021 01:30,,Stevenage,,ASB,,,,,,,",
            ",29/03/2021 01:30,,Stevenage,,ASB,,,,,,,",
            "A1,30/03/2021 01:30,,Stevenage,,ASB,,,,,,,");

        assertThat(imported().out())
            .isEqualTo("2 incidents taken over, 2 were there already, 0 rows not taken\n");
        assertThat(log()).extracting(one -> one.incident().toString()).containsExactly(
            "41-20210329-1000001", "41-20210329-1000002", "40-20210329-1000001",
            "41-20210329-1000003");
    }

    @Test
    void aNumberThatComesTwiceIsNotPassedOver() throws Exception {
        write("A1,29/03/2020 09:30,,Stevenage,,ASB,,,,,,,",
            "A2,29/03/2020 09:30,,Stevenage,,ASB,,,,,,,",
            "A1,29/03/2020 09:30,,Stevenage,,ASB,,,,,,,",
            "A1,29/03/2021 09:30,,Stevenage,,ASB,,,,,,,");

        Run first = imported();
        assertThat(first.err()).isEqualTo("line 5: has the number of line 2, and is another\n");
        assertThat(first.out())
            .isEqualTo("2 incidents taken over, 1 were there already, 1 rows not taken\n");
        assertThat(imported().out())
            .isEqualTo("0 incidents taken over, 3 were there already, 1 rows not taken\n");
    }

    @Test
    void timesAreTakenAsTheyAreMeant() throws Exception {
        assertThat(opened("dd/MM/yyyy hh:mm a", "29/07/2021 11:30 PM"))
            .isEqualTo("2021-07-29T22:30:00Z");
        assertThat(opened("dd/MM/yyyy h:mma", "29/07/2021 12:05am"))
            .isEqualTo("2021-07-28T23:05:00Z");
        assertThat(opened("yyyy-MM-dd'T'HH:mm:ssX", "2021-07-29T11:30:00Z"))
            .isEqualTo("2021-07-29T11:30:00Z");
        assertThat(opened("yyyy-MM-dd'T'HH:mm:ssXXX", "2021-07-29T11:30:00+02:00"))
            .isEqualTo("2021-07-29T09:30:00Z");
        assertThat(opened("yyyy-MM-dd", "2021-07-29")).isEqualTo("2021-07-28T23:00:00Z");
    }

    @Test
    void anIncidentMayLastWhileTheClocksGoBack() throws Exception {
        write("A1,31/10/2021 01:50,31/10/2021 01:10,Stevenage,,ASB,,,,,,,",
            "A2,31/10/2021 01:10,31/10/2021 01:50,Stevenage,,ASB,,,,,,,",
            "A3,31/10/2021 02:50,31/10/2021 02:10,Stevenage,,ASB,,,,,,,");

        assertThat(imported().err())
            .isEqualTo("line 4: Date Time is in the future, or after it was closed\n");
        assertThat(log()).extracting(one -> one.openedAt() + " " + one.closedAt()).containsExactly(
            "2021-10-31T00:50:00Z 2021-10-31T01:10:00Z",
            "2021-10-31T00:10:00Z 2021-10-31T00:50:00Z");
    }

    @Test
    void aColumnThatIsNotThereIsSaid() throws Exception {
        Files.writeString(table, "Incident No,Date Time\nA1,29/03/2021 01:30\n");

        assertThat(imported()).satisfies(run -> {
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).startsWith("import: " + table + " has no column Arrests, nor ");
        });
        assertThat(log()).isEmpty();
    }

    @Test
    void whatIsWrongWithAMappingIsToldAtOnce() throws Exception {
        Path map = folder.resolve("map.yaml");
        Files.writeString(map, """
            times: "{"
            items: {opened: {column: When, word: {}}, colour: {}}
            """);
        write();

        Run run = Run.of("import", configuration.toString(), table.toString(), "--map",
            map.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("(system): missing", "(times): not allowed",
            "(items.opened.word): unknown key", "(items.source): missing",
            "(items.colour): unknown key");
    }

    private static CameraUse use(int camera, Instant from, Instant until) {
        return new CameraUse(camera, 0, from, Optional.of(until));
    }

    /// When an incident opened whose time a mapping with this pattern reads.
    private String opened(String pattern, String time) throws Exception {
        Path map = folder.resolve("map.yaml");
        Files.writeString(map, Files.readString(Path.of("../config/import/example.yaml"))
            .replace("times: dd/MM/yyyy HH:mm ", "times: \"" + pattern + "\" "));
        write("%s,%s,,Stevenage,,ASB,,,,,,,".formatted(pattern, time));
        assertThat(imported(map).err()).isEmpty();
        return log().getLast().openedAt().toString();
    }

    private void write(String... rows) throws Exception {
        Files.writeString(
            table, HEADER + "\n" + String.join("\n", rows), Charset.forName("windows-1252"));
    }

    private Run imported() {
        return imported(Path.of("../config/import/example.yaml"));
    }

    private Run imported(Path map) {
        return Run.of("import", configuration.toString(), table.toString(), "--map",
            map.toString());
    }

    private List<IncidentImported> log() throws Exception {
        List<IncidentImported> entries = new ArrayList<>();
        try (Store store = Store.open(
            new LogSite.Embedded(folder.resolve("data/watchlink.db")), Monitor.NONE,
            InstantSource.system())) {
            store.log().replay(0, entry -> entries.add((IncidentImported) entry.occurrence()));
        }
        return entries;
    }
}
