package org.watchlink.adapters.dams;

import java.time.Instant;
import java.util.List;

/// What passes between a control room and the police's digital asset management system: an order
/// for a link that one recipient can use once, and how far it has come.
///
/// No such system has a public interface. This is the least that Watchlink needs of one, as JSON
/// over HTTPS with a bearer token; a small translator in front of the force's own system speaks it:
///
///     POST {url}/links          Idempotency-Key: <key>
///       {"request": "0012", "recipient": "DC Night", "address": "night@police.example",
///        "expires": "2026-11-29T10:00:00Z", "uses": 1, "sha256": "…",
///        "files": [{"camera": 14, "from": "…Z", "until": "…Z", "place": "…", "sha256": "…"}]}
///     GET {url}/links/{id}
///
///     both answered by 200, 201 or 202 with
///       {"id": "…", "state": "pending|ready|received|failed|expired", "reason": "…"}
///
/// The same key orders the same link once, however often it is sent. The system fetches the files
/// from where they are preserved, and sends the link to the recipient itself: nobody else gets it.
/// 400 to 499 refuse an order for good, but 401, 403, 404, 408, 425 and 429, which, as 500 to 599,
/// may be otherwise later.
public sealed interface Dams {

    /// An order for a link. `key` tells it from every other.
    record Order(
        String key, String request, String recipient, String address, Instant expires,
        String sha256, List<File> files) implements Dams { }

    /// A link as it is. `reason` says more, or is empty.
    record Link(String id, State state, String reason) implements Dams { }

    /// A preserved stretch of a camera's recording.
    record File(int camera, Instant from, Instant until, String place, String sha256) { }

    /// How far a link has come.
    enum State {
        /// It is being made.
        PENDING,
        /// The recipient has it.
        READY,
        /// The recipient used it: it is used up.
        RECEIVED,
        /// There will be none.
        FAILED,
        /// It was not used in time.
        EXPIRED
    }
}
