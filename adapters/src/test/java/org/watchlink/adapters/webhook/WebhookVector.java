package org.watchlink.adapters.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.watchlink.adapters.webhook.WebhookKey.SigningKey;
import org.watchlink.adapters.webhook.WebhookKey.VerifyingKey;
import org.watchlink.adapters.wire.Octets;
import org.watchlink.adapters.wire.VectorFile;

/// A webhook that somebody else signed, from `vectors.jsonl`.
record WebhookVector(
    String name, SigningKey signing, Optional<VerifyingKey> verifying, Webhook webhook,
    String signature) {

    static List<WebhookVector> all() {
        return VectorFile.lines(WebhookVector.class, "vectors.jsonl").stream()
            .map(WebhookVector::of).toList();
    }

    private static WebhookVector of(JsonNode line) {
        return new WebhookVector(
            line.required("name").asText(),
            WebhookKey.signing(line.required("sign").asText()).orElseThrow(),
            Optional.ofNullable(line.get("verify"))
                .map(text -> WebhookKey.verifying(text.asText()).orElseThrow()),
            new Webhook(
                line.required("id").asText(),
                Instant.ofEpochSecond(line.required("timestamp").asLong()),
                Octets.of(line.required("body").asText().getBytes(StandardCharsets.UTF_8))),
            line.required("signature").asText());
    }

    @Override
    public String toString() {
        return name;
    }
}
