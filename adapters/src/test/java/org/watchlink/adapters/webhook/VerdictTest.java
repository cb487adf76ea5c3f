package org.watchlink.adapters.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchlink.adapters.webhook.Verdict.Delivered;
import org.watchlink.adapters.webhook.Verdict.Failed;
import org.watchlink.adapters.webhook.Verdict.Gone;
import org.watchlink.adapters.webhook.Verdict.Throttled;

class VerdictTest {

    private static final Instant NOW = Instant.parse("1999-12-31T23:58:59Z");

    @Test
    void tellsEveryStatus() {
        IntStream.range(100, 600).forEach(status -> {
            Verdict expected = switch (status) {
                case 410 -> new Gone();
                case 429, 502, 503, 504 -> new Throttled(Duration.ZERO);
                default -> switch (status / 100) {
                    case 2 -> new Delivered();
                    case 3 -> new Failed("redirect");
                    default -> new Failed("refused");
                };
            };
            assertThat(verdict(status)).isEqualTo(expected);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "120, 120", "0, 0", "' 7 ', 7", "86400, 86400", "86401, 86400",
        "999999999999999999, 86400",
        "'Fri, 31 Dec 1999 23:59:59 GMT', 60", "'Fri, 31 Dec 1999 23:58:00 GMT', 0",
        "'Saturday, 01-Jan-00 00:00:59 GMT', 120", "'Sat Jan  1 00:00:59 2000', 120",
        "'Fri, 31 Dec 9999 23:59:59 GMT', 86400"})
    void waitsAsLongAsAskedUpToADay(String header, long seconds) {
        Throttled expected = new Throttled(Duration.ofSeconds(seconds));

        assertThat(verdict(503, header)).isEqualTo(expected);
        assertThat(verdict(429, header)).isEqualTo(expected);
        assertThat(verdict(500, header)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1.5", "soon", "1999-12-31T23:59:59Z",
        "Mon, 31 Dec 1999 23:59:59 GMT", "Fri, 31 Dec 1999 23:59:59 CET",
        "99999999999999999999999999"})
    void passesOverWhatIsNoTime(String header) {
        assertThat(verdict(503, header)).isEqualTo(new Throttled(Duration.ZERO));
        assertThat(verdict(500, header)).isEqualTo(new Failed("refused"));
    }

    @Test
    void asksNoPartnerThatIsGoneOrRedirects() {
        assertThat(verdict(410, "120")).isEqualTo(new Gone());
        assertThat(verdict(301, "120")).isEqualTo(new Failed("redirect"));
        assertThat(verdict(200, "120")).isEqualTo(new Delivered());
    }

    private static Verdict verdict(int status) {
        return Verdict.of(status, Optional.empty(), NOW);
    }

    private static Verdict verdict(int status, String retryAfter) {
        return Verdict.of(status, Optional.of(retryAfter), NOW);
    }
}
