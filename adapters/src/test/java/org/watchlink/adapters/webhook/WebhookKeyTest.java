package org.watchlink.adapters.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookKeyTest {

    @ParameterizedTest
    @CsvSource({
        "whsec_, 23, false, false", "whsec_, 24, true, true", "whsec_, 64, true, true",
        "whsec_, 65, false, false",
        "whsk_, 31, false, false", "whsk_, 32, true, false", "whsk_, 33, false, false",
        "whsk_, 64, true, false",
        "whpk_, 31, false, false", "whpk_, 32, false, true", "whpk_, 33, false, false",
        "hwsec_, 32, false, false", "'', 32, false, false"})
    void readsKeysOfTheirLength(String prefix, int length, boolean signs, boolean verifies) {
        String text = prefix + Base64.getEncoder().encodeToString(new byte[length]);

        assertThat(WebhookKey.signing(text).isPresent()).isEqualTo(signs);
        assertThat(WebhookKey.verifying(text).isPresent()).isEqualTo(verifies);
    }

    @Test
    void readsNoBrokenBase64() {
        assertThat(WebhookKey.signing("whsec_%")).isEmpty();
        assertThat(WebhookKey.signing("whsec_")).isEmpty();
        assertThat(WebhookKey.signing("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaS")).isEmpty();
    }

    @Test
    void hidesSecrets() {
        WebhookVector.all().forEach(vector ->
            assertThat(vector.signing().toString()).endsWith("[hidden]"));
    }
}
