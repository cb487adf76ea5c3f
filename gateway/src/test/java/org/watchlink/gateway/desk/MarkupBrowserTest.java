package org.watchlink.gateway.desk;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.watchlink.routes.desk.DeskEvent.Officer;
import org.watchlink.routes.desk.DeskEvent.Talk;
import org.watchlink.routes.place.Caller;
import org.watchlink.routes.place.Placing;
import org.watchlink.routes.place.Premises;
import org.watchlink.routes.place.Subscriber;
import org.watchlink.routes.radio.Category;
import org.watchlink.routes.radio.Priority;
import org.watchlink.routes.radio.RadioEvent;
import org.watchlink.routes.radio.SubscriberId.DmrId;

/// What comes over the air is text, whatever it looks like.
class MarkupBrowserTest {

    private static final List<String> PAYLOADS = List.of(
        "<script>hurt()</script>", "<img src=x onerror=hurt()>", "<svg/onload=hurt()>",
        "\"><body onload=hurt()>", "'-hurt()-'", "javascript:hurt()", "<iframe src=//x.example>",
        "<a href=javascript:hurt()>x</a>", "<style>*{display:none}</style>", "{{hurt()}}",
        "${hurt()}", "<math><mi xlink:href=data:x,hurt()>", "&lt;script&gt;hurt()&lt;/script&gt;",
        "<details open ontoggle=hurt()>", "</span></li></ul><script>hurt()</script>",
        "\u202Ehurt", "<input autofocus onfocus=hurt()>", "<base href=//x.example>",
        "<meta http-equiv=refresh content=0;url=//x.example>", "<form action=//x.example><button>");

    @Test
    void nothingHeardIsEverRun() throws Exception {
        try (DemoServer server = DemoServer.start(); Console desk = new Console()) {
            desk.signIn(server, "J. Smith", "CCTV desk 1");
            desk.script("window.hurt = () => { window.hurted = true; }");
            Premises shop = DemoRegisters.PREMISES.getFirst();
            for (String payload : PAYLOADS) {
                DmrId radio = new DmrId(77);
                Caller caller = new Caller(radio,
                    Optional.of(new Subscriber(radio, payload, shop.id(), payload)),
                    Optional.of(new Premises(shop.id(), payload, payload, shop.position(),
                        payload, payload, false)));
                server.room.raise(new Category(payload, Priority.P2), caller, payload,
                    new Placing(Optional.of(shop), Placing.Sureness.PREMISES, 30, payload),
                    DemoRegisters.candidates(shop.position()));
                server.room.hear(new RadioEvent.Text(
                    server.room.heard(), radio, Optional.empty(), payload));
            }
            server.room.notices = PAYLOADS;
            server.hub.publish(DemoAirwave.open(
                IntStream.range(0, PAYLOADS.size()).mapToObj(i -> new Officer(
                    DemoAirwave.radio(i), PAYLOADS.get(i), PAYLOADS.get(i), Instant.now(),
                    DemoAirwave.officer(i, Duration.ZERO).fix(), PAYLOADS.get(i))).toList(),
                new Talk(PAYLOADS.getFirst(), Instant.now(), Optional.empty())));
            await().untilAsserted(() ->
                assertThat(desk.text("#airwave")).contains(PAYLOADS.getFirst()));
            await().atMost(20, SECONDS).untilAsserted(() ->
                assertThat(desk.texts("#waiting .row")).hasSize(PAYLOADS.size()));
            for (int i = 0; i < PAYLOADS.size(); i++) {
                desk.press(Keys.ARROW_DOWN);
            }
            await().untilAsserted(() -> assertThat(desk.text("#recent"))
                .contains(PAYLOADS.getFirst(), PAYLOADS.getLast()));
            assertThat(desk.text("#scene")).contains(PAYLOADS.getLast());
            assertThat(desk.script("return window.hurted ?? false")).isEqualTo(false);
            assertThat(desk.script("return document.querySelectorAll('script').length"))
                .isEqualTo(4L);
            assertThat(desk.script("return document.querySelectorAll('iframe, math, base').length"))
                .isEqualTo(0L);
        }
    }

    @Test
    void thePageAsksNobodyElseAndBreaksNoRule() throws Exception {
        try (DemoServer server = DemoServer.start(); Console desk = new Console()) {
            desk.signIn(server, "J. Smith", "CCTV desk 1");
            server.room.raise(new Category("Fight", Priority.P2),
                DemoRegisters.PREMISES.getFirst(), "");
            desk.find(".m-cone");
            List<?> asked = (List<?>) desk.script(
                "return performance.getEntriesByType('resource').map(entry => entry.name)");
            assertThat(asked).isNotEmpty()
                .allMatch(name -> name.toString().startsWith(server.page()));
            Object octets = desk.script("return performance.getEntriesByType('resource')"
                + ".filter(entry => entry.name.endsWith('.js'))"
                + ".reduce((sum, entry) => sum + entry.decodedBodySize, 0)");
            assertThat(((Number) octets).intValue()).isLessThan(600_000);
            assertThat(desk.complaints()).isEmpty();
        }
    }
}
