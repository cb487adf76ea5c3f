package org.watchlink.gateway.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchlink.gateway.e2e.Soon.soon;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.watchlink.gateway.e2e.Cameras.Turn;
import org.watchlink.routes.alert.Answer;
import org.watchlink.routes.alert.Life;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.desk.DeskAction.Close;
import org.watchlink.routes.desk.DeskAction.Show;
import org.watchlink.routes.desk.DeskAction.Take;
import org.watchlink.routes.desk.DeskAction.Write;
import org.watchlink.routes.desk.DeskEvent.Changed;
import org.watchlink.routes.desk.DeskEvent.Snapshot;

/// What is open stays open, and what was heard is not heard again.
@Execution(ExecutionMode.CONCURRENT)
class RestartTest {

    private static final int SHOP = 11_001;
    private static final int SECOND = 11_002;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Site site;
    private DeskClient desk;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        site = new Site(folder).start();
        desk = site.desk("A. Example", "Desk 1");
    }

    @AfterEach
    void stop() {
        desk.close();
        site.close();
    }

    @Test
    void aDeskResumesWhereItWas() {
        says(SHOP, 1, "FIGHT");
        soon(() -> assertThat(numbers(desk)).isNotEmpty());
        Snapshot first = desk.events(Snapshot.class).getFirst();
        long told = numbers(desk).getLast();
        try (DeskClient other = desk.again()) {
            desk.close();
            says(SECOND, 1, "SHOP THEFT");
            other.does(new Write(1, "while it was away"));
            soon(() -> assertThat(other.alert(SHOP).timeline())
                .anyMatch(note -> note.text().equals("while it was away")));
            soon(() -> assertThat(List.of(other.alert(SHOP), other.alert(SECOND)))
                .allSatisfy(alert -> assertThat(alert.answers()).isNotEmpty()
                    .allMatch(answer -> answer.state() == Answer.State.DELIVERED)));
            long now = numbers(other).getLast();

            desk.resume(told, first.epoch());
            soon(() -> assertThat(numbers(desk)).contains(now));
            assertThat(desk.events(Snapshot.class)).isEmpty();
            assertThat(numbers(desk).stream().filter(number -> number <= now)).containsExactly(
                LongStream.rangeClosed(told + 1, now).boxed().toArray(Long[]::new));
        }
    }

    @Test
    void whatWasOpenIsOpenAfterARestart() throws Exception {
        says(SHOP, 1, "FIGHT");
        says(SECOND, 1, "SHOP THEFT");
        soon(() -> assertThat(desk.alert(SECOND)).isNotNull());
        desk.does(new Take(desk.alert(SHOP).number()));
        soon(() -> assertThat(desk.alert(SHOP).life()).isEqualTo(Life.TAKEN));
        Snapshot first = desk.events(Snapshot.class).getFirst();
        long told = numbers(desk).getLast();
        desk.close();

        site.stop();
        site.start();
        desk.resume(told, first.epoch());
        soon(() -> assertThat(desk.events(Snapshot.class)).hasSize(1));
        Snapshot second = desk.events(Snapshot.class).getFirst();
        assertThat(second.epoch()).isNotEqualTo(first.epoch());
        assertThat(second.number()).isGreaterThanOrEqualTo(told);
        assertThat(second.alerts()).hasSize(2);
        assertThat(desk.alert(SHOP).takenBy()).contains(new Operator("A. Example", "Desk 1"));
        assertThat(desk.alert(SECOND).life()).isEqualTo(Life.RAISED);

        says(SHOP, 2, "SHOP THEFT");
        soon(() -> assertThat(desk.alert(SHOP).count()).isEqualTo(2));
        desk.does(new Show(desk.alert(SECOND).number(), 0));
        soon(() -> assertThat(site.cameras.turns()).containsExactly(new Turn(101, "P01")));
        desk.does(new Close(desk.alert(SHOP).number(), "Test", ""));
        soon(() -> assertThat(site.north.texts(SHOP)).endsWith("CCTV: closed. Thank you"));
        site.log.assertSound();
    }

    @Test
    void aTextThatComesAgainIsOneEventAlsoAfterARestart() throws Exception {
        says(SHOP, 1, "FIGHT");
        saysAgain(SHOP, 1, "FIGHT");
        site.stop();
        site.start();
        saysAgain(SHOP, 1, "FIGHT");
        assertThat(site.log.bodies("AlertRaised")).hasSize(1);
        assertThat(site.log.bodies("AlertRepeated")).isEmpty();

        saysAgain(SHOP, 1, "SHOP THEFT");
        assertThat(site.log.bodies("AlertRepeated")).singleElement().asString()
            .contains("SHOP THEFT");
    }

    private void says(int radio, long request, String text) {
        assertThat(site.north.text(radio, request, text)).succeedsWithin(PATIENCE);
    }

    private void saysAgain(int radio, long request, String text) {
        site.north.forget(radio, request);
        says(radio, request, text);
    }

    private static List<Long> numbers(DeskClient desk) {
        return desk.events(Changed.class).stream().filter(Changed::recorded)
            .map(Changed::number).toList();
    }
}
