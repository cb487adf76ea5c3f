package org.watchlink.routes.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.watchlink.routes.place.Oldtown.NOW;
import static org.watchlink.routes.place.Oldtown.OFFICER;
import static org.watchlink.routes.place.Oldtown.PUB_RADIO;
import static org.watchlink.routes.room.OldtownRoom.ANNE;
import static org.watchlink.routes.room.OldtownRoom.BOB;
import static org.watchlink.routes.room.OldtownRoom.CALL_BACK;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.watchlink.routes.alert.Alert;
import org.watchlink.routes.alert.Life;
import org.watchlink.routes.alert.Note;
import org.watchlink.routes.alert.Passage;
import org.watchlink.routes.desk.DeskAction.Pass;
import org.watchlink.routes.desk.DeskAction.Reply;
import org.watchlink.routes.desk.DeskAction.Signal;
import org.watchlink.routes.desk.DeskAction.Take;
import org.watchlink.routes.desk.DeskAction.Tell;
import org.watchlink.routes.incident.Occurrence;
import org.watchlink.routes.incident.Occurrence.TextPassed;
import org.watchlink.routes.place.Oldtown;
import org.watchlink.routes.radio.Cry;
import org.watchlink.routes.radio.Fix;
import org.watchlink.routes.radio.Heard;
import org.watchlink.routes.radio.RadioEvent.Emergency;
import org.watchlink.routes.radio.SubscriberId.Issi;

/// What an operator sends to the police over Airwave.
class PassageTest {

    @AutoClose
    private final OldtownRoom at = OldtownRoom.manned();

    @Test
    void anAlertIsPassedInOneTextAndCountsAsPassedWhenItHasArrived() {
        at.heard(at.button(PUB_RADIO));
        assertThat(at.act(ANNE, new Pass(1, "Oldtown patrol"))).isEmpty();
        TextPassed sent = passed();
        assertThat(sent.address()).isEqualTo(Oldtown.PATROL);
        assertThat(sent.by()).isEqualTo(ANNE);
        assertThat(sent.passage().text()).isEqualTo(
            "CCTV alert 0001: P1 Emergency button. At White Lion, 1 High Street, Oldtown. "
                + "By PubWatch radio (Pub 1), 21:47. No camera on it yet.");
        assertThat(at.alert(1).life()).isEqualTo(Life.TAKEN);
        at.room.passed(1, sent.passage().became(Passage.State.DELIVERED, "report came"));
        at.settle();
        Alert alert = at.alert(1);
        assertThat(alert.life()).isEqualTo(Life.PASSED);
        assertThat(alert.answers()).extracting("text").contains("Police told 21:47");
        assertThat(alert.timeline()).extracting("by").contains("anne, desk 1", "airwave");
        assertThat(alert.timeline()).extracting("text")
            .contains("By Airwave to Oldtown patrol: " + sent.passage().text(),
                "Oldtown patrol has it by Airwave: report came");
    }

    @Test
    void anAlertThatIsOnItsWayIsNotSentThereAgain() {
        at.heard(at.button(PUB_RADIO));
        at.act(ANNE, new Pass(1, "Oldtown patrol"));
        assertThat(at.act(ANNE, new Pass(1, "Oldtown patrol")))
            .contains("it is on its way to Oldtown patrol already");
        at.room.passed(1, passed().passage().became(Passage.State.UNKNOWN, "no answer"));
        at.settle();
        assertThat(at.act(ANNE, new Pass(1, "Oldtown patrol"))).isEmpty();
    }

    @Test
    void whatDidNotArriveIsSaidAndNobodyIsToldThatThePoliceKnow() {
        at.heard(at.button(PUB_RADIO));
        at.act(ANNE, new Pass(1, "Oldtown patrol"));
        at.room.passed(1, passed().passage().became(Passage.State.FAILED, "no such number"));
        at.settle();
        assertThat(at.alert(1).life()).isEqualTo(Life.TAKEN);
        assertThat(at.alert(1).timeline().getLast().text())
            .isEqualTo("Not delivered to Oldtown patrol by Airwave: no such number");
        assertThat(at.alert(1).answers()).extracting("text").doesNotContain("Police told 21:47");
    }

