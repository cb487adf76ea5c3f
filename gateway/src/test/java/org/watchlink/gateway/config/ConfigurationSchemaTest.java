package org.watchlink.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The schema that editors use agrees with what is read.
class ConfigurationSchemaTest {

    private static final Path CONFIG = Path.of("../config");
    private static final YAMLMapper YAML = new YAMLMapper();

    @TempDir
    private Path folder;

    private static JsonNode schema() throws IOException {
        return YAML.readTree(Files.readString(CONFIG.resolve("gateway.schema.json")));
    }

    private static boolean accepts(String text) throws IOException {
        JsonSchema schema =
            JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema());
        return schema.validate(YAML.readTree(text)).isEmpty();
    }

    @Test
    void acceptsTheShippedConfigurations() throws IOException {
        assertThat(accepts(Files.readString(CONFIG.resolve("gateway.yaml")))).isTrue();
        assertThat(accepts(Files.readString(
            BrokenConfigurationTest.RIGHT.resolve("gateway.yaml")))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', delimiter = '|', value = {
        "port: 8080 | prot: 8080",
        "port: 8080 | port: eighty",
        "port: 8080 | port: 65536",
        "name: Two Towns | nam: Two Towns",
        "idleLock: PT15M | idleLock: 15 minutes",
        "callPriority: P4 | callPriority: P5",
        "automatic: [P1] | automatic: [P1, P1]",
        "env:CAMERA_PASSWORD | swordfish",
        "seen: \"CCTV: seen\" | seen: \"CCTV: seen by {name}\"",
        "rrs: [30001, 30002] | rrs: [30001, 30002, 30102]",
        "outcomes: [Arrest, Test] | outcomes: []",
        "mode: two-way | mode: both",
        "number: TEST-1 | holder2: X",
        "expires: 2020-02-29 | expires: 29/02/2020",
        "terminals: [desk 1] | terminals: []",
        "baud: 38400 | baud: 300",
        "flow: none | flow: xon",
        "dialect: sepura | address: 10.20.0.7:4001",
        "device: /dev/serial/by-id/terminal | capture: true"})
    void refusesWhatTheReaderRefuses(String right, String wrong) throws IOException {
        String text =
            Files.readString(BrokenConfigurationTest.RIGHT.resolve("gateway.yaml"));

        assertThat(text).contains(right);
        assertThat(accepts(text.replace(right, wrong))).isFalse();
    }

    @Test
    void tellsTheDefaultsThatHold() throws Exception {
        Path copy = BrokenConfigurationTest.copy(
            BrokenConfigurationTest.RIGHT, folder.resolve("config"));
        Path file = copy.resolve("gateway.yaml");
        ObjectNode least = YAML.createObjectNode().put("name", "Least")
            .put("registers", "registers").put("map", "map");
        least.putObject("desk").put("accounts", "accounts.csv");
        least.putObject("cameras").put("usefulRange", 150).putArray("accounts").addObject()
            .put("name", "all").put("user", "u").put("password", "env:CAMERA_PASSWORD");
        least.withObject("cameras").putArray("allowed").add("127.0.0.0/8");
        ObjectNode told = withDefaults(schema(), least.deepCopy());

        YAML.writeValue(file.toFile(), least);
        Settings silent = Configuration.load(file, BrokenConfigurationTest.ENVIRONMENT).settings();
        YAML.writeValue(file.toFile(), told);
        Settings spoken = Configuration.load(file, BrokenConfigurationTest.ENVIRONMENT).settings();

        assertThat(told.findValuesAsText("nobodyAfter")).containsExactly("PT60S");
        assertThat(spoken).isEqualTo(silent);
    }

    private static ObjectNode withDefaults(JsonNode schema, ObjectNode object) {
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            String key = property.getKey();
            if (property.getValue().has("default") && !object.has(key)) {
                object.set(key, property.getValue().get("default"));
            } else if (property.getValue().has("properties")) {
                withDefaults(property.getValue(), object.withObject(key));
            }
        }
        return object;
    }
}
