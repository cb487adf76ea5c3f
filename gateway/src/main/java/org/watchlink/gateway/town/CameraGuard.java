package org.watchlink.gateway.town;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.watchlink.adapters.onvif.Credentials;
import org.watchlink.adapters.onvif.DigestChallenge;
import org.watchlink.adapters.onvif.OnvifRequest.GetSystemDateAndTime;
import org.watchlink.adapters.onvif.SignedRequest;
import org.watchlink.adapters.onvif.UsernameToken;
import org.watchlink.gateway.town.Temper.Guard;

/// Who may ask a camera: whoever signs as this camera wants it, with the account of the
/// configuration. A token must bear the camera's own time.
final class CameraGuard {

    private static final Duration TOLERANCE = Duration.ofSeconds(5);
    private static final Pattern PARAMETER = Pattern.compile("(\\w+)=(?:\"([^\"]*)\"|([^,\\s]+))");

    private final Temper temper;
    private final Credentials credentials;
    private final InstantSource clock;
    private final DigestChallenge challenge;

    CameraGuard(Temper temper, Credentials credentials, InstantSource clock) {
        this.temper = temper;
        this.credentials = temper.locked()
            ? new Credentials(credentials.user(), UUID.randomUUID().toString()) : credentials;
        this.clock = clock;
        this.challenge = new DigestChallenge(
            "camera", UUID.randomUUID().toString(), "",
            temper.guard() == Guard.DIGEST_SHA_256 ? "SHA-256" : "MD5", true, false);
    }

    /// The challenge to send with a refusal, if this camera challenges.
    Optional<String> challenge() {
        return temper.guard() == Guard.TOKEN ? Optional.empty() : Optional.of(
            "Digest realm=\"%s\", nonce=\"%s\", algorithm=%s, qop=\"auth\"".formatted(
                challenge.realm(), challenge.nonce(), challenge.algorithm()));
    }

    /// Whether a request to `target`, with this value of Authorization, is answered.
    boolean admits(SignedRequest signed, String target, Optional<String> authorization) {
        return signed.request() instanceof GetSystemDateAndTime || (temper.guard() == Guard.TOKEN
            ? signed.token().filter(this::right).isPresent()
            : authorization.filter(value -> right(value, target)).isPresent());
    }

    private boolean right(UsernameToken token) {
        try {
            Instant now = clock.instant().plus(temper.clock());
            return token.isFrom(credentials)
                && Duration.between(Instant.parse(token.created()), now).abs()
                    .compareTo(TOLERANCE) <= 0;
        } catch (DateTimeParseException _) {
            return false;
        }
    }

    private boolean right(String authorization, String target) {
        Map<String, String> said = new HashMap<>();
        Matcher parameters = PARAMETER.matcher(authorization);
        while (parameters.find()) {
            said.put(parameters.group(1), parameters.group(2) == null
                ? parameters.group(3) : parameters.group(2));
        }
        return authorization.startsWith("Digest ")
            && credentials.user().equals(said.get("username"))
            && challenge.nonce().equals(said.get("nonce"))
            && target.equals(said.get("uri"))
            && said.getOrDefault("nc", "").matches("[0-7][0-9a-fA-F]{7}")
            && challenge.response(
                credentials, "POST", target, Integer.parseInt(said.get("nc"), 16),
                said.getOrDefault("cnonce", "")).equals(said.get("response"));
    }
}