    @Test
    void aRestartDoesNotSendATextAgain() {
        at.heard(at.button(PUB_RADIO));
        at.act(ANNE, new Pass(1, "Oldtown patrol"));
        at.restart();
        at.settle();
        assertThat(at.alert(1).passages()).singleElement().satisfies(passage -> {
            assertThat(passage.state()).isEqualTo(Passage.State.UNKNOWN);
            assertThat(passage.reason()).isEqualTo("the gateway was restarted");
        });
        assertThat(at.log.entries().stream()
            .filter(entry -> entry.occurrence() instanceof TextPassed)).hasSize(1);
    }

    @Test
    void aForceIsToldByNameAsBefore() {
        at.heard(at.button(PUB_RADIO));
        assertThat(at.act(BOB, new Pass(1, "Hertfordshire"))).isEmpty();
        assertThat(at.alert(1).life()).isEqualTo(Life.PASSED);
        assertThat(at.alert(1).passages()).isEmpty();
    }

    @Test
    void anOperatorTellsSomebodyInTheirOwnWords() {
        at.heard(at.button(PUB_RADIO));
        assertThat(at.act(ANNE, new Tell(1, "Oldtown patrol", " two men, north "))).isEmpty();
        assertThat(passed().passage().text()).isEqualTo("two men, north");
        at.room.passed(1, passed().passage().became(Passage.State.DELIVERED, ""));
        at.settle();
        assertThat(at.alert(1).life()).isEqualTo(Life.RAISED);
        assertThat(at.act(ANNE, new Tell(1, "Hertfordshire", "hello")))
            .contains("there is no such destination on Airwave");
        assertThat(at.act(ANNE, new Tell(1, "Oldtown patrol", "x".repeat(1_001))))
            .contains("a message has 1 to 1000 characters");
    }

    @Test
    void aStatusOfTheTableIsSentAndOnRecordWithWhoSentIt() {
        at.heard(at.button(PUB_RADIO));
        assertThat(at.act(ANNE, new Signal(1, "Oldtown patrol", CALL_BACK))).isEmpty();
        at.settle();
        assertThat(at.alert(1).passages()).singleElement().satisfies(passage -> {
            assertThat(passage.kind()).isEqualTo(Passage.Kind.STATUS);
            at.room.passed(1, passage.became(Passage.State.DELIVERED, ""));
        });
        at.settle();
        assertThat(at.alert(1).life()).isEqualTo(Life.RAISED);
        assertThat(at.alert(1).timeline()).extracting(Note::by, Note::text).contains(
            tuple("anne, desk 1", "By Airwave to Oldtown patrol: status 900C, Call back"),
            tuple("airwave", "Oldtown patrol has it by Airwave"));
    }

    @Test
    void aStatusIsRefusedAsATextIs() {
        at.heard(at.button(PUB_RADIO));
        assertThat(at.act(ANNE, new Signal(1, "Oldtown patrol", CALL_BACK + 1)))
            .contains("there is no such status");
        assertThat(at.act(ANNE, new Signal(1, "Hertfordshire", CALL_BACK)))
            .contains("there is no such destination on Airwave");
        assertThat(at.act(BOB, new Signal(1, "Oldtown patrol", CALL_BACK)))
            .contains("not sent: you are not entitled to Airwave");
        assertThat(at.alert(1).passages()).isEmpty();
    }

    @Test
    void aReplyToAnOfficerGoesByAirwave() {
        at.heard(cry(OFFICER, Cry.BUTTON, Optional.empty()));
        assertThat(at.act(ANNE, new Reply(1, "camera on you"))).isEmpty();
        assertThat(passed().address()).isEqualTo(OFFICER);
        assertThat(passed().passage().to()).isEqualTo("HB12");
        assertThat(at.alert(1).answers()).isEmpty();
    }

    @Test
    void nothingIsSentThatTheLogCannotHold() {
        at.heard(at.button(PUB_RADIO));
        at.log.breakDown();
        at.act(ANNE, new Take(1));
        at.settle();
        assertThat(at.act(ANNE, new Pass(1, "Oldtown patrol")))
            .contains("not sent: the log cannot be written");
    }

    private TextPassed passed() {
        at.settle();
        return occurrences().stream().filter(TextPassed.class::isInstance)
            .map(TextPassed.class::cast).findFirst().orElseThrow();
    }

    private List<Occurrence> occurrences() {
        return at.told.stream().map(told -> told.entry().occurrence()).toList();
    }

    private static Heard heard() {
        return new Heard("airwave/terminal", NOW, "");
    }

    private static Emergency cry(Issi radio, Cry cry, Optional<Fix> fix) {
        return new Emergency(heard(), radio, cry, Optional.of(Oldtown.PATROL), fix);
    }
}
