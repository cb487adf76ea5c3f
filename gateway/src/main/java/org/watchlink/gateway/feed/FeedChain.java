package org.watchlink.gateway.feed;

import java.security.MessageDigest;
import java.util.HexFormat;
import org.watchlink.adapters.wire.Sha256;

/// What ties each line of a feed to all before it, so that a partner can prove that it has the same
/// lines as we: SHA-256 over the hash of the line before, 32 octets, and the line itself as it was
/// sent. In texts a hash has 64 lower-case hexadecimal digits.
public final class FeedChain {

    /// What stands for the hash before the first line.
    public static final String GENESIS = "0".repeat(64);

    private static final HexFormat HEX = HexFormat.of();

    private FeedChain() { }

    /// The hash of a line that follows the one with the hash `before`.
    public static String next(String before, byte[] json) {
        MessageDigest digest = Sha256.begun();
        digest.update(HEX.parseHex(before));
        return HEX.formatHex(digest.digest(json));
    }
}
