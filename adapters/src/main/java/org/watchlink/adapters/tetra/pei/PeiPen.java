package org.watchlink.adapters.tetra.pei;

import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import org.watchlink.adapters.tetra.pei.PeiCommand.SendSds;
import org.watchlink.adapters.wire.Octets;

/// Writes commands on the line as a profile wants them.
final class PeiPen {

    private static final String ABORT = "\u001B\r";

    private final PeiProfile profile;
    private final PeiCommandCodec codec;
    private final Predicate<Octets> line;

    PeiPen(PeiProfile profile, Predicate<Octets> line) {
        this.profile = profile;
        this.codec = new PeiCommandCodec(profile.quotesIdentity());
        this.line = line;
    }

    /// The line that the terminal may repeat.
    String text(PeiCommand command) {
        return command instanceof SendSds send ? codec.header(send) : latin(codec.encode(command));
    }

    void command(PeiCommand command) {
        write(text(command) + profile.terminator().text());
    }

    /// Everything of a message but its body.
    void header(SendSds send) {
        write(codec.header(send) + PeiFramer.END);
    }

    boolean body(SendSds send) {
        return write(PeiCommandCodec.body(send));
    }

    /// Header and body at once.
    boolean message(SendSds send) {
        return write(latin(codec.encode(send)));
    }

    /// Ends whatever was half written.
    void abort() {
        write(ABORT);
    }

    private boolean write(String text) {
        return line.test(Octets.of(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static String latin(Octets octets) {
        return new String(octets.toBytes(), StandardCharsets.ISO_8859_1);
    }
}
