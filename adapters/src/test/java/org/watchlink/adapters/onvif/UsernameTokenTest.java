package org.watchlink.adapters.onvif;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.watchlink.adapters.wire.Octets;

class UsernameTokenTest {

    private static final Credentials CREDENTIALS = new Credentials("user", "userpassword");
    private static final Octets NONCE =
        Octets.of(Base64.getDecoder().decode("LKqI6G/AikKCQrN0zqZFlg=="));

    /// The worked example of the ONVIF Application Programmer's Guide, 6.1.1.3.
    @Test
    void signsAsTheGuideDoes() {
        UsernameToken token =
            UsernameToken.of(CREDENTIALS, NONCE, Instant.parse("2010-09-16T07:50:45.999Z"));

        assertThat(token.created()).isEqualTo("2010-09-16T07:50:45Z");
        assertThat(token.digest()).isEqualTo("tuOSpGlFlIXsozq4HFNeeGeFLEI=");
    }

    @Test
    void knowsWhoseItIs() {
        UsernameToken token = UsernameToken.of(CREDENTIALS, NONCE, Instant.EPOCH);

        assertThat(token.isFrom(CREDENTIALS)).isTrue();
        assertThat(token.isFrom(new Credentials("user", "other"))).isFalse();
        assertThat(token.isFrom(new Credentials("other", "userpassword"))).isFalse();
    }

    @Test
    void isNeverPrinted() {
        UsernameToken token = UsernameToken.of(CREDENTIALS, NONCE, Instant.EPOCH);

        assertThat(token + " " + CREDENTIALS)
            .doesNotContain("user\"", "userpassword", token.digest(), NONCE.toString());
    }
}
