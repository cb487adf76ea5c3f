package org.watchlink.routes.dams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.watchlink.adapters.dams.Dams.File;
import org.watchlink.adapters.dams.Dams.Link;
import org.watchlink.adapters.dams.Dams.Order;
import org.watchlink.adapters.dams.Dams.State;
import org.watchlink.adapters.dams.DamsResult;
import org.watchlink.adapters.dams.DamsResult.Later;
import org.watchlink.adapters.dams.DamsResult.Refused;
import org.watchlink.adapters.dams.DamsResult.Told;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.footage.FootageBook;
import org.watchlink.routes.footage.FootageStatus;
import org.watchlink.routes.footage.FootageWords;
import org.watchlink.routes.incident.Entry;
import org.watchlink.routes.incident.FootageAsk;
import org.watchlink.routes.incident.FootageChange;
import org.watchlink.routes.incident.FootageChange.FootageApproved;
import org.watchlink.routes.incident.FootageChange.FootagePreserved;
import org.watchlink.routes.incident.FootageChange.FootageReceived;
import org.watchlink.routes.incident.FootageChange.FootageRequested;
import org.watchlink.routes.incident.FootageChange.LinkFailed;
import org.watchlink.routes.incident.FootageChange.LinkGiven;
import org.watchlink.routes.incident.FootageChange.LinkOrdered;
import org.watchlink.routes.incident.FootageKey;
import org.watchlink.routes.incident.FootageLink;
import org.watchlink.routes.incident.Requester;

class DamsCourierTest implements LinkMaker {

    private static final Instant NOW = Instant.parse("2026-11-21T21:40:00Z");
    private static final Instant EXPIRES = NOW.plus(Duration.ofDays(2));
    private static final Operator ANNE = new Operator("anne", "desk 1");
    private static final FootageKey KEY = new FootageKey(14, NOW.minusSeconds(60), NOW);
    private static final String HASH = "ab".repeat(32);

    private final FootageBook book = new FootageBook(new FootageWords(ZoneOffset.UTC));
    private final List<Order> orders = new ArrayList<>();
    private final List<String> looks = new ArrayList<>();
    private final List<FootageChange> told = new ArrayList<>();
    private Instant now = NOW;
    private long head;
    private DamsResult answer = new Told(new Link("L1", State.PENDING, ""));
    private DamsCourier courier = courier();

    private DamsCourier courier() {
        return new DamsCourier(this, "Oldtown", book::open, (order, change) -> {
            assertThat(order).isEqualTo(book.request(1).orElseThrow().handover().orders());
            told.add(change);
            happens(change);
        }, () -> now);
    }

    @Override
    public DamsResult order(Order order) {
        orders.add(order);
        return answer;
    }

    @Override
    public DamsResult look(String id) {
        looks.add(id);
        return answer;
    }

    @Test
    void anOrderBecomesALinkAndAReceipt() {
        ordered();
        looksLater(Duration.ZERO);
        assertThat(told).isEmpty();
        answer = new Told(new Link("L1", State.READY, ""));
        looksLater(Duration.ofMinutes(1));
        answer = new Told(new Link("L1", State.RECEIVED, ""));
        looksLater(Duration.ofMinutes(1));
        looksLater(Duration.ofMinutes(10));

        assertThat(orders).singleElement().satisfies(order -> {
            assertThat(order.recipient()).isEqualTo("DC Night");
            assertThat(order.sha256()).isEqualTo(HASH);
            assertThat(order.files()).containsExactly(
                new File(14, KEY.from(), KEY.until(), "store 3", HASH));
        });
        assertThat(looks).containsExactly("L1", "L1");
        assertThat(told).containsExactly(
            new LinkGiven(1, new FootageLink(
                "L1", "DC Night", "night@police.example", EXPIRES, HASH), Operator.SYSTEM),
            new FootageReceived(
                1, "DC Night", "the police's system says so", Operator.SYSTEM));
    }

    @Test
    void aRefusalLeavesTheRequestOpenAndSaysWhy() {
        answer = new Refused("status 422");
        ordered();
        looksLater(Duration.ZERO);

        assertThat(told).containsExactly(
            new LinkFailed(1, "the police's system: status 422"));
        assertThat(status()).isEqualTo(FootageStatus.PRESERVED);
        looksLater(Duration.ofHours(1));
        assertThat(orders).hasSize(1);
    }

    @Test
    void asksAgainWithTheSameKeyAndGivesUpAtLast() {
        answer = new Later("no answer");
        ordered();
        for (int second = 0; second < 14 * 60; second++) {
            looksLater(Duration.ofSeconds(1));
        }
        assertThat(orders).hasSizeBetween(6, 10);
        assertThat(orders).extracting(Order::key).containsOnly(orders.getFirst().key());
        assertThat(status()).isEqualTo(FootageStatus.ORDERED);
        looksLater(Duration.ofMinutes(6));

        assertThat(told).containsExactly(new LinkFailed(1, "the police's system: no answer."
            + " Whether it took the order is not known"));
    }

    @Test
    void aRestartMakesNoSecondLink() {
        ordered();
        looksLater(Duration.ZERO);
        courier = courier();
        looksLater(Duration.ZERO);

        assertThat(orders).hasSize(2).extracting(Order::key)
            .containsOnly(orders.getFirst().key());
    }

    @Test
    void aSecondOrderIsAnother() {
        answer = new Told(new Link("L1", State.FAILED, "no such officer"));
        ordered();
        looksLater(Duration.ZERO);
        happens(new LinkOrdered(1, "DC Day", "day@police.example", EXPIRES, ANNE));
        looksLater(Duration.ZERO);

        assertThat(told).startsWith(new LinkFailed(
            1, "the police's system makes no link: no such officer"));
        assertThat(orders).extracting(Order::key).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void aLinkThatExpiresUnusedCanBeOrderedAgain() {
        answer = new Told(new Link("L1", State.READY, ""));
        ordered();
        looksLater(Duration.ZERO);
        answer = new Told(new Link("L1", State.EXPIRED, ""));
        looksLater(Duration.ofMinutes(1));

        assertThat(told).last().isEqualTo(new LinkFailed(1, "the link expired"));
        assertThat(status()).isEqualTo(FootageStatus.PRESERVED);
    }

    @Test
    void whatWasNotOrderedIsNotSent() {
        requested();
        looksLater(Duration.ZERO);
        happens(new LinkGiven(1, new FootageLink(
            "by hand", "DC Night", "x", EXPIRES, HASH), ANNE));
        looksLater(Duration.ofHours(1));

        assertThat(orders).isEmpty();
        assertThat(looks).isEmpty();
    }

    private void requested() {
        happens(new FootageRequested(1, new FootageAsk(
            Optional.empty(), List.of(KEY),
            new Requester("Sgt Day", "Herts", Requester.Kind.POLICE, "DPA"),
            FootageAsk.Want.COPY, "Robbery", ""), false, ANNE));
        happens(new FootageApproved(1, ANNE));
        happens(new FootagePreserved(1, 1, "store 3", HASH, NOW, ANNE));
    }

    private void ordered() {
        requested();
        happens(new LinkOrdered(1, "DC Night", "night@police.example", EXPIRES, ANNE));
    }

    private void happens(FootageChange change) {
        book.apply(new Entry(++head, now, change), change);
    }

    private void looksLater(Duration span) {
        now = now.plus(span);
        courier.look();
    }

    private FootageStatus status() {
        return book.request(1).orElseThrow().status();
    }
}
