package org.watchlink.adapters.tetra;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.watchlink.adapters.link.Timers;
import org.watchlink.adapters.tetra.lip.Lip;
import org.watchlink.adapters.tetra.lip.LipCodec;
import org.watchlink.adapters.tetra.lip.LipReason;
import org.watchlink.adapters.tetra.lip.LipReport.LongReport;
import org.watchlink.adapters.tetra.pei.Pei.SdsReceived;
import org.watchlink.adapters.tetra.pei.TetraAddress;
import org.watchlink.adapters.tetra.sds.DeliveryStatus;
import org.watchlink.adapters.tetra.sds.Sds;
import org.watchlink.adapters.tetra.sds.Sds.ShortReport;
import org.watchlink.adapters.tetra.sds.SdsCodec;
import org.watchlink.adapters.tetra.sds.SdsText;
import org.watchlink.adapters.tetra.sds.SdsTl.Report;
import org.watchlink.adapters.tetra.sds.SdsTl.Transfer;
import org.watchlink.adapters.tetra.sds.StatusCodec;
import org.watchlink.adapters.tetra.sds.UserData;
import org.watchlink.adapters.tetra.sds.UserData.HeadedText;
import org.watchlink.adapters.tetra.sds.UserDataCodec;
import org.watchlink.adapters.wire.BitWriter;
import org.watchlink.adapters.wire.Bits;
import org.watchlink.adapters.wire.Decoded.Malformed;
import org.watchlink.adapters.wire.Decoded.Message;
import org.watchlink.adapters.wire.Octets;

/// Reads the statuses and short data that come and gives them to the control room.
///
/// Belongs to the session's thread.
final class TetraInbox {

    private static final SdsCodec SDS = new SdsCodec();
    private static final LipCodec LIP = new LipCodec();
    private static final StatusCodec STATUS = new StatusCodec();
    private static final Duration LOOK = Duration.ofSeconds(10);

    private final TetraOwn own;
    private final Timers timers;
    private final TetraEvents events;
    private final TetraReports reports;
    private final Reported orders;
    private final TetraTally tally;
    private final TetraParts parts;
    private final StatusTwins twins;

    /// Who waits for word of what was sent.
    interface Reported {

        /// Whether somebody waited for this.
        boolean settle(TetraAddress from, int reference, DeliveryStatus status);
    }

    private record Envelope(Optional<TetraAddress> from, TetraAddress to, boolean whole) { }

    TetraInbox(
        TetraOwn own, Timers timers, TetraEvents events, TetraReports reports, Reported orders,
        TetraTally tally) {
        this.own = own;
        this.timers = timers;
        this.events = events;
        this.reports = reports;
        this.orders = orders;
        this.tally = tally;
        this.parts = new TetraParts(timers);
        this.twins = new StatusTwins(timers);
    }

    /// Gives up long messages now and then whose parts do not come.
    void look() {
        parts.overdue().forEach(this::joined);
        timers.after(LOOK, this::look);
    }

    void received(SdsReceived received) {
        tally.received.increment();
        if (received.incomplete()) {
            tally.incomplete.increment();
        }
        var envelope = new Envelope(
            received.calling().flatMap(own::read), own.called(received.called()),
            !received.incomplete());
        switch (SDS.decode(received.service().code(), received.bits())) {
            case Malformed<Sds>(String reason, Octets octets) -> events.garbled(reason, octets);
            case Message<Sds>(Sds sds) -> take(envelope, sds);
        }
    }

    private void take(Envelope envelope, Sds sds) {
        switch (sds) {
            case ShortReport(ShortReport.Kind kind, int reference)
                when settled(envelope, reference, kind.status()) -> { }
            case Report report -> {
                envelope.from().ifPresent(
                    from -> reports.acknowledge(from, envelope.to(), report));
                if (!settled(envelope, report.reference(), report.status())) {
                    tell(envelope, report);
                }
            }
            case Transfer transfer when envelope.whole() -> TetraParts.place(transfer)
                .ifPresentOrElse(
                    place -> parts.add(envelope.from(), envelope.to(), place, transfer)
                        .forEach(this::joined),
                    () -> answer(envelope, List.of(transfer), tell(envelope, transfer)));
            case Sds other -> tell(envelope, other);
        }
    }

    private boolean settled(Envelope envelope, int reference, DeliveryStatus status) {
        return envelope.from().filter(from -> orders.settle(from, reference, status)).isPresent();
    }

