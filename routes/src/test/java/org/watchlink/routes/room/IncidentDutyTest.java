package org.watchlink.routes.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchlink.routes.place.Oldtown.NOW;
import static org.watchlink.routes.place.Oldtown.OFFICER;
import static org.watchlink.routes.place.Oldtown.PUB_RADIO;
import static org.watchlink.routes.place.Oldtown.SHOP_RADIO;
import static org.watchlink.routes.room.OldtownRoom.ANNE;
import static org.watchlink.routes.room.OldtownRoom.BOB;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.watchlink.routes.camera.Cue;
import org.watchlink.routes.camera.CueReport;
import org.watchlink.routes.camera.CueState;
import org.watchlink.routes.desk.DeskAction.Close;
import org.watchlink.routes.desk.DeskAction.Show;
import org.watchlink.routes.desk.DeskAction.Take;
import org.watchlink.routes.desk.IncidentAction.AmendIncident;
import org.watchlink.routes.desk.IncidentAction.AnswerPolice;
import org.watchlink.routes.desk.IncidentAction.CloseIncident;
import org.watchlink.routes.desk.IncidentAction.MergeIncident;
import org.watchlink.routes.desk.IncidentAction.MoveAlert;
import org.watchlink.routes.desk.IncidentAction.NameCamera;
import org.watchlink.routes.desk.IncidentAction.OpenIncident;
import org.watchlink.routes.incident.CameraUse;
import org.watchlink.routes.incident.Incident;
import org.watchlink.routes.incident.IncidentFacts;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.incident.IncidentStatus;
import org.watchlink.routes.incident.Person;
import org.watchlink.routes.incident.PoliceChange;
import org.watchlink.routes.incident.PoliceChange.PoliceAnswered;
import org.watchlink.routes.incident.PoliceChange.PoliceAsked;
import org.watchlink.routes.incident.Question;
import org.watchlink.routes.incident.Receipt;
import org.watchlink.routes.radio.Cry;
import org.watchlink.routes.radio.Heard;
import org.watchlink.routes.radio.RadioEvent.Emergency;

class IncidentDutyTest {

    private static final IncidentFacts WHOLE = new IncidentFacts(
        OldtownIncidents.PURPOSE, "Shoplifting", "Shoplifting", "White Lion", Optional.empty(),
        List.of(new Person(Person.Part.SUSPECT, "", "red coat")), 1, true, "followed to the car",
        "Arrest", "");

    @AutoClose
    private final OldtownRoom at = OldtownRoom.manned();

    @Test
    void anAlertThatSomebodyTakesBecomesAnIncident() {
        at.heard(at.status(PUB_RADIO, "theft"));
        assertThat(open()).isEmpty();
        at.act(BOB, new Take(1));
        assertThat(open()).singleElement().satisfies(incident -> {
            assertThat(incident.number()).hasToString("41-20261121-0001");
            assertThat(incident.alerts()).containsExactly(1L);
            assertThat(incident.facts().opening()).isEqualTo("Shoplifting");
            assertThat(incident.facts().purpose()).isEqualTo(OldtownIncidents.PURPOSE);
            assertThat(incident.facts().place()).isEqualTo("White Lion, 1 High Street");
        });
        at.act(ANNE, new Take(1));
        assertThat(open()).hasSize(1);
    }

    @Test
    void theMostUrgentIsAnIncidentByItself() {
        at.heard(at.button(PUB_RADIO));
        assertThat(open()).singleElement().extracting(Incident::alerts).isEqualTo(List.of(1L));
    }

    @Test
    void numbersBeginAgainEveryLocalDay() {
        incident();
        at.act(ANNE, new OpenIncident(IncidentStatus.ACTUAL, "Oldtown", facts()));
        at.later(Duration.ofHours(3));
        at.act(ANNE, new OpenIncident(IncidentStatus.TEST, "Oldtown", facts()));
        assertThat(open()).extracting(incident -> incident.number().toString())
            .containsExactly("41-20261121-0001", "41-20261121-0002", "41-20261122-0001");
    }

    @Test
    void aCorrectionIsANewVersionAndNothingIsLost() {
        IncidentNumber number = incident();
        assertThat(at.act(BOB, new AmendIncident(number, 1, WHOLE, "two coats"))).isEmpty();
        assertThat(now(number).version()).isEqualTo(2);
        assertThat(at.act(ANNE, new AmendIncident(number, 1, WHOLE, "late")))
            .contains("it was changed meanwhile: look again");
        assertThat(at.act(ANNE, new AmendIncident(number, 2, WHOLE, " ")))
            .contains("a reason has 1 to 1000 characters");
        assertThat(now(number).facts()).isEqualTo(WHOLE);
    }

