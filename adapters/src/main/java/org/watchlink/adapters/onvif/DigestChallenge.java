package org.watchlink.adapters.onvif;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A camera's HTTP digest challenge and the answer to it (RFC 7616):
///
///     response = H(H(user:realm:password):nonce:nc:cnonce:auth:H(method:uri))
///
/// H is SHA-256 or MD5. Without `qop`, as in RFC 2069, nc, cnonce and auth are left out.
public record DigestChallenge(
    String realm, String nonce, String opaque, String algorithm, boolean auth, boolean stale) {

    /// A scheme that begins a challenge, or one parameter of it.
    private static final Pattern PIECE = Pattern.compile(
        "([A-Za-z0-9-]++)\\s*+=\\s*+(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^\\s,\"]++))"
            + "|([A-Za-z0-9-]++)(?=\\s|,|$)");

    private static final int LONGEST_HEADER = 4096;
    private static final String MD5 = "MD5";
    private static final String SHA_256 = "SHA-256";

    /// The strongest digest challenge among the values of WWW-Authenticate that we can answer.
    public static Optional<DigestChallenge> strongest(List<String> headers) {
        List<DigestChallenge> found = new ArrayList<>();
        for (String header : headers) {
            if (header.length() > LONGEST_HEADER) {
                continue;
            }
            String scheme = "";
            Map<String, String> parameters = new HashMap<>();
            Matcher pieces = PIECE.matcher(header);
            while (pieces.find()) {
                if (pieces.group(4) == null) {
                    String value = pieces.group(2) == null ? pieces.group(3) : pieces.group(2);
                    parameters.put(pieces.group(1).toLowerCase(Locale.ROOT), value);
                } else {
                    of(scheme, parameters).ifPresent(found::add);
                    scheme = pieces.group(4);
                    parameters.clear();
                }
            }
            of(scheme, parameters).ifPresent(found::add);
        }
        return found.stream().filter(c -> c.algorithm.equals(SHA_256)).findFirst()
            .or(() -> found.stream().findFirst());
    }

    private static Optional<DigestChallenge> of(String scheme, Map<String, String> parameters) {
        String algorithm = parameters.getOrDefault("algorithm", MD5).toUpperCase(Locale.ROOT);
        String qop = parameters.getOrDefault("qop", "");
        boolean auth = List.of(qop.toLowerCase(Locale.ROOT).split("[\\s,]+")).contains("auth");
        boolean answerable = scheme.equalsIgnoreCase("Digest")
            && (algorithm.equals(MD5) || algorithm.equals(SHA_256))
            && (auth || qop.isEmpty())
            && parameters.containsKey("nonce")
            && parameters.values().stream().allMatch(DigestChallenge::printable);
        return !answerable ? Optional.empty() : Optional.of(new DigestChallenge(
            parameters.getOrDefault("realm", ""), parameters.get("nonce"),
            parameters.getOrDefault("opaque", ""), algorithm, auth,
            parameters.getOrDefault("stale", "").equalsIgnoreCase("true")));
    }

    private static boolean printable(String value) {
        return value.chars().allMatch(c -> c >= 0x20 && c < 0x7F);
    }

    /// The value of Authorization. `count` grows by one with every use of the nonce.
    public String authorization(
        Credentials credentials, String method, String uri, int count, String cnonce) {
        StringBuilder value = new StringBuilder("Digest username=\"")
            .append(credentials.user().replace("\\", "\\\\").replace("\"", "\\\""))
            .append("\", realm=\"").append(realm)
            .append("\", nonce=\"").append(nonce)
            .append("\", uri=\"").append(uri)
            .append("\", algorithm=").append(algorithm)
            .append(", response=\"")
            .append(response(credentials, method, uri, count, cnonce)).append('"');
        if (auth) {
            value.append(", qop=auth, nc=").append(hex(count))
                .append(", cnonce=\"").append(cnonce).append('"');
        }
        if (!opaque.isEmpty()) {
            value.append(", opaque=\"").append(opaque).append('"');
        }
        return value.toString();
    }

    /// The response alone, as a camera computes it to compare.
    public String response(
        Credentials credentials, String method, String uri, int count, String cnonce) {
        String who = hash(credentials.user() + ":" + realm + ":" + credentials.password());
        String what = hash(method + ":" + uri);
        String once = auth ? nonce + ":" + hex(count) + ":" + cnonce + ":auth" : nonce;
        return hash(who + ":" + once + ":" + what);
    }

    private static String hex(int count) {
        return HexFormat.of().toHexDigits(count);
    }

    private String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm)
                .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
