package org.watchlink.gateway.feed.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.List;

/// The schemas of a document that describes the feed.
record Schemas(JsonNode document) {

    /// What a schema has against a value; the schema may be a reference.
    List<String> faults(JsonNode schema, JsonNode value) {
        ObjectNode whole = new ObjectMapper().createObjectNode();
        whole.setAll((ObjectNode) resolved(schema).deepCopy());
        whole.set("components", document.path("components"));
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(whole)
            .validate(value).stream().map(Object::toString).toList();
    }

    /// What a reference stands for, or the node itself.
    JsonNode resolved(JsonNode node) {
        return node.has("$ref")
            ? resolved(document.at(node.path("$ref").asText().substring(1))) : node;
    }
}
