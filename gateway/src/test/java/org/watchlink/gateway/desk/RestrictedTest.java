package org.watchlink.gateway.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.http.WebSocket;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchlink.routes.alert.Alert;
import org.watchlink.routes.alert.Note;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.alert.Passage;
import org.watchlink.routes.desk.DeskAction;
import org.watchlink.routes.desk.DeskEvent.Changed;
import org.watchlink.routes.desk.DeskEvent.Talk;
import org.watchlink.routes.desk.Restricted;
import org.watchlink.routes.incident.Occurrence;
import org.watchlink.routes.place.Premises;
import org.watchlink.routes.radio.Category;
import org.watchlink.routes.radio.Priority;
import org.watchlink.routes.radio.RadioEvent;
import org.watchlink.routes.radio.SubscriberId.DmrId;
import org.watchlink.routes.radio.Talkgroup.Gssi;

/// What comes from the police radio reaches the desks that are entitled to it, and no other.
class RestrictedTest {

    private static final Category THEFT = new Category("Shop theft", Priority.P3);
    private static final Premises SHOP = DemoRegisters.PREMISES.getFirst();
    private static final List<String> TELLTALES =
        List.of("Issi", "Airwave", "7000001", "HS41", "Officer emergency", "8700");

    private DemoServer server;
    private Browserless entitled;
    private Browserless other;

