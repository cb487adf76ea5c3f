package org.watchlink.adapters.cap;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// An alert of the Common Alerting Protocol 1.2 (OASIS, 3.2.1), in the standard's spelling. What
/// the schema leaves to the reader, [CapRules] checks.
///
/// Times are kept to the second, which is all that the standard writes.
public record Alert(
    String identifier, String sender, OffsetDateTime sent, Status status, MsgType msgType,
    Optional<String> source, Scope scope, Optional<String> restriction,
    Optional<String> addresses, List<String> code, Optional<String> note,
    Optional<String> references, Optional<String> incidents, List<Info> info) {

    /// How the alert is to be handled. What is not `Actual` never looks like it.
    public enum Status { Actual, Exercise, System, Test, Draft }

    /// What the alert does.
    public enum MsgType { Alert, Update, Cancel, Ack, Error }

    /// Who may read the alert.
    public enum Scope { Public, Restricted, Private }

    /// Drops the fractions of a second.
    public Alert {
        sent = sent.truncatedTo(ChronoUnit.SECONDS);
        code = List.copyOf(code);
        info = List.copyOf(info);
    }

    /// How a later alert refers to this one.
    public String reference() {
        return sender + ',' + identifier + ',' + CapTime.text(sent);
    }
}
