package org.watchlink.adapters.tetra.pei;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.watchlink.adapters.link.Timers;
import org.watchlink.adapters.tetra.pei.Pei.SdsReceived;
import org.watchlink.adapters.wire.Octets;

/// How a [PeiTerminal] spells what it says, faults included.
final class PeiVoice {

    private static final PeiCodec CODEC = new PeiCodec();

    private final PeiFaults faults;
    private final Timers timers;
    private final Consumer<Octets> line;
    private int life;
    private long answeredAt = Long.MIN_VALUE;

    PeiVoice(PeiFaults faults, Timers timers, Consumer<Octets> line) {
        this.faults = faults;
        this.timers = timers;
        this.line = line;
    }

    /// Says nothing more of what was to be said later.
    void silence() {
        life++;
        answeredAt = Long.MIN_VALUE;
    }

    /// Does something later, unless there is silence before.
    void later(Duration wait, Runnable task) {
        int mine = life;
        timers.after(wait, () -> {
            if (mine == life) {
                task.run();
            }
        });
    }

    /// Says the lines of an answer and its end.
    void answer(List<Pei> lines, Pei.Final end) {
        boolean lost = faults.losing > 0;
        faults.losing -= lost ? 1 : 0;
        answer(lines);
        soon(() -> {
            faults.interruption.get().ifPresent(this::say);
            if (!lost) {
                say(end);
            }
        });
    }

    /// Says the lines of an answer.
    void answer(List<Pei> lines) {
        soon(() -> lines.forEach(this::say));
    }

    void say(Pei result) {
        String text = latin(CODEC.encode(result));
        if (result instanceof SdsReceived received) {
            text = spelt(received, text);
        }
        if (faults.spaceless) {
            text = text.replaceFirst(": ", ":");
        }
        write(PeiFramer.END + text);
    }

    /// Repeats what it is told.
    void repeat(String typed) {
        write(typed + PeiFramer.END);
    }

    /// Answers keep their order, also when they begin to come sooner.
    private void soon(Runnable task) {
        long now = timers.nanos();
        answeredAt = Math.max(answeredAt, now + faults.delay.toNanos());
        if (answeredAt == now) {
            task.run();
        } else {
            later(Duration.ofNanos(answeredAt - now), task);
        }
    }

    private String spelt(SdsReceived received, String text) {
        String spelt = text;
        if (faults.padsToOctets && received.bits().hex().length() % 2 == 1) {
            spelt = spelt.substring(0, spelt.length() - PeiFramer.END.length())
                + '0' + PeiFramer.END;
        }
        if (faults.breaksHeaders) {
            int comma = spelt.indexOf(',', spelt.indexOf(',') + 1);
            spelt = spelt.substring(0, comma) + PeiFramer.END + spelt.substring(comma);
        }
        return spelt;
    }

    private void write(String text) {
        Octets octets = Octets.of(text.getBytes(StandardCharsets.ISO_8859_1));
        int from = 0;
        while (from < octets.length()) {
            int most = Math.min(faults.chunk, octets.length() - from);
            line.accept(octets.slice(from, from + most));
            from += most;
        }
    }

    private static String latin(Octets octets) {
        return new String(octets.toBytes(), StandardCharsets.ISO_8859_1);
    }
}
