package org.watchlink.adapters.onvif;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.watchlink.adapters.onvif.OnvifAnswer.Fault;
import org.watchlink.adapters.onvif.OnvifResult.Answered;
import org.watchlink.adapters.onvif.OnvifResult.Faulted;
import org.watchlink.adapters.onvif.OnvifResult.Garbled;
import org.watchlink.adapters.onvif.OnvifResult.NotAnswered;
import org.watchlink.adapters.onvif.OnvifResult.Refusal;
import org.watchlink.adapters.onvif.OnvifResult.Refused;
import org.watchlink.adapters.onvif.SoapHttp.Reply;
import org.watchlink.adapters.onvif.SoapHttp.Reply.Got;
import org.watchlink.adapters.onvif.SoapHttp.Reply.Lost;
import org.watchlink.adapters.wire.Decoded.Malformed;
import org.watchlink.adapters.wire.Decoded.Message;
import org.watchlink.adapters.wire.Octets;

/// Asks one camera, signed as this camera wants it. One thread at a time.
///
///     unsigned ── 401 with a digest challenge ──► HTTP digest ── refused ──┐
///         └────── refused without a challenge ──────────────────────────► UsernameToken
///
/// The two are never sent together, and what worked is kept. After two refusals of our credentials
/// nothing is asked for half an hour: many cameras lock an account after five.
final class SignedExchange {

    private static final int MOST_REFUSALS = 2;
    private static final int MOST_TRIES = 5;
    private static final Duration REST = Duration.ofMinutes(30);
    private static final OnvifRequestCodec REQUESTS = new OnvifRequestCodec();
    private static final OnvifAnswerCodec ANSWERS = new OnvifAnswerCodec();
    private static final SecureRandom RANDOM = new SecureRandom();

    private enum Scheme { UNSIGNED, DIGEST, TOKEN }

    private final SoapHttp http;
    private final Optional<Credentials> credentials;
    private final InstantSource clock;
    private final CameraClock theirs;
    private Scheme scheme = Scheme.UNSIGNED;
    private Optional<DigestChallenge> challenge = Optional.empty();
    private int uses;
    private boolean worked;
    private int refusals;
    private Instant refusedAt = Instant.MIN;

    SignedExchange(SoapHttp http, Optional<Credentials> credentials, InstantSource clock) {
        this.http = http;
        this.credentials = credentials;
        this.clock = clock;
        this.theirs = new CameraClock(http, clock);
    }

    /// Asks at `address`; `device` is where the camera's clock is read if that is needed.
    OnvifResult ask(URI device, URI address, OnvifRequest request, Runnable onWire) {
        if (refusals >= MOST_REFUSALS) {
            if (clock.instant().isBefore(refusedAt.plus(REST))) {
                return new Refused(Refusal.CREDENTIALS);
            }
            refusals = 0;
            scheme = Scheme.UNSIGNED;
        }
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            switch (postAgainIfCut(device, address, request, onWire)) {
                case Lost(String reason) -> {
                    return new NotAnswered(reason);
                }
                case Got got -> {
                    OnvifResult result = read(got);
                    if (!unauthorized(got, result)) {
                        worked = true;
                        refusals = 0;
                        return result;
                    }
                    if (credentials.isEmpty()) {
                        return new Refused(Refusal.NO_ACCOUNT);
                    }
                    if (!signOtherwise(device, got)) {
                        return new Refused(Refusal.CREDENTIALS);
                    }
                }
            }
        }
        return new Refused(Refusal.CREDENTIALS);
    }

    private static OnvifResult read(Got got) {
        if (got.status() / 100 == 3) {
            return new Garbled(got.status(), "redirect");
        }
        return switch (ANSWERS.decode(got.body())) {
            case Message<OnvifAnswer>(Fault fault) -> new Faulted(fault);
            case Message<OnvifAnswer>(OnvifAnswer answer) -> new Answered(answer);
            case Malformed<OnvifAnswer>(String reason, _) -> new Garbled(got.status(), reason);
        };
    }

    private static boolean unauthorized(Got got, OnvifResult result) {
        return got.status() == 401
            || result instanceof Faulted(Fault fault) && fault.notAuthorized();
    }

    /// Whether there is another way to sign that is worth a try.
    private boolean signOtherwise(URI device, Got got) {
        Optional<DigestChallenge> offered =
            DigestChallenge.strongest(got.headers().allValues("WWW-Authenticate"));
        return switch (scheme) {
            case UNSIGNED -> {
                sign(offered);
                yield true;
            }
            case DIGEST -> {
                boolean outworn = worked || offered.filter(DigestChallenge::stale).isPresent();
                if (offered.isPresent() && outworn) {
                    sign(offered);
                    yield true;
                }
                sign(Optional.empty());
                yield refusedOnce();
            }
            case TOKEN -> refusedOnce() && theirs.mend(device);
        };
    }

    private void sign(Optional<DigestChallenge> offered) {
        scheme = offered.isPresent() ? Scheme.DIGEST : Scheme.TOKEN;
        challenge = offered;
        uses = 0;
        worked = false;
    }

    private boolean refusedOnce() {
        refusedAt = clock.instant();
        return ++refusals < MOST_REFUSALS;
    }

    /// A camera may close its connection after a reply without saying so. Nothing that we ask does
    /// harm when it is asked twice.
    private Reply postAgainIfCut(
        URI device, URI address, OnvifRequest request, Runnable onWire) {
        Reply reply = post(device, address, request, onWire);
        return reply instanceof Lost(String reason) && reason.equals(SoapHttp.CUT_OFF)
            ? post(device, address, request, onWire) : reply;
    }

    private Reply post(URI device, URI address, OnvifRequest request, Runnable onWire) {
        Optional<UsernameToken> token = credentials.filter(_ -> scheme == Scheme.TOKEN)
            .map(known -> UsernameToken.of(
                known, random(UsernameToken.NONCE_LENGTH), theirs.time(device)));
        Optional<String> authorization = credentials.flatMap(known -> challenge.map(asked ->
            asked.authorization(known, "POST", target(address), ++uses, random(8).toString())));
        return http.post(
            address, request, REQUESTS.encode(new SignedRequest(token, request)), authorization,
            onWire);
    }

    private static String target(URI address) {
        String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        return address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
    }

    private static Octets random(int length) {
        byte[] octets = new byte[length];
        RANDOM.nextBytes(octets);
        return Octets.of(octets);
    }
}