    static Stream<IncidentFacts> unfit() {
        return Stream.of(
            facts("a pretext", "Shoplifting", 0), facts(OldtownIncidents.PURPOSE, "Gossip", 0),
            facts("", "", -1), facts("", "", 100));
    }

    @ParameterizedTest
    @MethodSource
    void unfit(IncidentFacts facts) {
        IncidentNumber number = incident();
        assertThat(at.act(BOB, new AmendIncident(number, 1, facts, "so"))).isPresent();
        assertThat(now(number).version()).isEqualTo(1);
    }

    @Test
    void closesOnlyWithPurposeCategoryAndOutcome() {
        IncidentNumber number = incident();
        assertThat(at.act(BOB, new CloseIncident(number, 1, WHOLE)))
            .contains("close its alerts first");
        at.act(BOB, new Close(1, "Police attended", ""));
        assertThat(at.act(BOB, new CloseIncident(number, 1, facts())))
            .contains("the purpose is missing");
        assertThat(at.act(BOB, new CloseIncident(number, 1, WHOLE))).isEmpty();
        assertThat(now(number).open()).isFalse();
        assertThat(at.act(BOB, new CloseIncident(number, 2, WHOLE)))
            .contains("it is closed already");
        assertThat(at.act(BOB, new AmendIncident(number, 2, WHOLE, "the coat was blue"))).isEmpty();
        assertThat(now(number).version()).isEqualTo(3);
    }

    @Test
    void alertsMoveToAnotherIncidentAndToOneOfTheirOwn() {
        IncidentNumber first = incident();
        at.heard(at.status(SHOP_RADIO, "theft"));
        at.act(BOB, new Take(2));
        IncidentNumber second = open().getLast().number();
        assertThat(at.act(BOB, new MoveAlert(2, Optional.of(first), "the same"))).isEmpty();
        assertThat(now(first).alerts()).containsExactly(1L, 2L);
        assertThat(now(second).alerts()).isEmpty();
        assertThat(at.act(BOB, new MoveAlert(2, Optional.of(first), "again"))).isPresent();
        assertThat(at.act(BOB, new MoveAlert(2, Optional.empty(), "no, another"))).isEmpty();
        assertThat(now(first).alerts()).containsExactly(1L);
        assertThat(open().getLast().alerts()).containsExactly(2L);
    }

    @Test
    void oneIncidentGoesOverIntoAnother() {
        IncidentNumber first = incident();
        at.heard(at.status(SHOP_RADIO, "theft"));
        at.act(BOB, new Take(2));
        IncidentNumber second = open().getLast().number();
        assertThat(at.act(BOB, new MergeIncident(second, first, "the same"))).isEmpty();
        assertThat(now(first).alerts()).containsExactly(1L, 2L);
        assertThat(now(second).mergedInto()).contains(first);
        assertThat(at.act(BOB, new MergeIncident(first, second, "back"))).isPresent();
    }

    @Test
    void whatIsActualAndATestDoNotMix() {
        IncidentNumber real = incident();
        at.act(ANNE, new OpenIncident(IncidentStatus.TEST, "Oldtown", facts()));
        IncidentNumber test = open().getLast().number();
        assertThat(at.act(BOB, new MergeIncident(test, real, "so"))).isPresent();
        assertThat(at.act(BOB, new MoveAlert(1, Optional.of(test), "so"))).isPresent();
        assertThat(now(test).alerts()).isEmpty();
    }

    @Test
    void theCamerasOfAnAlertAreItsFootage() {
        at.heard(at.status(PUB_RADIO, "theft"));
        at.act(BOB, new Show(1, 0));
        Cue cue = at.alert(1).cues().getLast().cue();
        at.room.cued(new CueReport(cue, CueState.ACCEPTED, ""));
        at.settle();
        at.later(Duration.ofSeconds(20));
        at.act(BOB, new Close(1, "Police attended", ""));
        IncidentNumber number = open().getFirst().number();
        at.act(BOB, new NameCamera(number, 15, NOW, NOW.plusSeconds(5)));
        assertThat(now(number).cameras()).containsExactly(
            new CameraUse(14, 1, NOW, Optional.of(NOW.plusSeconds(20))),
            new CameraUse(15, 0, NOW, Optional.of(NOW.plusSeconds(5))));
        assertThat(at.act(BOB, new NameCamera(number, 15, NOW.plusSeconds(9), NOW))).isPresent();
    }

