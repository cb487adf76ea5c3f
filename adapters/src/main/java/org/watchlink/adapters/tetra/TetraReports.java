package org.watchlink.adapters.tetra;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.watchlink.adapters.link.Timers;
import org.watchlink.adapters.tetra.pei.AiService;
import org.watchlink.adapters.tetra.pei.PeiOrder;
import org.watchlink.adapters.tetra.pei.PeiOutcome;
import org.watchlink.adapters.tetra.pei.TetraAddress;
import org.watchlink.adapters.tetra.sds.SdsCodec;
import org.watchlink.adapters.tetra.sds.SdsTl;
import org.watchlink.adapters.tetra.sds.SdsTl.Report;
import org.watchlink.adapters.tetra.sds.SdsTl.Transfer;

/// Tells radios that their messages have arrived, where they ask for that, once each.
///
/// A message that is not known to be addressed to ourselves is not answered: it may be a group's.
///
/// Belongs to the session's thread.
final class TetraReports {

    private static final SdsCodec CODEC = new SdsCodec();
    private static final Duration MEMORY = Duration.ofMinutes(10);
    private static final int MOST = 1000;

    private final boolean reports;
    private final TetraOwn own;
    private final Timers timers;
    private final BiConsumer<PeiOrder, Consumer<PeiOutcome>> air;
    private final TetraTally tally;
    private final Map<Answered, Long> answered = new LinkedHashMap<>();

    private record Answered(TetraAddress from, Transfer message) { }

    TetraReports(
        boolean reports, TetraOwn own, Timers timers,
        BiConsumer<PeiOrder, Consumer<PeiOutcome>> air, TetraTally tally) {
        this.reports = reports;
        this.own = own;
        this.timers = timers;
        this.air = air;
        this.tally = tally;
    }

    /// A message is safe with us.
    void safe(TetraAddress from, TetraAddress to, Transfer message) {
        if (reports) {
            message.whenReceived(!own.is(to)).ifPresent(
                report -> once(new Answered(from, message), report));
        }
    }

    /// A report wants to be answered itself.
    void acknowledge(TetraAddress from, TetraAddress to, Report report) {
        if (reports && report.ackRequired() && own.is(to)) {
            send(from, new SdsTl.Ack(report.pid(), 0, report.status(), report.reference()),
                _ -> { });
        }
    }

    private void once(Answered message, Report report) {
        long now = timers.nanos();
        Iterator<Long> oldest = answered.values().iterator();
        while (oldest.hasNext()
            && (now - oldest.next() > MEMORY.toNanos() || answered.size() >= MOST)) {
            oldest.remove();
        }
        if (answered.putIfAbsent(message, now) == null) {
            send(message.from(), report, outcome -> {
                switch (outcome) {
                    case PeiOutcome.Failed _, PeiOutcome.Refused _ -> answered.remove(message);
                    case PeiOutcome.Sent _ -> tally.reported.increment();
                    case PeiOutcome.Accepted _, PeiOutcome.Unknown _ -> { }
                }
            });
        }
    }

    private void send(TetraAddress to, SdsTl message, Consumer<PeiOutcome> told) {
        air.accept(new PeiOrder(AiService.SDS_4, own.spelt(to), CODEC.encode(message)), told);
    }
}