    @BeforeEach
    void start() throws Exception {
        server = DemoServer.start();
        entitled = Browserless.signedIn(server, "J. Smith", "CCTV desk 1");
        other = Browserless.signedIn(server, "B. Jones", "CCTV desk 2");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void nothingIsToldAsItHappens() {
        entitled.open();
        other.open();
        live();
        police();
        long last = shop();
        await().until(() -> entitled.last >= last && other.last >= last);
        assertThat(entitled.events("Airwave").getLast().at("/officers/0/callSign").asText())
            .isEqualTo("HS41");
        assertThat(types(entitled)).contains(
            "AlertRaised", "AlertRepeated", "AnswerSent", "RadioHeard", "NoteWritten");
        clean(other.events);
        assertThat(other.events("Changed")).filteredOn(event -> !event.get("alert").isNull())
            .extracting(event -> event.at("/alert/category/name").asText())
            .containsOnly("Shop theft");
    }

    @Test
    void nothingIsToldWithEverything() {
        police();
        shop();
        entitled.open();
        other.open();
        live();
        assertThat(entitled.events("Snapshot").getFirst().get("alerts")).hasSize(2);
        await().until(() -> !entitled.events("Airwave").isEmpty());
        assertThat(other.events("Snapshot").getFirst().get("alerts")).hasSize(1);
        clean(other.events);
    }

    @Test
    void nothingIsToldToADeskThatComesBack() {
        shop();
        long seen = server.room.head();
        police();
        long last = shop();
        String query = "?after=" + seen + "&epoch=" + server.room.epoch;
        entitled.open(server.page(), query);
        other.open(server.page(), query);
        live();
        assertThat(entitled.events("Snapshot")).isEmpty();
        assertThat(other.events("Snapshot")).isEmpty();
        List<Long> all = numbers(entitled);
        assertThat(all).hasSize((int) (last - seen)).isSorted().endsWith(last);
        assertThat(numbers(other)).isNotEmpty().isSorted().endsWith(last)
            .hasSizeLessThan(all.size()).isSubsetOf(all);
        clean(other.events);
    }

    @Test
    void aDeskThatSawOnlyHiddenLinesIsNotToldAgainWhatItKnows() {
        long seen = shop();
        police();
        other.open(server.page(), "?after=" + seen + "&epoch=" + server.room.epoch);
        live(other);
        assertThat(other.events("Changed")).extracting(
            event -> event.at("/occurrence/type").asText()).containsOnly("DeskChanged");
    }

    @Test
    void theRegistersTellNothing() throws Exception {
        assertThat(entitled.get("/api/registers").body()).contains("HS41", "BD Dispatch");
        assertThat(other.get("/api/registers").body()).contains("\"airwave\":null")
            .doesNotContain("issi:", "gssi:", "HS41", "BD Dispatch");
        assertThat(other.get("/api/desk").body()).contains("\"airwave\":false");
    }

    @Test
    void onlyEntitledDesksSendByThePoliceRadio() {
        long alert = server.room.raise(THEFT, SHOP, "");
        for (Browserless desk : List.of(entitled, other)) {
            WebSocket socket = desk.open();
            live(desk);
            socket.writeTextMessage("""
                {"type":"Pass","alert":%d,"to":"HS Dispatch"}""".formatted(alert));
            socket.writeTextMessage("""
                {"type":"Tell","alert":%d,"to":"HS Dispatch","text":"now at the bus station"}"""
                .formatted(alert));
        }
        await().untilAsserted(() -> assertThat(other.events("Refused"))
            .extracting(event -> event.get("reason").asText()).containsExactly(
                "There is no such destination.", "This desk is not entitled to Airwave."));
        await().untilAsserted(() -> assertThat(server.room.asked)
            .filteredOn(line -> !line.startsWith("Attend")).containsExactly(
                "Pass[alert=" + alert + ", to=HS Dispatch]",
                "Tell[alert=" + alert + ", to=HS Dispatch, text=now at the bus station]"));
    }

    @Test
    void aHiddenLineDoesNotTakeAnAlertAwayFromAnOpenOne() {
        long number = server.room.raise(THEFT, SHOP, "");
        Alert alert = server.room.snapshot().toCompletableFuture().join().alerts().getFirst();
        List<Line> lines = Line.of(List.of(
            changed(1, new Occurrence.NoteWritten(number, "first", Operator.SYSTEM), alert),
            changed(2, new Occurrence.NoteWritten(number, "second", Operator.SYSTEM), alert),
            changed(3, new Occurrence.TextPassed(number, new Passage(
                1, Passage.Kind.MESSAGE, Instant.EPOCH, "HS41", "", Passage.State.SENT, ""),
                DemoAirwave.radio(0), Operator.SYSTEM), alert)));
        assertThat(lines).extracting(line -> line.open().length() == 0)
            .containsExactly(false, false, true);
        assertThat(lines).extracting(line -> line.all().toString().contains("\"alert\":null"))
            .containsExactly(true, false, false);
    }

    @Test
    void whatWasSentToAnOfficerIsLeftOutOfAShopsAlert() {
        long number = server.room.raise(THEFT, SHOP, "");
        Passage passage = new Passage(
            1, Passage.Kind.MESSAGE, Instant.EPOCH, "HS41", "to the bus station",
            Passage.State.DELIVERED, "received");
        Alert alert = server.room.snapshot().toCompletableFuture().join().alerts().getFirst()
            .passed(passage)
            .noted(new Note(Instant.EPOCH, "airwave", "HS41 has it by Airwave", true));
        Line line = Line.of(
            changed(1, new Occurrence.PassageReported(number, passage), alert));
        assertThat(line.all().toString()).contains("HS41", "to the bus station");
        assertThat(line.open().toString()).contains("DELIVERED", "\"number\":" + number)
            .doesNotContain("HS41").doesNotContain("to the bus station");
        Line later = Line.of(
            changed(2, new Occurrence.NoteWritten(number, "x", Operator.SYSTEM), alert));
        assertThat(later.open().toString()).contains("NoteWritten").doesNotContain("HS41");
    }

    @Test
    void ofThePoliceRadioOnlyTheLastIsTold() {
        assertThat(Line.of(List.of(
            DemoAirwave.closed("a"), DemoAirwave.open(List.of()), DemoAirwave.closed("b"))))
            .singleElement()
            .satisfies(line -> assertThat(line.all().toString()).contains("\"reason\":\"b\""));
    }

    @Test
    void whatNobodyCanJudgeIsHidden() {
        assertThat(Restricted.is(
            changed(7, new Occurrence.NoteWritten(1, "x", Operator.SYSTEM), null))).isTrue();
    }

    private static Changed changed(long number, Occurrence occurrence, Alert alert) {
        return new Changed(
            number, Instant.EPOCH, true, occurrence, Optional.ofNullable(alert), List.of());
    }

    /// Whatever the police radio can make happen.
    private void police() {
        long alert = DemoAirwave.emergency(server.room, 0);
        server.room.repeat(alert);
        server.room.act(new Operator("J. Smith", "CCTV desk 1"),
            new DeskAction.Write(alert, "HS41 is well"));
        server.room.hear(new RadioEvent.CallBegun(
            server.room.heard(), DemoAirwave.radio(0), Optional.of(new Gssi(8700))));
        server.room.hear(new RadioEvent.Text(
            server.room.heard(), DemoAirwave.radio(0), Optional.empty(), "HS41 to control"));
        server.hub.publish(DemoAirwave.open(DemoAirwave.patrol(),
            new Talk("Herts East", Instant.now(), Optional.of(DemoAirwave.radio(0)))));
    }

    private long shop() {
        server.room.raise(THEFT, SHOP, "");
        server.room.hear(new RadioEvent.CallBegun(
            server.room.heard(), new DmrId(2_301_043), Optional.empty()));
        return server.room.head();
    }

    /// The digits of a time could be anything.
    private static void clean(List<JsonNode> events) {
        assertThat(events).isNotEmpty().allSatisfy(event -> assertThat(
            event.toString().replaceAll("\\d{4}-[^\"]*Z", "")).doesNotContain(TELLTALES));
    }

    private static List<String> types(Browserless desk) {
        return desk.events("Changed").stream()
            .map(event -> event.at("/occurrence/type").asText()).toList();
    }

    private static List<Long> numbers(Browserless desk) {
        return desk.events("Changed").stream()
            .filter(event -> !event.at("/occurrence/type").asText().equals("DeskChanged"))
            .map(event -> event.get("number").asLong()).toList();
    }

    private void live() {
        live(entitled);
        live(other);
    }

    private static void live(Browserless desk) {
        await().until(() -> !desk.events("Health").isEmpty());
    }
}