    private void joined(TetraParts.Joined joined) {
        var envelope = new Envelope(joined.sender().from(), joined.sender().to(), true);
        answer(envelope, joined.parts(), switch (joined) {
            case TetraParts.Text(_, _, int reference, String text, boolean whole) -> events.heard(
                key(envelope, reference, text.hashCode()),
                new TetraHeard.Text(envelope.from(), envelope.to(), text, whole));
            case TetraParts.Whole(_, _, Sds sds) -> tell(envelope, sds);
            case TetraParts.Pieces(_, List<Transfer> pieces) -> CompletableFuture.allOf(
                pieces.stream()
                    .map(piece -> tell(envelope, piece).toCompletableFuture())
                    .toArray(CompletableFuture<?>[]::new));
        });
    }

    /// Reports to the sender once the control room has it.
    private void answer(
        Envelope envelope, List<Transfer> messages, CompletionStage<Void> safe) {
        envelope.from().ifPresent(from -> safe.thenRun(
            () -> timers.after(Duration.ZERO, () -> messages.forEach(
                message -> reports.safe(from, envelope.to(), message)))));
    }

    private CompletionStage<Void> tell(Envelope envelope, Sds sds) {
        return switch (sds) {
            case ShortReport report -> other(envelope, "", report);
            case Sds.Status status -> status(envelope, status, false);
            case Sds.Location(Bits pdu) -> located(envelope, pdu);
            case Sds.SimpleText simple -> text(envelope, "", simple, simple.text());
            case Transfer transfer -> transferred(envelope, transfer);
            case Sds other -> other(envelope, "", other);
        };
    }

    private CompletionStage<Void> transferred(Envelope envelope, Transfer transfer) {
        BitWriter content = new BitWriter();
        UserDataCodec.write(content, transfer.data());
        String key = key(
            envelope, transfer.reference(), content.bits().octets().hashCode());
        return switch (transfer.data()) {
            case UserData.Text text -> text(envelope, key, transfer, text.text());
            case HeadedText text -> text(envelope, key, transfer, text.text());
            case UserData _ -> other(envelope, key, transfer);
        };
    }

    private CompletionStage<Void> status(Envelope envelope, Sds.Status status, boolean hidden) {
        var heard = new TetraHeard.Status(envelope.from(), envelope.to(), status);
        if (envelope.from().isEmpty()) {
            return events.heard(heard);
        }
        Optional<StatusTwins.Seen> first =
            twins.first(envelope.from().get().ssi(), status, hidden);
        if (first.isEmpty()) {
            tally.repeated.increment();
            return CompletableFuture.completedFuture(null);
        }
        CompletionStage<Void> told = events.heard(heard);
        told.whenComplete((_, failure) -> {
            if (failure != null) {
                timers.after(Duration.ZERO, () -> twins.forget(first.get()));
            }
        });
        return told;
    }

    private CompletionStage<Void> located(Envelope envelope, Bits pdu) {
        return switch (LIP.decode(pdu)) {
            case Malformed<Lip>(String reason, Octets octets) -> events.garbled(reason, octets);
            case Message<Lip>(Lip lip) -> {
                CompletionStage<Void> told =
                    events.heard(new TetraHeard.Located(envelope.from(), lip));
                yield hidden(lip)
                    .map(status -> told.thenCombine(
                        status(envelope, status, true), (nothing, _) -> nothing))
                    .orElse(told);
            }
        };
    }

    /// The status that a position was sent for.
    private static Optional<Sds.Status> hidden(Lip lip) {
        return lip instanceof LongReport report
            && report.reason().equals(Optional.of(LipReason.STATUS))
            && report.status().isPresent()
            && STATUS.decode(Bits.ofHex("%04x".formatted(report.status().getAsInt())))
                instanceof Message(Sds.Status status) && !(status instanceof ShortReport)
            ? Optional.of(status) : Optional.empty();
    }

    private CompletionStage<Void> text(Envelope envelope, String key, Sds sds, SdsText text) {
        return text.shown()
            .map(shown -> events.heard(key, new TetraHeard.Text(
                envelope.from(), envelope.to(), shown, envelope.whole())))
            .orElseGet(() -> other(envelope, key, sds));
    }

    private CompletionStage<Void> other(Envelope envelope, String key, Sds sds) {
        return events.heard(key, new TetraHeard.Other(envelope.from(), envelope.to(), sds));
    }

    /// The name by which a repetition is recognised, also after a restart; empty where nobody says
    /// whose it is. The content belongs to it: references are few.
    private static String key(Envelope envelope, int reference, int content) {
        return envelope.from()
            .map(from -> "sds/%d/%d/%08x".formatted(from.ssi(), reference, content))
            .orElse("");
    }
}
