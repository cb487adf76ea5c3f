package org.watchlink.adapters.tetra.pei;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.watchlink.adapters.tetra.pei.Pei.MessageStatus;
import org.watchlink.adapters.tetra.pei.PeiCommand.Query;
import org.watchlink.adapters.tetra.pei.PeiCommand.SendSds;
import org.watchlink.adapters.wire.Decoded.Message;
import org.watchlink.adapters.wire.Octets;

/// A command and what the terminal has said about it so far.
final class PeiOpen {

    static final Duration FOR_PROMPT = Duration.ofMillis(300);
    static final Duration SENDING = Duration.ofSeconds(10);
    static final Duration OTHER_HALF = Duration.ofSeconds(1);

    private static final PeiCodec CODEC = new PeiCodec();
    /// Results whose fields no source gives; they come by themselves.
    private static final Set<String> NAMES_ONLY = Set.of("+CTXD", "+CTXI", "+CTXW");
    private static final int NAME_LENGTH = 5;
    private static final int MOST_LINES = 4096;

    private final PeiCommand command;
    private final Consumer<PeiAnswer> then;
    private final List<Pei> lines = new ArrayList<>();
    private String echo = "";
    private boolean tried;
    private boolean written;
    private boolean numbered;
    private boolean confirmed;

    PeiOpen(PeiCommand command, Consumer<PeiAnswer> then) {
        this.command = command;
        this.then = then;
    }

    PeiCommand command() {
        return command;
    }

    Consumer<PeiAnswer> then() {
        return then;
    }

    List<Pei> lines() {
        return List.copyOf(lines);
    }

    /// Whether it sends a message.
    boolean message() {
        return command instanceof SendSds;
    }

    /// The command line went out.
    void wrote(String line) {
        echo = line;
    }

    /// The body went out, or could not.
    void written(boolean done) {
        tried = true;
        written = done;
    }

    boolean tried() {
        return tried;
    }

    boolean written() {
        return written;
    }

    void confirmed() {
        confirmed = true;
    }

    /// Whether both halves of a message's answer are there.
    boolean complete() {
        return numbered && confirmed;
    }

    /// Whether the line is the command itself, repeated by the terminal.
    boolean echo(String line) {
        return line.equalsIgnoreCase(echo)
            || command instanceof SendSds send && line.equalsIgnoreCase(send.bits().hex());
    }

    /// Keeps the report if it answers this command.
    boolean answeredBy(Pei.Report report) {
        boolean mine = switch (command) {
            case SendSds _ -> written && report instanceof MessageStatus;
            case Query(String name) -> name.equals(report.name());
            default -> false;
        };
        if (mine) {
            keep(report);
            numbered = true;
        }
        return mine;
    }

    /// Keeps the line as a part of the answer. From the second line on, a list lacks its name.
    Pei continuedBy(Pei.Unknown line) {
        String text = line.line();
        if (text.startsWith("+")
            && NAMES_ONLY.contains(text.substring(0, Math.min(NAME_LENGTH, text.length())))) {
            return line;
        }
        Pei read = line;
        if (command instanceof Query(String name)) {
            String named = '+' + name + ": " + text + PeiFramer.END;
            Octets frame = Octets.of(named.getBytes(StandardCharsets.ISO_8859_1));
            if (CODEC.decode(frame) instanceof Message(Pei.Report report)) {
                read = report;
            }
        }
        keep(read);
        return read;
    }

    private void keep(Pei line) {
        if (lines.size() < MOST_LINES) {
            lines.add(line);
        }
    }
}
