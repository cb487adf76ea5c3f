package org.watchlink.adapters.cap;

import java.net.URI;
import java.time.Instant;
import org.watchlink.adapters.cap.Alert.MsgType;
import org.watchlink.adapters.cap.Alert.Status;

/// One alert in an Atom feed: when it was sent, a title, and where the alert itself is. Nothing
/// else of it stands in the feed: whoever wants more fetches it and is seen to do so.
///
/// The id is an absolute URI that is this alert's for ever; two versions of an incident are two
/// alerts.
public record AtomEntry(
    URI id, String title, Instant updated, URI link, Status status, MsgType msgType) {

    /// Checks that both addresses are whole.
    ///
    /// @throws IllegalArgumentException if one is relative
    public AtomEntry {
        AtomFeed.requireAbsolute(id);
        AtomFeed.requireAbsolute(link);
    }

    /// The entry for `alert`, which can be fetched from `link`. Its title says if it is not
    /// `Actual`.
    public static AtomEntry of(Alert alert, URI id, URI link) {
        String title = alert.info().stream().findFirst()
            .map(info -> info.headline().orElse(info.event()))
            .orElse(alert.msgType().name());
        return new AtomEntry(
            id, alert.status() == Status.Actual ? title : alert.status() + ": " + title,
            alert.sent().toInstant(), link, alert.status(), alert.msgType());
    }
}
