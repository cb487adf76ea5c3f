package org.watchlink.adapters.tetra.pei;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.watchlink.adapters.link.Timers;
import org.watchlink.adapters.tetra.pei.Pei.CmeFailure;
import org.watchlink.adapters.tetra.pei.Pei.MessageStatus;
import org.watchlink.adapters.tetra.pei.Pei.Ok;
import org.watchlink.adapters.tetra.pei.Pei.SdsReceived;
import org.watchlink.adapters.tetra.pei.PeiCommand.SdsService;
import org.watchlink.adapters.tetra.pei.PeiCommand.SendSds;
import org.watchlink.adapters.wire.Bits;
import org.watchlink.adapters.wire.Decoded.Malformed;
import org.watchlink.adapters.wire.Decoded.Message;
import org.watchlink.adapters.wire.Octets;

/// A terminal on the desk as its serial line shows it, for demonstrations and tests: it answers
/// commands, says what the radios of its network say, and does both as badly as its
/// [#faults()] want.
///
/// It brings us only what it was told to, and forgets that when it is switched off. Everything
/// happens on one thread, that of its timers.
public final class PeiTerminal {

    private static final Duration RESTART = Duration.ofSeconds(20);
    private static final PeiCommandCodec COMMANDS = new PeiCommandCodec(false);

    private final Surroundings surroundings;
    private final PeiFaults faults = new PeiFaults();
    private final PeiVoice voice;
    private final PeiKeyboard keyboard = new PeiKeyboard(new Hands());
    private final PeiDialect dialect;
    private boolean on = true;
    private boolean echo = true;
    private int reference;
    private SdsService service = new SdsService(AiService.SDS_4, TetraIdentity.SSI, 0, 0, 0);

    /// What a terminal needs around it. Nothing of it may wait.
    public interface Surroundings {

        /// Puts octets on the line.
        void transmit(Octets chunk);

        /// Puts a message on air.
        void sent(PeiOrder order, boolean encrypted);
    }

    /// A terminal that is `own` on its network.
    public PeiTerminal(TetraIdentity own, Timers timers, Surroundings surroundings) {
        this.surroundings = surroundings;
        this.voice = new PeiVoice(faults, timers, surroundings::transmit);
        this.dialect = new PeiDialect(own, faults);
    }

    /// What is wrong with it; may be changed at any time.
    public PeiFaults faults() {
        return faults;
    }

    /// Takes what came over the line.
    public void received(Octets chunk) {
        if (on) {
            keyboard.take(chunk);
        }
    }

    /// A radio sends a status.
    public boolean status(TetraIdentity calling, TetraIdentity called, int status) {
        Bits bits = Bits.ofHex("%04x".formatted(status));
        return says(new SdsReceived(
            AiService.STATUS, Optional.of(calling), called, bits.length(), bits, false));
    }

    /// A radio sends short data: a text, a position or anything else.
    public boolean shortData(TetraIdentity calling, TetraIdentity called, Bits bits) {
        boolean said = says(new SdsReceived(
            AiService.SDS_4, Optional.of(calling), called, bits.length(), bits, false));
        if (faults.reportsItself) {
            PeiDialect.report(bits).ifPresent(report -> surroundings.sent(
                new PeiOrder(AiService.SDS_4, calling, report), false));
        }
        return said;
    }

    /// Something happens, if the terminal was told to say so: a call, a talker, a release.
    ///
    /// @return whether it was said
    public boolean says(Pei.Event event) {
        boolean said = on && dialect.brings(event);
        if (said) {
            voice.say(event);
        }
        return said;
    }

    /// Says anything at all.
    public void says(Pei anything) {
        if (on) {
            voice.say(anything);
        }
    }

    /// Somebody switches it off and on: 20 s of silence, and everything is forgotten.
    public void powerCycle() {
        on = false;
        voice.silence();
        keyboard.clear();
        dialect.forget();
        echo = true;
        service = new SdsService(AiService.SDS_4, TetraIdentity.SSI, 0, 0, 0);
        voice.later(RESTART, () -> {
            on = true;
            if (faults.announcesItself) {
                voice.say(dialect.registration());
            }
        });
    }

    private void command(PeiCommand command) {
        Optional<CmeError> refusal = faults.refusal(command);
        if (refusal.isPresent()) {
            voice.answer(List.of(), new CmeFailure(refusal.get()));
        } else if (command instanceof PeiCommand.Reset && faults.restartsOnReset) {
            powerCycle();
        } else {
            switch (command) {
                case PeiCommand.Echo(boolean now) -> echo = now;
                case SdsService now -> service = now;
                default -> { }
            }
            voice.answer(dialect.lines(command), dialect.end(command));
        }
    }

    private void message(SendSds send) {
        Optional<CmeError> refusal = faults.refusal(send);
        boolean sent = refusal.isEmpty()
            || refusal.get().equals(CmeError.SYNTAX) && faults.sendsAnyway;
        if (refusal.isPresent()) {
            voice.answer(List.of(), new CmeFailure(refusal.get()));
        } else {
            receipt();
        }
        if (sent) {
            reference = reference % 255 + 1;
            int mine = reference;
            var called = new TetraIdentity(service.calledType(), send.called());
            surroundings.sent(
                new PeiOrder(service.service(), called, send.bits()), service.encrypted() == 1);
            faults.confirmation.ifPresent(status -> voice.later(
                faults.delay.plus(faults.confirmedAfter),
                () -> voice.say(number(OptionalInt.of(status), OptionalInt.of(mine)))));
        }
    }

    private void receipt() {
        Pei number = number(OptionalInt.empty(), OptionalInt.empty());
        switch (faults.receipt) {
            case BOTH -> voice.answer(List.of(number), new Ok());
            case REVERSED -> {
                voice.answer(List.of(), new Ok());
                voice.answer(List.of(number));
            }
            case NUMBER -> voice.answer(List.of(number));
            case OK -> voice.answer(List.of(), new Ok());
        }
    }

    private static MessageStatus number(OptionalInt status, OptionalInt reference) {
        return new MessageStatus(0, status, reference);
    }

    /// What is done with what was typed.
    private final class Hands implements PeiKeyboard.Hands {

        @Override
        public boolean line(String line) {
            if (echo) {
                voice.repeat(line);
            }
            if (PeiDialect.opensMessage(line)) {
                if (faults.prompts) {
                    voice.say(new Pei.Prompt());
                }
                return true;
            }
            switch (COMMANDS.decode(Octets.of(line.getBytes(StandardCharsets.ISO_8859_1)))) {
                case Message(PeiCommand command) -> command(command);
                case Malformed<PeiCommand> _ ->
                    voice.answer(List.of(), new CmeFailure(CmeError.SYNTAX));
            }
            return false;
        }

        @Override
        public void message(Octets frame) {
            if (COMMANDS.decode(frame) instanceof Message(SendSds send)) {
                PeiTerminal.this.message(send);
            } else {
                voice.answer(List.of(), new CmeFailure(frame.at(0) == '\r'
                    ? CmeError.BODY_ALONE : CmeError.SYNTAX));
            }
        }
    }
}
