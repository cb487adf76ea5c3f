package org.watchlink.adapters.tetra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchlink.adapters.tetra.TetraTalk.ALL;
import static org.watchlink.adapters.tetra.TetraTalk.FROM;
import static org.watchlink.adapters.tetra.TetraTalk.US;
import static org.watchlink.adapters.tetra.TetraTalk.at;
import static org.watchlink.adapters.tetra.TetraTalk.call;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.watchlink.adapters.tetra.TetraHeard.CallBegun;
import org.watchlink.adapters.tetra.TetraHeard.CallEnded;
import org.watchlink.adapters.tetra.TetraHeard.Silent;
import org.watchlink.adapters.tetra.TetraHeard.Talking;
import org.watchlink.adapters.tetra.pei.AiService;
import org.watchlink.adapters.tetra.pei.DisconnectCause;
import org.watchlink.adapters.tetra.pei.Pei;
import org.watchlink.adapters.tetra.pei.Pei.CallConnected;
import org.watchlink.adapters.tetra.pei.Pei.Released;
import org.watchlink.adapters.tetra.pei.Pei.TalkEnded;
import org.watchlink.adapters.tetra.pei.Pei.TalkGranted;
import org.watchlink.adapters.tetra.pei.TetraAddress;
import org.watchlink.adapters.tetra.pei.TetraIdentity;

/// Who calls, who talks and for how long, in each call by itself.
class TetraCallsTest {

    private static final Optional<TetraAddress> OFFICER = Optional.of(FROM);
    private static final Optional<TetraAddress> OTHER = Optional.of(at(23405));
    private static final Optional<TetraAddress> GROUP = Optional.of(ALL);
    private static final Optional<TetraAddress> NONE = Optional.empty();
    private static final CallBegun BEGUN = new CallBegun(1, OFFICER, GROUP, 0);

    private final TetraTalk talk = TetraTalk.ready();

    @Test
    void fromBeginningToEnd() {
        talk.says(call(1, "23404", "300", 0)).says(granted(1, "23404")).pass(5)
            .says(new TalkEnded(1, 0)).says(granted(1, "23405"))
            .says(new Released(1, DisconnectCause.TIMER));
        assertThat(talk.heard()).containsExactly(
            BEGUN, new Talking(1, OFFICER, GROUP), new Silent(1, OFFICER, GROUP),
            new Talking(1, OTHER, GROUP), new Silent(1, OTHER, GROUP),
            new CallEnded(1, GROUP, DisconnectCause.TIMER));
        assertThat(talk.keys()).containsOnly("");
    }

    @Test
    void theNextTalkerEndsTheOneBefore() {
        talk.says(call(1, "23404", "300", 0)).says(granted(1, "23404"))
            .says(granted(1, "23404")).says(granted(1, "23405"));
        assertThat(talk.heard()).containsExactly(
            BEGUN, new Talking(1, OFFICER, GROUP), new Silent(1, OFFICER, GROUP),
            new Talking(1, OTHER, GROUP));
    }

    @Test
    void ourselvesAndNobodyInParticular() {
        talk.says(call(1, "23404", "300", 0))
            .says(new TalkGranted(1, 0, 0, 0, Optional.empty()))
            .says(new TalkGranted(1, 1, 0, 0, Optional.empty()))
            .says(new TalkGranted(1, 2, 0, 0, Optional.empty()))
            .says(new TalkGranted(1, 3, 0, 0, Optional.empty()));
        assertThat(talk.heard()).containsExactly(
            BEGUN, new Talking(1, Optional.of(US), GROUP), new Silent(1, Optional.of(US), GROUP),
            new Talking(1, NONE, GROUP));
    }

    @Test
    void comingLate() {
        talk.says(granted(2, "23404")).says(call(2, "23404", "300", 15));
        assertThat(talk.heard()).containsExactly(
            new CallBegun(2, NONE, NONE, 0), new Talking(2, OFFICER, NONE),
            new CallBegun(2, OFFICER, GROUP, 15));
    }

