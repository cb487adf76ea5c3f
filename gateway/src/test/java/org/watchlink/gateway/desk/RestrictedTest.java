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
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.desk.DeskAction;
import org.watchlink.routes.desk.DeskEvent.Changed;
import org.watchlink.routes.desk.DeskEvent.Talk;
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
    void aHiddenAlertCannotBeActedUpon() {
        long alert = DemoAirwave.emergency(server.room, 0);
        long shop = server.room.raise(THEFT, SHOP, "");
        List<String> actions = List.of(
            "Take\",\"alert\":" + alert, "Show\",\"candidate\":0,\"alert\":" + alert,
            "Write\",\"text\":\"x\",\"alert\":" + alert,
            "Reply\",\"text\":\"x\",\"alert\":" + alert,
            "Pass\",\"to\":\"British Transport Police\",\"alert\":" + alert,
            "Close\",\"outcome\":\"Test\",\"reason\":\"\",\"alert\":" + alert);
        WebSocket socket = other.open();
        live(other);
        actions.forEach(action -> socket.writeTextMessage("{\"type\":\"" + action + "}"));
        socket.writeTextMessage(
            "{\"type\":\"Pass\",\"to\":\"HS Dispatch\",\"alert\":" + shop + "}");
        await().untilAsserted(() -> assertThat(other.events("Refused"))
            .extracting(event -> event.get("reason").asText()).hasSize(actions.size() + 1)
            .endsWith("There is no such destination.")
            .containsOnly("There is no such alert.", "There is no such destination."));
        assertThat(server.room.asked).allMatch(line -> line.startsWith("Attend"));
    }

    @Test
    void whatNobodyCanJudgeIsHidden() {
        Changed changed = new Changed(7, Instant.EPOCH, true,
            new Occurrence.NoteWritten(1, "x", Operator.SYSTEM), Optional.empty());
        assertThat(Restricted.is(changed)).isTrue();
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

    private static void clean(List<JsonNode> events) {
        assertThat(events).isNotEmpty().allSatisfy(event ->
            assertThat(event.toString()).doesNotContain(TELLTALES));
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
