package org.watchlink.gateway.tool;

import java.util.LinkedHashMap;
import java.util.Map;

/// What a frame is, in the order in which it is printed: verdict, type, fields.
final class Told {

    private Told() { }

    /// A message with its fields; the protocol's own `Unknown` is told as such. The family is the
    /// part of the protocol that the message belongs to.
    static Map<String, Object> message(Record message) {
        Class<?> type = message.getClass();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("verdict", type.getSimpleName().startsWith("Unknown") ? "unknown" : "message");
        told.put("type", type.getSimpleName());
        if (type.getDeclaringClass() != null) {
            told.put("family", type.getDeclaringClass().getSimpleName());
        }
        told.putAll(Fields.of(message));
        return told;
    }

    /// A frame that `layer` refuses.
    static Map<String, Object> malformed(String layer, String reason, String octets) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("verdict", "malformed");
        told.put("type", layer);
        told.put("reason", reason);
        told.put("octets", octets);
        return told;
    }
}