    @Test
    void aTalkerWhoseEndIsNotHeard() {
        talk.says(call(1, "23404", "300", 0)).says(granted(1, "23404")).pass(59);
        assertThat(talk.heard()).hasSize(2);
        talk.says(granted(1, "23404")).pass(59);
        assertThat(talk.heard()).hasSize(2);
        talk.pass(1);
        assertThat(talk.heard()).last().isEqualTo(new Silent(1, OFFICER, GROUP));
        talk.pass(120);
        assertThat(talk.heard()).hasSize(3);
    }

    @Test
    void severalAtOnce() {
        talk.says(call(1, "23404", "300", 0)).says(granted(1, "23404"))
            .says(call(2, "23405", "301", 0)).says(granted(2, "23405"))
            .says(new Released(1, DisconnectCause.PRE_EMPTION)).says(new TalkEnded(2, 0));
        assertThat(talk.heard()).endsWith(
            new Silent(1, OFFICER, GROUP), new CallEnded(1, GROUP, DisconnectCause.PRE_EMPTION),
            new Silent(2, OTHER, Optional.of(at(301))));
    }

    @Test
    void aNumberUsedAgain() {
        talk.says(call(1, "23404", "300", 0)).says(call(1, "23405", "301", 0));
        assertThat(talk.heard()).containsExactly(
            BEGUN, new CallEnded(1, GROUP, new DisconnectCause(0)),
            new CallBegun(1, OTHER, Optional.of(at(301)), 0));
    }

    @Test
    void aPriorityThatRises() {
        talk.says(call(1, "23404", "300", 0)).says(call(1, "23404", "300", 0))
            .says(call(1, "23404", "300", 15)).says(call(1, "23404", "300", 15))
            .says(connected(15)).says(call(1, "23404", "300", 3));
        assertThat(talk.heard()).containsExactly(
            BEGUN, new CallBegun(1, OFFICER, GROUP, 15), new CallBegun(1, OFFICER, GROUP, 15));
    }

    @Test
    void aPriorityThatComesWithTheConnection() {
        talk.says(call(1, "23404", "300", 0)).says(connected(15));
        assertThat(talk.heard()).containsExactly(BEGUN, new CallBegun(1, OFFICER, GROUP, 15));
    }

    @Test
    void aCallToOurselves() {
        talk.says(call(1, "23404", TetraTalk.OWN.digits(), 0));
        assertThat(talk.heard()).containsExactly(new CallBegun(1, OFFICER, NONE, 0));
    }

    @Test
    void endWithTheTerminal() {
        talk.says(call(1, "23404", "300", 0)).says(granted(1, "23404")).unplug();
        assertThat(talk.heard()).endsWith(
            new Silent(1, OFFICER, GROUP), new CallEnded(1, GROUP, new DisconnectCause(0)));
        assertThat(talk.lamps()).containsExactly("down: unplugged");
    }

    @Test
    void endsOfNothingAreNothing() {
        talk.says(new TalkEnded(4, 0)).says(new Released(4, DisconnectCause.USER))
            .says(connected(15));
        assertThat(talk.heard()).isEmpty();
    }

    @Test
    void notMoreThanSoMany() {
        for (int i = 0; i < 100; i++) {
            talk.says(call(i, "23404", "300", 0));
        }
        assertThat(talk.heard().stream().filter(CallEnded.class::isInstance)).hasSize(36);
    }

    private static TalkGranted granted(int instance, String talker) {
        return new TalkGranted(instance, 3, 0, 0, Optional.of(TetraIdentity.of(talker)));
    }

    private static CallConnected connected(int priority) {
        OptionalInt one = OptionalInt.of(1);
        return new CallConnected(
            1, AiService.SPEECH, new Pei.Circuit(one, one, OptionalInt.of(0), one, one),
            OptionalInt.of(priority));
    }
}
