package org.watchlink.adapters.hytera;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.watchlink.adapters.link.SessionException;
import org.watchlink.adapters.link.Timers;

/// The questions that were asked and not yet answered.
final class HyteraOrders {

    private static final HyteraResult NO_ANSWER = new HyteraResult(false, "no answer");

    private final Duration patience;
    private final Timers timers;
    private final Map<Question, CompletableFuture<HyteraResult>> open = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /// What kind of answer is waited for.
    enum Kind { TEXT, LOCATION, PRESENCE, SUBSCRIPTION }

    /// What an answer is recognised by: `number` is a request id, a radio id or a slot.
    record Question(String peer, Kind kind, long number) { }

    private record Answer(Kind kind, long number, HyteraResult result) { }

    /// Waits `patience` for each answer.
    HyteraOrders(Duration patience, Timers timers) {
        this.patience = patience;
        this.timers = timers;
    }

    /// The answer to come; the same for whoever asks the same meanwhile.
    CompletableFuture<HyteraResult> expect(Question question) {
        CompletableFuture<HyteraResult> expected = open.computeIfAbsent(question, _ -> {
            var answer = new CompletableFuture<HyteraResult>();
            answer.whenComplete((_, _) -> open.remove(question, answer));
            timers.after(patience, () -> answer.complete(NO_ANSWER));
            return answer;
        });
        if (closed) {
            close();
        }
        return expected;
    }

    /// Gives `heard` to whoever waits for it.
    ///
    /// @return whether somebody did
    boolean settle(String peer, int slot, Hdap heard) {
        return answer(slot, heard)
            .map(answer -> {
                var waiting = open.remove(new Question(peer, answer.kind(), answer.number()));
                return waiting != null && waiting.complete(answer.result());
            })
            .orElse(false);
    }

    /// Gives up all that is open.
    void close() {
        closed = true;
        var over = new SessionException("closed");
        open.values().forEach(answer -> answer.completeExceptionally(over));
    }

    private static Optional<Answer> answer(int slot, Hdap heard) {
        return switch (heard) {
            case Tmp.PrivateTextAck ack ->
                Optional.of(new Answer(Kind.TEXT, ack.requestId(), HyteraResult.of(ack.result())));
            case Tmp.GroupTextAck ack ->
                Optional.of(new Answer(Kind.TEXT, ack.requestId(), HyteraResult.of(ack.result())));
            case Lp.StandardReport report ->
                Optional.of(new Answer(
                    Kind.LOCATION, report.requestId(), HyteraResult.of(report.result())));
            case Lp.StandardReportWithRssi report ->
                Optional.of(new Answer(
                    Kind.LOCATION, report.requestId(), HyteraResult.of(report.result())));
            case Rrs.StatusCheckAnswer(RadioIp radio, Rrs.State state) ->
                Optional.of(new Answer(Kind.PRESENCE, radio.id(), HyteraResult.of(state)));
            case Rcp.StatusBroadcastReply(Rcp.Result result) ->
                Optional.of(new Answer(Kind.SUBSCRIPTION, slot, HyteraResult.of(result)));
            case Rrs _, Lp _, Tmp _, Rcp _, Telemetry _, UnknownHdap _ -> Optional.empty();
        };
    }
}
