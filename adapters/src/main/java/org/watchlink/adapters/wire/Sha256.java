package org.watchlink.adapters.wire;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256, in hexadecimal as `sha256sum` prints it.
public final class Sha256 {

    private Sha256() { }

    /// That of a text in UTF-8.
    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /// That of octets.
    public static String of(byte[] octets) {
        return HexFormat.of().formatHex(begun().digest(octets));
    }

    /// One that is begun, for what comes in parts.
    public static MessageDigest begun() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
