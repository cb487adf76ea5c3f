package org.watchlink.adapters.tetra.pei;

import java.nio.charset.StandardCharsets;
import org.watchlink.adapters.wire.Octets;

/// Assembles what a terminal is told: command lines, which end with CR, LF or both, and the bodies
/// of messages, which end with Ctrl-Z. ESC gives either up.
final class PeiKeyboard {

    private static final int LONGEST = 4096;
    private static final char ESCAPE = 0x1B;

    private final Hands hands;
    private final StringBuilder typed = new StringBuilder();
    private String header = "";

    /// Who gets what was typed.
    interface Hands {

        /// A command line is there.
        ///
        /// @return whether a body has to follow
        boolean line(String line);

        /// A message is there, header and body.
        void message(Octets frame);
    }

    PeiKeyboard(Hands hands) {
        this.hands = hands;
    }

    void take(Octets chunk) {
        for (int i = 0; i < chunk.length(); i++) {
            take((char) chunk.at(i));
        }
    }

    /// Forgets what was half typed.
    void clear() {
        typed.setLength(0);
        header = "";
    }

    private void take(char octet) {
        if (octet == ESCAPE) {
            clear();
        } else if (octet == PeiCommandCodec.SUBSTITUTE) {
            hands.message(Octets.of((header + PeiFramer.END + typed + octet)
                .getBytes(StandardCharsets.ISO_8859_1)));
            clear();
        } else if (octet == '\r' || octet == '\n') {
            end();
        } else if (octet >= ' ' && typed.length() < LONGEST) {
            typed.append(octet);
        }
    }

    private void end() {
        String line = typed.toString();
        if (header.isEmpty() && !line.isEmpty()) {
            clear();
            header = hands.line(line) ? line : "";
        }
    }
}
