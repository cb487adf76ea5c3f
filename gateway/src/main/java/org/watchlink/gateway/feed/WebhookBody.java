package org.watchlink.gateway.feed;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.watchlink.adapters.webhook.Webhook;
import org.watchlink.gateway.json.Json;

/// How an event is posted: as it is in the feed, or thin where it is larger than a webhook may be.
/// A thin one has all attributes but no `data`; `dataref` (CloudEvents' extension of that name)
/// says where the feed's server gives the same data.
///
/// @param served whether there is such a server
public record WebhookBody(boolean served) {

    /// Why there is none.
    static final String TOO_LARGE = "larger than " + Webhook.LARGEST_BODY + " octets";

    /// What is posted; nothing where it would be too large all the same.
    Optional<Buffer> of(FeedLine line) {
        return fits(line.json()) ? Optional.of(line.json())
            : served ? thin(line).filter(WebhookBody::fits) : Optional.empty();
    }

    /// Where the feed's server gives the data of an event.
    public static String place(Object seq) {
        return "/feed/v1/events/" + seq + "/data";
    }

    private static Optional<Buffer> thin(FeedLine line) {
        try {
            Map<?, ?> all = Json.read(line.json().getBytes(), Map.class);
            Map<Object, Object> members = new TreeMap<>(all);
            members.remove("data");
            members.put("dataref", place(line.seq()));
            return Optional.of(Buffer.buffer(Json.bytes(members)));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static boolean fits(Buffer body) {
        return body.length() <= Webhook.LARGEST_BODY;
    }
}
