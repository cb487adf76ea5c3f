package org.watchlink.gateway.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchlink.adapters.wire.Octets;
import org.watchlink.gateway.store.Samples;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.desk.DeskAction;
import org.watchlink.routes.feed.FeedIncident;
import org.watchlink.routes.incident.IncidentStatus;
import org.watchlink.routes.incident.Methane;
import org.watchlink.routes.incident.Occurrence;
import org.watchlink.routes.incident.PoliceChange.PartnerDeclared;
import org.watchlink.routes.incident.Remit;
import org.watchlink.routes.radio.RadioEvent;

class JsonTest {

    record Sample(String zulu, int alfa, Octets octets, Optional<Duration> gone, long count) { }

    private static final Occurrence COUNCIL = new PartnerDeclared(
        "council", List.of("Cheshire"), List.of(), IncidentStatus.ACTUAL, false,
        Optional.of(new Remit(Remit.Service.COUNCIL, List.of("Fly-tipping"))));

    static List<Occurrence> occurrences() {
        List<Occurrence> all = new ArrayList<>(Samples.occurrences());
        Samples.events().forEach(event -> all.add(new Occurrence.RadioHeard(event)));
        all.add(COUNCIL);
        return all;
    }

    @ParameterizedTest
    @MethodSource("occurrences")
    void everyOccurrenceReadsBackAsItWas(Occurrence occurrence) throws IOException {
        byte[] text = Json.bytes(occurrence);

        Occurrence read = Json.read(text, Occurrence.class);

        assertThat(read).isEqualTo(occurrence);
        assertThat(Json.bytes(read)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "2026-11-21T21:47:03.123456Z", "2026-11-21T21:47:03.12Z", "2026-11-21T21:47:03Z",
        "2026-11-21T21:47:00Z", "2026-11-21T00:00:00Z", "2026-11-21T21:47:00.000001Z",
        "1970-01-01T00:00:00Z", "0000-01-01T00:00:00Z"})
    void timesAreWrittenAsAFormatterDoes(Instant time) {
        assertThat(Json.text(time)).isEqualTo(
            '"' + DateTimeFormatter.ISO_INSTANT.format(time) + '"');
    }

    /// The random ones are spread over all powers of two, so that all lengths of years occur.
    @Test
    void everyTimeReadsBackAsItWas() throws IOException {
        Random random = new Random(4);
        List<Instant> times = new ArrayList<>(List.of(
            Instant.MIN, Instant.MAX, Instant.EPOCH, Instant.parse("-0001-12-31T23:59:00Z"),
            Instant.parse("+10000-01-01T00:00:00Z"), Instant.parse("-10000-01-01T00:00:00Z")));
        for (int i = 0; i < 20_000; i++) {
            long seconds = random.nextLong() >> random.nextInt(7, 64);
            if (seconds >= Instant.MIN.getEpochSecond()
                && seconds <= Instant.MAX.getEpochSecond()) {
                times.add(Instant.ofEpochSecond(
                    i % 2 == 0 ? seconds : seconds / 60 * 60,
                    random.nextBoolean() ? 0 : random.nextInt(1_000_000_000)));
            }
        }
        for (Instant time : times) {
            String text = Json.text(time);
            assertThat(Instant.parse(text.substring(1, text.length() - 1))).isEqualTo(time);
            assertThat(Json.read(text.getBytes(StandardCharsets.UTF_8), Instant.class))
                .isEqualTo(time);
        }
    }

