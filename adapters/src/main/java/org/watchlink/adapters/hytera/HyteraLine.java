package org.watchlink.adapters.hytera;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchlink.adapters.hytera.HyteraOrders.Kind;
import org.watchlink.adapters.hytera.HyteraOrders.Question;
import org.watchlink.adapters.hytera.HyteraSettings.Port;
import org.watchlink.adapters.link.Link;
import org.watchlink.adapters.link.SessionException;
import org.watchlink.adapters.wire.Octets;

/// One service on one slot of one repeater.
final class HyteraLine implements HstrpConversation.Surroundings {

    private static final Logger LOG = LoggerFactory.getLogger(HyteraLine.class);
    private static final Duration SUBSCRIBE_AGAIN_AFTER = Duration.ofSeconds(30);

    private final Port port;
    private final HyteraPeer peer;
    private final Link link;
    private final InetSocketAddress address;
    private final HyteraShared shared;
    private final HstrpConversation conversation;
    private final AtomicBoolean subscribing = new AtomicBoolean();

    /// The line to `address`, which is that of `peer`, over `link`, which is bound to `port`.
    HyteraLine(
        Port port, HyteraPeer peer, Link link, InetSocketAddress address, HyteraShared shared) {
        this.port = port;
        this.peer = peer;
        this.link = link;
        this.address = address;
        this.shared = shared;
        this.conversation = new HstrpConversation(
            shared.name() + "/" + peer.name() + "/" + port.label(), HstrpEnd.PC,
            shared.pace(), shared.numbers(), shared.timers(), this);
    }

    HstrpConversation conversation() {
        return conversation;
    }

    boolean is(HyteraService service, int slot) {
        return port.service() == service && port.slot() == slot;
    }

    boolean up() {
        return conversation.up();
    }

    boolean everUp() {
        return conversation.everUp();
    }

    /// Why the line is down.
    String reason() {
        return port.service() + " " + port.slot() + ": " + conversation.reason();
    }

    /// Takes a datagram from the repeater.
    void received(Hstrp datagram) {
        shared.tally().heard(peer.name(), shared.clock().instant());
        datagram.deviceId().ifPresent(peer::deviceId);
        conversation.received(datagram);
    }

    /// Takes octets from the repeater that are no datagram of its protocol.
    void garbled(String reason, Octets octets) {
        shared.inbox().garbled(peer.name(), reason, octets);
    }

    /// Sends `message` and waits for the answer that `kind` and `number` tell.
    CompletableFuture<HyteraResult> ask(Kind kind, long number, Hdap message) {
        if (!up()) {
            return CompletableFuture.failedFuture(
                new SessionException("not connected: " + reason()));
        }
        CompletableFuture<HyteraResult> answer =
            shared.orders().expect(new Question(peer.name(), kind, number));
        CompletableFuture<Void> sent =
            conversation.send(HyteraShared.HDAP.encode(HdapFrame.of(message)));
        sent.exceptionally(failure -> {
            answer.completeExceptionally(failure);
            return null;
        });
        answer.whenComplete((_, _) -> sent.complete(null));
        return answer;
    }

    @Override
    public void transmit(Hstrp datagram) {
        if (link.send(address, HyteraShared.HSTRP.encode(datagram))) {
            shared.tally().sent.increment();
        }
        if (datagram.type() == Hstrp.ACK) {
            shared.tally().acknowledged.increment();
        }
    }

    @Override
    public CompletionStage<Optional<Octets>> heard(Octets frame) {
        return shared.inbox().frame(peer.name(), port.slot(), frame);
    }

    @Override
    public void repeated() {
        shared.tally().duplicates.increment();
    }

    @Override
    public void retransmitted() {
        shared.tally().retransmissions.increment();
    }

    @Override
    public void connected() {
        if (port.service() == HyteraService.RCP && subscribing.compareAndSet(false, true)) {
            subscribe();
        }
    }

    @Override
    public void changed() {
        peer.look();
    }

    private void subscribe() {
        ask(Kind.SUBSCRIPTION, port.slot(), HyteraManners.subscription())
            .whenComplete((result, failure) -> {
                if (!up() || failure == null && result.done()) {
                    subscribing.set(false);
                } else {
                    LOG.warn("{}: {} {}: calls are not told of: {}", shared.name(), peer.name(),
                        port.slot(), failure == null ? result.reason() : failure.getMessage());
                    shared.timers().after(SUBSCRIBE_AGAIN_AFTER, this::subscribe);
                }
            });
    }
}