    @Test
    void nobodyTellsATimeOfAnotherAge() {
        IncidentNumber number = incident();
        assertThat(at.act(BOB, new NameCamera(number, 15, Instant.MIN, NOW))).isPresent();
        assertThat(police(new PoliceAnswered(number, receipt(Instant.MIN)))).isPresent();
        assertThat(police(new PoliceAnswered(number, receipt(Instant.MAX)))).isPresent();
        assertThat(now(number).receipts()).isEmpty();
        assertThat(now(number).cameras()).noneMatch(use -> use.camera() == 15);
    }

    @Test
    void anOfficersIncidentDoesNotExistForWhoIsNotEntitled() {
        at.heard(new Emergency(
            new Heard("airwave/terminal", NOW, ""), OFFICER, Cry.BUTTON, Optional.empty(),
            Optional.empty()));
        Incident incident = open().getFirst();
        assertThat(incident.airwave()).isTrue();
        assertThat(at.act(BOB, new AmendIncident(incident.number(), 1, WHOLE, "so")))
            .contains("there is no incident " + incident.number());
        assertThat(at.act(ANNE, new AmendIncident(incident.number(), 1, WHOLE, "so"))).isEmpty();
    }

    @Test
    void thePoliceAnswerAndAsk() {
        IncidentNumber number = incident();
        Receipt receipt = receipt(NOW);
        assertThat(police(new PoliceAnswered(number, receipt))).isEmpty();
        assertThat(police(new PoliceAsked(number, question("which way?")))).isEmpty();
        assertThat(police(new PoliceAsked(number, question("armed?")))).isEmpty();
        assertThat(police(new PoliceAnswered(new IncidentNumber(
            41, LocalDate.EPOCH, 1), receipt))).isPresent();
        assertThat(at.act(BOB, new AnswerPolice(number, 2, "no"))).isEmpty();
        assertThat(at.act(BOB, new AnswerPolice(number, 2, "yes"))).isPresent();
        assertThat(now(number).receipts()).containsExactly(receipt);
        assertThat(now(number).questions()).extracting(Question::answer)
            .containsExactly(Optional.empty(), Optional.of("no"));
    }

    @Test
    void whatThePoliceAskAboutAClosedIncidentStaysBeforeTheDesks() {
        at.act(BOB, new OpenIncident(IncidentStatus.ACTUAL, "Oldtown", facts()));
        IncidentNumber number = open().getFirst().number();
        assertThat(at.act(BOB, new CloseIncident(number, 1, WHOLE))).isEmpty();
        assertThat(open()).isEmpty();
        police(new PoliceAsked(number, question("which way?")));
        assertThat(open()).extracting(Incident::number).containsExactly(number);
        at.act(BOB, new AnswerPolice(number, 1, "north"));
        assertThat(open()).isEmpty();
    }

    @Test
    void incidentsAreThereAgainAfterARestart() {
        IncidentNumber number = incident();
        at.act(BOB, new AmendIncident(number, 1, WHOLE, "so"));
        List<Incident> before = open();
        at.restart();
        assertThat(open()).isEqualTo(before);
        at.act(ANNE, new OpenIncident(IncidentStatus.ACTUAL, "Oldtown", facts()));
        assertThat(open().getLast().number().serial()).isEqualTo(2);
    }

    private static Receipt receipt(Instant at) {
        return new Receipt("herts", Receipt.Step.ATTENDING, "123", "Immediate", "sgt", at, "");
    }

    private static Question question(String text) {
        return new Question(0, "herts", text, "sgt", Instant.EPOCH, Optional.empty());
    }

    private static IncidentFacts facts() {
        return facts("", "", 0);
    }

    private static IncidentFacts facts(String purpose, String category, int arrests) {
        return new IncidentFacts(
            purpose, category, "", "", Optional.empty(), List.of(), arrests, false, "", "", "");
    }

    private IncidentNumber incident() {
        at.heard(at.status(PUB_RADIO, "theft"));
        at.act(BOB, new Take(1));
        return open().getFirst().number();
    }

    private Optional<String> police(PoliceChange change) {
        return at.room.police(change).toCompletableFuture().join();
    }

    private List<Incident> open() {
        return at.room.snapshot().toCompletableFuture().join().incidents();
    }

    private Incident now(IncidentNumber number) {
        return at.told.reversed().stream().flatMap(told -> told.incidents().stream())
            .filter(incident -> incident.number().equals(number)).findFirst().orElseThrow();
    }
}