    @Test
    void theSamplesLeaveNoKindOut() {
        assertThat(Samples.occurrences().stream().map(Object::getClass).distinct())
            .hasSameSizeAs(Json.members(Occurrence.class).toList());
        assertThat(Samples.events().stream().map(Object::getClass).distinct())
            .hasSameSizeAs(RadioEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("occurrences")
    void membersStandInTheOrderOfTheirNames(Occurrence occurrence) throws IOException {
        assertSorted(new ObjectMapper().readTree(Json.bytes(occurrence)));
    }

    @Test
    void writesARecordWithoutBlanks() {
        assertThat(Json.text(new Occurrence.AlertTaken(7, new Operator("a", "desk 1"))))
            .isEqualTo("{\"alert\":7,\"by\":{\"desk\":\"desk 1\",\"name\":\"a\"},"
                + "\"type\":\"AlertTaken\"}");
        assertThat(Json.text(new Sample("z", 1, Octets.ofHex("00ff"), Optional.empty(), 2)))
            .isEqualTo("{\"alfa\":1,\"count\":2,\"gone\":null,\"octets\":\"00ff\",\"zulu\":\"z\"}");
    }

    @Test
    void whatWasWrittenBeforeThereWasAMethaneOrARemitReadsAndIsWrittenAsItWas() throws IOException {
        for (String before : List.of(
            "{\"airwave\":false,\"forces\":[\"Hertfordshire\"],\"partner\":\"herts\","
                + "\"status\":\"ACTUAL\",\"towns\":[],\"type\":\"PartnerDeclared\"}",
            "{\"by\":{\"desk\":\"\",\"name\":\"a\"},\"facts\":{\"arrests\":0,"
                + "\"closing\":\"\",\"contribution\":\"\",\"notable\":false,"
                + "\"opening\":\"Robbery\",\"outcome\":\"\",\"people\":[],"
                + "\"place\":\"\",\"position\":null,\"purpose\":\"\",\"reason\":\"\"},"
                + "\"incident\":{\"date\":\"2026-11-22\",\"force\":41,\"serial\":7},"
                + "\"type\":\"IncidentClosed\",\"version\":3}")) {
            Occurrence read = Json.read(before.getBytes(StandardCharsets.UTF_8), Occurrence.class);
            assertThat(Json.text(read)).isEqualTo(before);
        }
        assertThat(Json.text(new FeedIncident(
            1, "open", "", "", "", Optional.empty(), "", "", "", "", "", "", "", false, "",
            List.of(), List.of(), Optional.empty()))).doesNotContain("methane")
            .contains("\"position\":null");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "\"casualties\":-1.5", "\"casualties\":\"3\"", "\"casualties\":3,\"more\":\"\"",
        "\"casualties\":3,\"casualties\":3"})
    void aMethaneIsReadStrictly(String wrong) {
        String right = Json.text(new Methane(
            false, "", "fire", "", "", Optional.of(3), "", ""));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> Json.read(
            right.replace("\"casualties\":3", wrong).getBytes(StandardCharsets.UTF_8),
            Methane.class));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> Json.read(
            right.replace(",\"type\":\"fire\"", "").getBytes(StandardCharsets.UTF_8),
            Methane.class));
    }

    @Test
    void octetsAndDurationsReadBack() throws IOException {
        Sample sample = new Sample(
            "", -1, Octets.ofHex("00ff"), Optional.of(Duration.ofMillis(1500)), 1L << 52);

        assertThat(Json.read(Json.bytes(sample), Sample.class)).isEqualTo(sample);
    }

    /// RFC 8785, 3.2.2.2: the short escapes, lower-case hexadecimal for other controls, all else as
    /// it is.
    @Test
    void escapesNoMoreThanItMust() {
        String text = "\b\t\n\f\r\"\\/\u0000\u001f\u007f\u20ac\u2028😀";

        assertThat(Json.text(note(text))).contains(
            "\"\\b\\t\\n\\f\\r\\\"\\\\/\\u0000\\u001f\u007f\u20ac\u2028😀\"");
    }

    @ParameterizedTest
    @CsvSource({"a\\uD83D, a\uFFFD", "\\uDE00b, \uFFFDb", "\\uD83D\\uD83D\\uDE00, \uFFFD😀"})
    void halfACharacterBecomesTheReplacementCharacter(String escaped, String written)
        throws IOException {
        String text = Json.read(
            ("\"" + escaped + "\"").getBytes(StandardCharsets.UTF_8), String.class);

        Occurrence read = Json.read(Json.bytes(note(text)), Occurrence.class);

        assertThat(read).isEqualTo(note(written));
    }

    @Test
    void longTextsKeepEveryCharacter() throws IOException {
        Occurrence note = note("x" + "😀€é\u0007".repeat(5_000));

        assertThat(Json.read(Json.bytes(note), Occurrence.class)).isEqualTo(note);
    }

    @Test
    void refusesANumberThatNotEveryReaderKeeps() {
        assertThatIllegalArgumentException().isThrownBy(
            () -> Json.bytes(new DeskAction.Take(1L << 53)));
    }

    @Test
    void timesAreInUtc() {
        assertThat(Json.text(Instant.EPOCH)).isEqualTo("\"1970-01-01T00:00:00Z\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "{", "null{", "[]", "7", "\"Take\"", "{}", "{\"alert\":1}", "{\"type\":\"Take\"}",
        "{\"type\":\"Take\",\"alert\":null}", "{\"type\":\"Take\",\"alert\":\"1\"}",
        "{\"type\":\"Take\",\"alert\":1.5}", "{\"type\":\"Take\",\"alert\":1,\"alert\":2}",
        "{\"type\":\"Take\",\"alert\":1,\"desk\":2}", "{\"type\":\"Take\",\"alert\":1}{",
        "{\"type\":\"Reply\",\"alert\":1}", "{\"type\":\"Reply\",\"alert\":1,\"text\":null}",
        "{\"type\":\"AlertTaken\",\"alert\":1}", "{\"type\":\"java.lang.Object\"}"
    })
    void refusesWhatIsNotExactlyARecord(String text) {
        assertThatExceptionOfType(IOException.class).isThrownBy(
            () -> Json.read(text.getBytes(StandardCharsets.UTF_8), DeskAction.class));
    }

    private static Occurrence note(String text) {
        return new Occurrence.NoteWritten(1, text, Operator.SYSTEM);
    }

    private static void assertSorted(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        String[] sorted = names.toArray(String[]::new);
        Arrays.sort(sorted);
        assertThat(names).containsExactly(sorted);
        node.forEach(JsonTest::assertSorted);
    }
}
