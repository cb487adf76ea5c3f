package org.watchlink.adapters.tetra.pei;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.watchlink.adapters.link.ManualTimers;
import org.watchlink.adapters.wire.Bits;
import org.watchlink.adapters.wire.Octets;

/// A terminal on a desk: a conversation and a [PeiTerminal], a serial line between them that can
/// be pulled out, and time that passes when the test says so.
final class PeiDesk implements PeiListener {

    static final TetraIdentity OWN = TetraIdentity.of("09011638300023401");
    static final TetraIdentity OFFICER = TetraIdentity.of("23404");
    static final TetraIdentity GROUP = TetraIdentity.of("300");
    static final Bits TEXT = Bits.ofHex("82029C01746573746D657373616765");
    private static final Duration LINE = Duration.ofMillis(1);

    final ManualTimers timers = new ManualTimers();
    final PeiTerminal terminal = new PeiTerminal(OWN, timers, new Air());
    final PeiConversation conversation;
    final List<Pei> heard = new ArrayList<>();
    final List<String> states = new ArrayList<>();
    final List<String> alarms = new ArrayList<>();
    final List<String> garbled = new ArrayList<>();
    final List<String> typed = new ArrayList<>();
    final List<PeiOrder> aired = new ArrayList<>();
    final List<Boolean> encrypted = new ArrayList<>();
    final List<PeiOutcome> outcomes = new ArrayList<>();
    private int plug;
    private boolean plugged;
    private boolean deaf;

    PeiDesk() {
        this(PeiProfile.GENERIC);
    }

    PeiDesk(PeiProfile profile) {
        this.conversation = new PeiConversation(profile, timers, this);
    }

    /// A desk whose terminal is ready.
    static PeiDesk ready() {
        return new PeiDesk().plug().pass(5).forget();
    }

    PeiDesk plug() {
        plug++;
        plugged = true;
        conversation.line(true, "plugged");
        return this;
    }

    PeiDesk unplug() {
        plug++;
        plugged = false;
        conversation.line(false, "unplugged");
        return this;
    }

    /// The terminal hangs: the line is there, and nobody.
    PeiDesk deaf(boolean now) {
        deaf = now;
        return this;
    }

    PeiDesk pass(int seconds) {
        timers.advance(Duration.ofSeconds(seconds));
        return this;
    }

    PeiDesk passMillis(int millis) {
        timers.advance(Duration.ofMillis(millis));
        return this;
    }

    /// Forgets what has happened so far.
    PeiDesk forget() {
        List.of(heard, states, alarms, garbled, typed, aired, encrypted, outcomes)
            .forEach(List::clear);
        return this;
    }

    PeiDesk text() {
        return text(OFFICER, TEXT);
    }

    PeiDesk text(TetraIdentity called, Bits bits) {
        conversation.send(new PeiOrder(AiService.SDS_4, called, bits), outcomes::add);
        return this;
    }

    PeiDesk status(int value) {
        conversation.send(
            new PeiOrder(AiService.STATUS, OFFICER, Bits.ofHex("%04x".formatted(value))),
            outcomes::add);
        return this;
    }

    /// The line brings this, whoever said it.
    PeiDesk arrives(String text) {
        conversation.received(Latin.octets(text));
        return this;
    }

    /// How often something that starts so was typed.
    long typed(String start) {
        return typed.stream().filter(line -> line.startsWith(start)).count();
    }

    <T extends Pei> List<T> heard(Class<T> type) {
        return heard.stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Override
    public boolean transmit(Octets octets) {
        if (!plugged) {
            return false;
        }
        typed.add(Latin.text(octets));
        int mine = plug;
        timers.after(LINE, () -> {
            if (mine == plug && !deaf) {
                terminal.received(octets);
            }
        });
        return true;
    }

    @Override
    public void heard(Pei told) {
        heard.add(told);
    }

    @Override
    public void changed(PeiState state, String reason) {
        states.add(state + " " + reason);
    }

    @Override
    public void alarm(String reason) {
        alarms.add(reason);
    }

    @Override
    public void garbled(String reason, Octets octets) {
        garbled.add(reason);
    }

    /// The terminal's side of the line, and its network.
    private final class Air implements PeiTerminal.Surroundings {

        @Override
        public void transmit(Octets chunk) {
            int mine = plug;
            timers.after(LINE, () -> {
                if (mine == plug && plugged && !deaf) {
                    conversation.received(chunk);
                }
            });
        }

        @Override
        public void sent(PeiOrder order, boolean endToEnd) {
            aired.add(order);
            encrypted.add(endToEnd);
        }
    }
}
