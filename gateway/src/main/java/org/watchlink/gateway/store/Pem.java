package org.watchlink.gateway.store;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Keys as texts (RFC 7468), of which a file can hold several.
///
///     -----BEGIN PUBLIC KEY-----
///     MCowBQYDK2VwAyEA…
///     -----END PUBLIC KEY-----
final class Pem {

    static final String PUBLIC = "PUBLIC KEY";
    static final String PRIVATE = "PRIVATE KEY";

    private static final Pattern BLOCK = Pattern.compile(
        "-----BEGIN ([A-Z ]+)-----\\s+([A-Za-z0-9+/=\\s]+)-----END \\1-----");
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private Pem() { }

    static String write(String label, byte[] octets) {
        return "-----BEGIN " + label + "-----\n" + LINES.encodeToString(octets)
            + "\n-----END " + label + "-----\n";
    }

    /// Every block of this label, in order.
    static List<byte[]> read(String label, String text) {
        List<byte[]> blocks = new ArrayList<>();
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            if (block.group(1).equals(label)) {
                blocks.add(Base64.getMimeDecoder().decode(block.group(2)));
            }
        }
        return blocks;
    }
}
