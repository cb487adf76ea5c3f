package org.watchlink.routes.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchlink.routes.place.Oldtown.NOW;
import static org.watchlink.routes.place.Oldtown.PUB_RADIO;
import static org.watchlink.routes.room.OldtownRoom.BOB;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.watchlink.routes.desk.DeskAction.Take;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.incident.PoliceChange.PoliceAnswered;
import org.watchlink.routes.incident.PoliceChange.PoliceAsked;
import org.watchlink.routes.incident.Question;
import org.watchlink.routes.incident.Receipt;
import org.watchlink.routes.incident.Receipt.Step;

/// What the police write is held to the same by whichever way it comes.
class PoliceDutyTest {

    private static final String BELL = "\u0007";

    @AutoClose
    private final OldtownRoom at = OldtownRoom.manned();

    @Test
    void aReceiptMayHaveANumberOfAnyKindAndAReasonInSeveralLines() {
        assertThat(receipt("HC:22112026#7", "Immediate", "sgt", "ran off\nsince seen")).isEmpty();
        assertThat(receipt("x".repeat(100), "", "sgt", "x".repeat(1_000))).isEmpty();
    }

    @Test
    void aReceiptThatCannotBeShownIsRefused() {
        assertThat(receipt("1\n2", "", "sgt", ""))
            .contains("the number has at most 100 characters on one line");
        assertThat(receipt("x".repeat(101), "", "sgt", "")).isPresent();
        assertThat(receipt("", "Imme\ndiate", "sgt", "")).isPresent();
        assertThat(receipt("", "", " ", "")).contains("a name has 1 to 100 characters on one line");
        assertThat(receipt("", "", "sgt", BELL)).isPresent();
        assertThat(receipt("", "", "sgt", "x".repeat(1_001))).isPresent();
    }

    @Test
    void aQuestionSaysSomethingThatCanBeShown() {
        assertThat(question("which way?\nand when?", "sgt")).isEmpty();
        assertThat(question(" ", "sgt")).contains("a question has 1 to 1000 characters");
        assertThat(question("which way?" + BELL, "sgt")).isPresent();
        assertThat(question("which way?", "")).isPresent();
    }

    private Optional<String> receipt(String urn, String grade, String by, String reason) {
        return at.room.police(new PoliceAnswered(incident(), new Receipt(
            "herts", Step.REJECTED, urn, grade, by, NOW, reason))).toCompletableFuture().join();
    }

    private Optional<String> question(String text, String by) {
        return at.room.police(new PoliceAsked(incident(), new Question(
            0, "herts", text, by, NOW, Optional.empty()))).toCompletableFuture().join();
    }

    private IncidentNumber incident() {
        if (open().isEmpty()) {
            at.heard(at.status(PUB_RADIO, "theft"));
            at.act(BOB, new Take(1));
        }
        return open().getFirst();
    }

    private List<IncidentNumber> open() {
        return at.room.snapshot().toCompletableFuture().join().incidents().stream()
            .map(incident -> incident.number()).toList();
    }
}
