package org.watchlink.adapters.tetra.pei;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.watchlink.adapters.link.Timers;
import org.watchlink.adapters.tetra.pei.Pei.CmeFailure;
import org.watchlink.adapters.tetra.pei.Pei.OwnNumber;
import org.watchlink.adapters.tetra.pei.Pei.Registration;
import org.watchlink.adapters.tetra.pei.Pei.SdsReceived;
import org.watchlink.adapters.tetra.pei.PeiAnswer.Done;
import org.watchlink.adapters.tetra.pei.PeiAnswer.Refused;
import org.watchlink.adapters.tetra.pei.PeiCommand.Query;
import org.watchlink.adapters.wire.Bits;

/// Knows when a terminal is due to be asked something, and when it may have been switched off and
/// on: then it has forgotten what we asked of it and does not say so.
final class PeiVigil {

    /// So early that an answer may take its 5 s and still be heard before the terminal is lost.
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(6);
    private static final Duration POLL = Duration.ofSeconds(45);
    private static final Duration REGISTER = Duration.ofMinutes(5);
    private static final Duration REST = Duration.ofSeconds(30);
    private static final List<Query> POLLS = List.of(new Query("CREG"), new Query("CSQ"));
    /// The first position that a radio tells after it was switched on: it has none yet.
    private static final Bits NO_FIX = Bits.ofHex("0A30000000000007FFE81");
    private static final int OWN = 0;
    private static final int OWN_WITH_NETWORK = 6;

    private final Timers timers;
    private final Set<Integer> own = new HashSet<>();
    private final Set<Query> answered = new HashSet<>();
    private boolean suspected;
    private long begunAt;
    private long polledAt;

    PeiVigil(Timers timers) {
        this.timers = timers;
    }

    /// The terminal has just been told everything.
    void begun() {
        begunAt = timers.nanos();
        polledAt = begunAt;
    }

    /// The terminal may have forgotten everything.
    void suspect() {
        suspected = true;
    }

    /// Does what is due when the terminal has said nothing for so many nanoseconds.
    void look(
        long silence, PeiTransactions transactions, PeiSetUp setUp, PeiSending sending) {
        if (suspected && since(begunAt, REST)) {
            suspected = false;
            sending.forget();
            setUp.start(false);
        } else if (since(begunAt, REGISTER)) {
            setUp.register();
        } else if (transactions.idle() && since(polledAt, POLL)) {
            polledAt = timers.nanos();
            POLLS.forEach(poll -> transactions.ask(poll, answer -> polled(poll, answer)));
        } else if (transactions.idle() && silence >= KEEP_ALIVE.toNanos()) {
            transactions.ask(new PeiCommand.Attention(), _ -> { });
        }
    }

    /// Takes what the terminal says.
    void heard(Pei told, boolean asked) {
        switch (told) {
            case Registration _ when !asked -> suspect();
            case OwnNumber(int type, TetraIdentity identity)
                when type == OWN || type == OWN_WITH_NETWORK ->
                identity.address().ifPresent(address -> own.add(address.ssi()));
            case SdsReceived sds when sds.service().equals(AiService.SDS_4)
                && sds.bits().first(NO_FIX.length()).equals(NO_FIX)
                && sds.calling().flatMap(TetraIdentity::address)
                    .filter(address -> own.contains(address.ssi())).isPresent() -> suspect();
            case Pei _ -> { }
        }
    }

    /// A question that was once answered is refused only by a terminal that is not itself.
    private void polled(Query poll, PeiAnswer answer) {
        switch (answer) {
            case Done _ -> answered.add(poll);
            case Refused(CmeFailure(CmeError error), _) when answered.contains(poll)
                && (error.equals(CmeError.NOT_SUPPORTED) || error.equals(CmeError.SYNTAX)) ->
                suspect();
            case PeiAnswer.Refused _, PeiAnswer.Lost _ -> { }
        }
    }

    private boolean since(long moment, Duration time) {
        return timers.nanos() - moment >= time.toNanos();
    }
}
