package org.watchlink.adapters.tetra.pei;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// What is wrong with a [PeiTerminal], or merely peculiar, at the moment. At first nothing is.
///
/// Belongs to the terminal's thread.
public final class PeiFaults {

    String maker = "WATCHLINK";
    Duration delay = Duration.ZERO;
    int losing;
    Supplier<Optional<Pei>> interruption = Optional::empty;
    boolean breaksHeaders;
    boolean padsToOctets;
    boolean spaceless;
    int chunk = Integer.MAX_VALUE;
    boolean prompts = true;
    Receipt receipt = Receipt.BOTH;
    Optional<Integer> confirmation = Optional.of(Pei.MessageStatus.SENT);
    Duration confirmedAfter = Duration.ofSeconds(1);
    boolean sendsAnyway;
    boolean restartsOnReset = true;
    int refusedProfile;
    int places = Integer.MAX_VALUE;
    boolean announcesItself = true;
    boolean reportsItself;
    private final Map<Class<? extends PeiCommand>, Deque<CmeError>> refusals = new HashMap<>();

    /// What answers a message.
    public enum Receipt {
        /// Its number, then `OK`.
        BOTH,
        /// `OK`, then its number.
        REVERSED,
        /// Its number and nothing more.
        NUMBER,
        /// `OK` and nothing more.
        OK
    }

    /// It calls its maker so.
    public PeiFaults maker(String name) {
        maker = name;
        return this;
    }

    /// It answers so much later.
    public PeiFaults delay(Duration time) {
        delay = time;
        return this;
    }

    /// The ends of so many answers are lost.
    public PeiFaults losing(int ends) {
        losing = ends;
        return this;
    }

    /// Before the end of an answer it says this, where there is something to say.
    public PeiFaults interruption(Supplier<Optional<Pei>> result) {
        interruption = result;
        return this;
    }

    /// It breaks the header of short data before a comma.
    public PeiFaults breaksHeaders(boolean now) {
        breaksHeaders = now;
        return this;
    }

    /// It fills the last octet of short data with a digit more.
    public PeiFaults padsToOctets(boolean now) {
        padsToOctets = now;
        return this;
    }

    /// It leaves out the blank after the colon.
    public PeiFaults spaceless(boolean now) {
        spaceless = now;
        return this;
    }

    /// The line cuts what it says into so many octets.
    public PeiFaults chunk(int octets) {
        chunk = octets;
        return this;
    }

    /// It asks for the body of a message.
    public PeiFaults prompts(boolean now) {
        prompts = now;
        return this;
    }

    /// It answers a message so.
    public PeiFaults receipt(Receipt how) {
        receipt = how;
        return this;
    }

    /// What becomes of a message, 4 or 5, and how much later; empty for never.
    public PeiFaults confirmation(Optional<Integer> status, Duration later) {
        confirmation = status;
        confirmedAfter = later;
        return this;
    }

    /// It sends a message although it complains of its syntax.
    public PeiFaults sendsAnyway(boolean now) {
        sendsAnyway = now;
        return this;
    }

    /// It restarts on `ATZ`, as a Sepura does.
    public PeiFaults restartsOnReset(boolean now) {
        restartsOnReset = now;
        return this;
    }

    /// It takes no registrations with this profile.
    public PeiFaults refusedProfile(int profile) {
        refusedProfile = profile;
        return this;
    }

    /// It has room for so many registrations.
    public PeiFaults places(int registrations) {
        places = registrations;
        return this;
    }

    /// It tells of its network when it has been switched on.
    public PeiFaults announcesItself(boolean now) {
        announcesItself = now;
        return this;
    }

    /// It answers requests for delivery reports by itself.
    public PeiFaults reportsItself(boolean now) {
        reportsItself = now;
        return this;
    }

    /// It refuses the next command of this kind so; several times for several errors.
    public PeiFaults refuses(Class<? extends PeiCommand> command, CmeError... errors) {
        Deque<CmeError> waiting = refusals.computeIfAbsent(command, _ -> new ArrayDeque<>());
        for (CmeError error : errors) {
            waiting.add(error);
        }
        return this;
    }

    Optional<CmeError> refusal(PeiCommand command) {
        return Optional.ofNullable(refusals.get(command.getClass())).map(Deque::poll);
    }
}
