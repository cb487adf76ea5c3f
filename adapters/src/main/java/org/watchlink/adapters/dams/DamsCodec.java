package org.watchlink.adapters.dams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.watchlink.adapters.dams.Dams.File;
import org.watchlink.adapters.dams.Dams.Link;
import org.watchlink.adapters.dams.Dams.Order;
import org.watchlink.adapters.dams.Dams.State;
import org.watchlink.adapters.wire.Decoded;
import org.watchlink.adapters.wire.Decoded.Malformed;
import org.watchlink.adapters.wire.Decoded.Message;
import org.watchlink.adapters.wire.Octets;

/// The JSON of [Dams]: orders out, links in. Members that it does not know are passed over.
final class DamsCodec {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 200;

    private DamsCodec() { }

    static Octets encode(Order order) {
        ObjectNode body = JSON.createObjectNode()
            .put("request", order.request())
            .put("recipient", order.recipient())
            .put("address", order.address())
            .put("expires", order.expires().toString())
            .put("uses", 1)
            .put("sha256", order.sha256());
        ArrayNode files = body.putArray("files");
        for (File file : order.files()) {
            files.addObject()
                .put("camera", file.camera())
                .put("from", file.from().toString())
                .put("until", file.until().toString())
                .put("place", file.place())
                .put("sha256", file.sha256());
        }
        try {
            return Octets.of(JSON.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Decoded<Link> decode(Octets body) {
        try {
            JsonNode link = JSON.readTree(body.toBytes());
            String id = link.path("id").asText();
            Optional<State> state = state(link.path("state").asText());
            if (!id.matches("[A-Za-z0-9._~-]{1,200}")) {
                return new Malformed<>("id", body);
            }
            if (state.isEmpty()) {
                return new Malformed<>("state", body);
            }
            String reason = link.path("reason").asText();
            return new Message<>(new Link(
                id, state.get(), reason.substring(0, Math.min(LONGEST, reason.length()))));
        } catch (IOException _) {
            return new Malformed<>("not JSON", body);
        }
    }

    private static Optional<State> state(String word) {
        return Stream.of(State.values())
            .filter(state -> state.name().toLowerCase(Locale.ROOT).equals(word)).findFirst();
    }
}
