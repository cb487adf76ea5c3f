package org.watchlink.gateway.desk;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocket;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.desk.DeskEvent.Changed;
import org.watchlink.routes.incident.Occurrence;
import org.watchlink.routes.place.Premises;
import org.watchlink.routes.radio.Category;
import org.watchlink.routes.radio.Priority;

class DeskHubTest {

    private static final Category THEFT = new Category("Shop theft", Priority.P3);
    private static final Premises SHOP = DemoRegisters.PREMISES.getFirst();

    private DemoServer server;
    private Browserless desk;

    @BeforeEach
    void start() throws Exception {
        server = DemoServer.start();
        desk = Browserless.signedIn(server, "J. Smith", "CCTV desk 1");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aDeskGetsEverythingThenWhatHappens() {
        long number = server.room.raise(THEFT, SHOP, "2 males, blue jackets");
        desk.open();
        live();
        assertThat(desk.events("Snapshot").getFirst().at("/alerts/0/number").asLong())
            .isEqualTo(number);
        server.room.repeat(number);
        await().untilAsserted(() -> assertThat(desk.events("Changed")).last()
            .satisfies(event -> {
                assertThat(event.at("/occurrence/type").asText()).isEqualTo("AlertRepeated");
                assertThat(event.at("/alert/count").asInt()).isEqualTo(2);
            }));
    }

    @Test
    void theRoomHearsWhoComesAndGoes() {
        WebSocket first = desk.open();
        WebSocket second = desk.open();
        live();
        first.close();
        second.close();
        await().untilAsserted(() -> assertThat(server.room.asked)
            .containsExactly("Attend[present=true, airwave=true]",
                "Attend[present=false, airwave=true]"));
    }

    @Test
    void anActionReachesTheRoomAndIsSeenByAll() throws Exception {
        long number = server.room.raise(THEFT, SHOP, "");
        Browserless other = Browserless.signedIn(server, "A. Patel", "CCTV desk 2");
        other.open();
        desk.open().writeTextMessage("{\"type\":\"Show\",\"alert\":" + number
            + ",\"candidate\":0}");
        await().untilAsserted(() -> assertThat(other.events("Changed"))
            .anySatisfy(event -> assertThat(event.at("/alert/takenBy/desk").asText())
                .isEqualTo("CCTV desk 1")));
    }

    @Test
    void aRefusalGoesToTheDeskThatAsked() throws Exception {
        Browserless other = Browserless.signedIn(server, "A. Patel", "CCTV desk 2");
        other.open();
        desk.open().writeTextMessage("{\"type\":\"Take\",\"alert\":7}");
        await().untilAsserted(() -> assertThat(desk.events("Refused")).singleElement()
            .satisfies(event -> assertThat(event.get("reason").asText())
                .isEqualTo("Alert 7 is not open.")));
        assertThat(other.events("Refused")).isEmpty();
    }

    @Test
    void nonsenseIsRefusedAndTheSocketLivesOn() {
        List<String> nonsense = List.of(
            "", "x", "null", "[]", "{}", "{\"type\":\"Explode\"}", "{\"type\":\"Take\"",
            "{\"type\":\"Take\",\"alert\":\"all\"}", "{\"type\":\"Take\",\"alert\":1,\"as\":2}",
            "{\"type\":\"Attend\",\"present\":false,\"airwave\":true}",
            "{\"type\":\"Reply\",\"alert\":1}",
            "{\"type\":\"Reply\",\"alert\":1,\"text\":\"" + "a".repeat(41) + "\"}",
            "{\"type\":\"Close\",\"alert\":1,\"outcome\":\"Bribe\",\"reason\":\"\"}",
            "{\"type\":\"Pass\",\"alert\":1,\"to\":\"Press\"}",
            "{\"type\":\"Write\",\"alert\":1,\"text\":\"" + "a".repeat(10_000) + "\"}",
            "[".repeat(3_000));
        WebSocket socket = desk.open();
        nonsense.forEach(socket::writeTextMessage);
        socket.writeBinaryMessage(Buffer.buffer(new byte[] {-1, -2, 0}));
        await().untilAsserted(() ->
            assertThat(desk.events("Refused")).hasSize(nonsense.size() + 1));
        assertThat(server.room.asked).containsExactly("Attend[present=true, airwave=true]");
        assertThat(socket.isClosed()).isFalse();
    }

    @Test
    void aViewerMayOnlyLook() throws Exception {
        long number = server.room.raise(THEFT, SHOP, "");
        Browserless viewer = Browserless.signedIn(server, "I. Visitor", "CCTV desk 2");
        viewer.open().writeTextMessage("{\"type\":\"Take\",\"alert\":" + number + "}");
        await().untilAsserted(() -> assertThat(viewer.events("Refused")).singleElement()
            .satisfies(event -> assertThat(event.get("reason").asText())
                .isEqualTo("A viewer may only look.")));
        assertThat(server.room.asked).containsExactly("Attend[present=true, airwave=false]");
    }

    @Test
    void aDeskThatComesBackGetsWhatItMissed() {
        long number = server.room.raise(THEFT, SHOP, "");
        long seen = server.room.head();
        server.room.repeat(number);
        server.room.repeat(number);
        desk.open(server.page(), "?after=" + seen + "&epoch=" + server.room.epoch);
        live();
        assertThat(desk.events("Snapshot")).isEmpty();
        assertThat(desk.events("Changed")).extracting(event -> event.get("number").asLong())
            .startsWith(seen + 1, seen + 2);
    }

    @Test
    void aDeskOfAnotherStartOrFromNowhereGetsEverything() {
        server.room.raise(THEFT, SHOP, "");
        String epoch = "&epoch=" + server.room.epoch;
        for (String query : List.of("?after=1&epoch=zero", "?after=99" + epoch,
            "?after=x" + epoch, "?" + epoch, "?after=-5" + epoch)) {
            desk.events.clear();
            desk.open(server.page(), query);
            live();
            assertThat(desk.events("Snapshot")).as(query).hasSize(1);
        }
    }

    @Test
    void whatIsNotYetRecordedIsNotMissed() {
        server.room.raise(THEFT, SHOP, "");
        long seen = server.room.head();
        server.room.unrecorded(THEFT, SHOP);
        desk.open(server.page(), "?after=" + seen + "&epoch=" + server.room.epoch);
        live();
        assertThat(desk.events("Snapshot").getFirst().get("alerts")).hasSize(2);
    }

    @Test
    void aDeskThatDoesNotReadIsSentAwayAndHoldsUpNobody() throws Exception {
        Browserless well = Browserless.signedIn(server, "A. Patel", "CCTV desk 2");
        well.open();
        await().until(() -> !well.events("Health").isEmpty());
        WebSocket sick = desk.open();
        live();
        sick.pause();
        flood(1_000, 2_500, well);
        await().atMost(15, SECONDS).until(() -> server.hub.sentAway() == 1);
        CompletableFuture.runAsync(() -> server.hub.tick(_ -> true),
            task -> server.hub.loop().runOnContext(_ -> task.run())).join();
        assertThat(server.hub.sentAway()).isEqualTo(1);
        sick.resume();
        await().atMost(10, SECONDS).until(sick::isClosed);
        assertThat(sick.closeStatusCode()).isEqualTo(Desk.BEHIND);
    }

    @Test
    void aDeskThatFallsBehindIsToldAllInOrder() {
        WebSocket slow = desk.open();
        live();
        desk.events.clear();
        slow.pause();
        for (long number = 1_000; number < 1_900; number++) {
            server.hub.publish(note(number));
        }
        slow.resume();
        await().atMost(10, SECONDS).until(() -> desk.last == 1_899);
        assertThat(desk.numbers()).isEqualTo(LongStream.range(1_000, 1_900).boxed().toList());
    }

    @Test
    void signingOutClosesTheSocket() throws Exception {
        WebSocket socket = desk.open();
        live();
        desk.post("/sign-out", server.page());
        await().atMost(30, SECONDS).until(socket::isClosed);
        assertThat(socket.closeStatusCode()).isEqualTo(Desk.SIGNED_OUT);
    }

    @Test
    void aStuckRoomLeavesTheDesksWithoutAPulse() {
        server.room.answersHealth = false;
        desk.open();
        await().until(() -> !desk.events("Snapshot").isEmpty());
        assertThat(desk.events("Health")).isEmpty();
        server.room.answersHealth = true;
        await().atMost(30, SECONDS).until(() -> !desk.events("Health").isEmpty());
    }

    private void flood(long from, long to, Browserless reader) {
        for (long number = from; number < to; number++) {
            server.hub.publish(note(number));
            if (number % 20 == 19) {
                long last = number;
                await().atMost(10, SECONDS).until(() -> reader.last == last);
            }
        }
    }

    private static Changed note(long number) {
        return new Changed(number, Instant.EPOCH, true, new Occurrence.NoteWritten(
            1, "x".repeat(16_000), Operator.SYSTEM), Optional.empty(), List.of());
    }

    private void live() {
        await().until(() -> !desk.events("Health").isEmpty());
    }

}
