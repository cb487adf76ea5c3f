package org.watchlink.adapters.tetra;

import java.util.Optional;
import org.watchlink.adapters.tetra.lip.Lip;
import org.watchlink.adapters.tetra.pei.DisconnectCause;
import org.watchlink.adapters.tetra.pei.TetraAddress;
import org.watchlink.adapters.tetra.sds.Sds;

/// What a terminal heard. Whoever spoke is empty where the caller withheld its identity.
public sealed interface TetraHeard {

    /// A status, also one that was hidden in a location report.
    record Status(Optional<TetraAddress> from, TetraAddress to, Sds.Status status)
        implements TetraHeard { }

    /// A text. One that is not whole lacks parts, of which "…" stands for those missing between.
    record Text(Optional<TetraAddress> from, TetraAddress to, String text, boolean whole)
        implements TetraHeard { }

    /// A location message, most often a [report][org.watchlink.adapters.tetra.lip.LipReport].
    record Located(Optional<TetraAddress> from, Lip lip) implements TetraHeard { }

    /// Anything else that is short data and cannot be shown.
    record Other(Optional<TetraAddress> from, TetraAddress to, Sds sds) implements TetraHeard { }

    /// A call. It is told again when more is known of it, when its priority rises, and whenever a
    /// call for help is heard again. `call` is its number while it lasts; `group` is empty for a
    /// call to ourselves; caller and group are empty when we came into it late.
    record CallBegun(
        int call, Optional<TetraAddress> from, Optional<TetraAddress> group, int priority)
        implements TetraHeard {

        private static final int EMERGENCY = 15;

        /// Whether somebody pressed the emergency button.
        public boolean emergency() {
            return priority == EMERGENCY;
        }
    }

    /// Somebody talks.
    record Talking(int call, Optional<TetraAddress> speaker, Optional<TetraAddress> group)
        implements TetraHeard { }

    /// That one talks no more.
    record Silent(int call, Optional<TetraAddress> speaker, Optional<TetraAddress> group)
        implements TetraHeard { }

    /// The call is over.
    record CallEnded(int call, Optional<TetraAddress> group, DisconnectCause cause)
        implements TetraHeard { }

    /// Somebody should look at the terminal.
    record Trouble(String reason) implements TetraHeard { }
}
