package org.watchlink.gateway.store.view;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.watchlink.routes.incident.IncidentStatus;
import org.watchlink.routes.radio.Position;

/// What is searched for among the incidents; what is empty is not asked for, and all of the rest
/// has to be met.
///
/// `from` and `until` are of the opening, the second not included; `place` is a part of the text of
/// the place; `radio` an id, or a part of its alias or of its premises; each word of `text` is in
/// the facts or in a line that somebody wrote; `number` is how the incident's number begins.
/// `notable` asks for those that are marked so, or for all others.
/// `airwave` says whether the one who asks is entitled to officers' alerts.
public record Query(
    Optional<Instant> from, Optional<Instant> until, String town, String place,
    Optional<Circle> within, String radio, OptionalInt camera, String text,
    Optional<IncidentStatus> status, Optional<Boolean> open, String number,
    Optional<Boolean> notable, boolean airwave) {

    /// So many metres around a position.
    public record Circle(Position centre, double metres) { }

    /// Where a page ended: the next one has what was opened before. `first` tells those apart that
    /// were opened in the same moment. Written `1772402047123456-42`.
    public record Mark(long opened, long first) {

        private static final Pattern TEXT = Pattern.compile("(-?\\d{1,18})-(\\d{1,18})");

        /// The mark that `text` stands for; nothing where it is none.
        public static Optional<Mark> of(String text) {
            Matcher parts = TEXT.matcher(text);
            return parts.matches()
                ? Optional.of(new Mark(
                    Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2))))
                : Optional.empty();
        }

        @Override
        public String toString() {
            return opened + "-" + first;
        }
    }
}
