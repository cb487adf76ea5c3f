package org.watchlink.gateway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.Test;
import org.watchlink.gateway.config.Role;
import org.watchlink.routes.alert.Operator;

class RecentTest {

    private static final int LINE = 100_000;

    private static final Seat ENTITLED =
        new Seat(Operator.SYSTEM, Role.OPERATOR, true, "");
    private static final Seat OTHER = new Seat(Operator.SYSTEM, Role.OPERATOR, false, "");

    private final Recent recent = new Recent();

    @Test
    void whatIsKeptComesBackInOrderHoweverOftenTheRingGoesRound() {
        for (long number = 1; number <= 2_000; number++) {
            recent.add(line(number, true));
            assertThat(recent.head()).isEqualTo(number);
            assertThat(recent.reaches(number - 1)).isTrue();
        }
        long oldest = 1;
        while (!recent.reaches(oldest)) {
            oldest++;
        }
        assertThat(2_000 - oldest).isBetween(250L, 340L);
        long after = oldest;
        while (after < recent.head()) {
            Recent.Part part = recent.after(after, 1, ENTITLED);
            assertThat(part.last()).isEqualTo(after + 1);
            assertThat(part.text()).isEqualTo(line(after + 1, true).all());
            after = part.last();
        }
    }

    @Test
    void aLineThatIsNotDurableIsOnlyNoted() {
        recent.add(line(1, true));
        recent.add(line(2, false));
        assertThat(recent.complete()).isFalse();
        assertThat(recent.head()).isEqualTo(1);
        assertThat(recent.after(0, Integer.MAX_VALUE, ENTITLED).last()).isEqualTo(1);
        recent.add(line(2, true));
        assertThat(recent.complete()).isTrue();
    }

    @Test
    void whatLiesBeforeTheOldestIsOutOfReach() {
        recent.add(line(7, true));
        assertThat(recent.reaches(5)).isFalse();
        assertThat(recent.reaches(6)).isTrue();
        assertThat(recent.reaches(8)).isFalse();
    }

    @Test
    void whatIsRestrictedIsPassedOverForOthers() {
        recent.add(open(1, "a"));
        recent.add(secret(2, "b"));
        recent.add(open(3, "c"));
        recent.add(secret(4, "d"));
        assertThat(recent.after(0, 99, ENTITLED)).isEqualTo(part("abcd", 4));
        assertThat(recent.after(0, 99, OTHER)).isEqualTo(part("ac", 4));
    }

    private static Recent.Part part(String text, long last) {
        return new Recent.Part(Buffer.buffer(text), last);
    }

    /// A line that fills its length with the last digit of its number.
    private static Line line(long number, boolean recorded) {
        Buffer text = Buffer.buffer(
            Long.toString(number % 10).repeat(LINE + (int) (number % 7)));
        return new Line(number, recorded, text, text);
    }

    private static Line open(long number, String text) {
        Buffer told = Buffer.buffer(text);
        return new Line(number, true, told, told);
    }

    private static Line secret(long number, String text) {
        return new Line(number, true, Buffer.buffer(text), Buffer.buffer());
    }
}
