package org.watchlink.gateway.town;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchlink.adapters.onvif.AllowedNetworks;
import org.watchlink.adapters.onvif.Credentials;
import org.watchlink.adapters.onvif.OnvifCamera;
import org.watchlink.adapters.onvif.OnvifCamera.Sight;
import org.watchlink.adapters.onvif.OnvifResult;
import org.watchlink.adapters.onvif.OnvifResult.Answered;
import org.watchlink.adapters.onvif.OnvifResult.Faulted;
import org.watchlink.adapters.onvif.OnvifResult.NotAnswered;
import org.watchlink.adapters.onvif.OnvifResult.Refusal;
import org.watchlink.adapters.onvif.OnvifResult.Refused;
import org.watchlink.adapters.onvif.SoapHttp;
import org.watchlink.gateway.town.Stage.TestClock;
import org.watchlink.gateway.town.Temper.Candour;
import org.watchlink.gateway.town.Temper.Guard;
import org.watchlink.gateway.town.Temper.Presence;
import org.watchlink.routes.place.Ground;

/// The gateway's own client meets the town's cameras, in every temper.
class StreetCameraTest {

    private static final Credentials ACCOUNT = new Credentials("gateway", "a word of the test");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final TestClock clock = new TestClock();
    private SoapHttp http;
    private CameraStreet street;
    private StreetCamera simulated;

    @AfterEach
    void close() {
        http.close();
        street.close();
    }

    @ParameterizedTest
    @EnumSource(Guard.class)
    void turnsForWhoeverSignsAsItWants(Guard guard) throws IOException {
        assertThat(turn(camera(draft -> draft.guard = guard))).isInstanceOf(Answered.class);
    }

    @ParameterizedTest
    @EnumSource(Guard.class)
    void turnsForNobodyElse(Guard guard) throws IOException {
        open(draft -> draft.guard = guard, PATIENCE);
        assertThat(turn(client(Optional.empty()))).isEqualTo(new Refused(Refusal.NO_ACCOUNT));
        assertThat(turn(client(Optional.of(new Credentials("gateway", "another word")))))
            .isEqualTo(new Refused(Refusal.CREDENTIALS));
        assertThat(simulated.look().view()).isEqualTo(PtzHead.HOME);
    }

    @ParameterizedTest
    @ValueSource(longs = {12, 2232, 3600, -3600})
    void wantsTokensInItsOwnTime(long seconds) throws IOException {
        assertThat(turn(camera(draft -> draft.clock = Duration.ofSeconds(seconds))))
            .isInstanceOf(Answered.class);
    }

    @Test
    void tellsServicesWhereNobodyReachesThem() throws IOException {
        assertThat(turn(camera(draft -> draft.elsewhere = true))).isInstanceOf(Answered.class);
    }

    @Test
    void knowsOnlyTheOlderQuestion() throws IOException {
        assertThat(turn(camera(draft -> draft.older = true))).isInstanceOf(Answered.class);
    }

    @Test
    void refusesWithStatus200() throws IOException {
        assertThat(turn(camera(draft -> draft.faultsAs200 = true))).isInstanceOf(Answered.class);
    }

    @Test
    void doesNotTurn() throws IOException {
        assertThat(turn(camera(draft -> draft.willing = false))).isInstanceOfSatisfying(
            Faulted.class, faulted -> assertThat(faulted.fault().cause()).isEqualTo("Action"));
    }

    @Test
    void hasAnotherPassword() throws IOException {
        assertThat(turn(camera(draft -> draft.locked = true)))
            .isEqualTo(new Refused(Refusal.CREDENTIALS));
    }

    @Test
    void doesNotKnowEveryView() throws IOException {
        assertThat(camera(_ -> { }).goTo("P09", "", () -> { }))
            .isEqualTo(new Refused(Refusal.NO_SUCH_PRESET));
    }

    @Test
    void isSilent() throws IOException {
        open(draft -> draft.presence = Presence.SILENT, Duration.ofMillis(200));
        assertThat(turn(client(Optional.of(ACCOUNT)))).isEqualTo(new NotAnswered("no answer"));
    }

    @Test
    void hangsUp() throws IOException {
        assertThat(turn(camera(draft -> draft.presence = Presence.HANGS_UP)))
            .isEqualTo(new NotAnswered("cut off"));
    }

    @Test
    void isSlow() throws IOException {
        long began = System.nanoTime();
        assertThat(turn(camera(draft -> draft.answersAfter = Duration.ofMillis(50))))
            .isInstanceOf(Answered.class);
        assertThat(Duration.ofNanos(System.nanoTime() - began))
            .isGreaterThan(Duration.ofMillis(250));
    }

    @ParameterizedTest
    @EnumSource(value = Candour.class, names = "TIME", mode = EnumSource.Mode.EXCLUDE)
    void tellsThatItMovesAndThatItHasArrived(Candour candour) throws IOException {
        OnvifCamera camera = camera(draft -> draft.candour = candour);
        turn(camera);
        assertThat(camera.look()).isEqualTo(Sight.MOVING);
        clock.advance(Duration.ofMillis(900));
        assertThat(camera.look()).isEqualTo(Sight.MOVING);
        clock.advance(Duration.ofMillis(3100));
        assertThat(camera.look()).isEqualTo(Sight.THERE);
    }

    @Test
    void tellsWhenItWasTurnedAway() throws IOException {
        OnvifCamera camera = camera(_ -> { });
        turn(camera);
        turn(client(Optional.of(ACCOUNT)), Stage.EAST.token());
        clock.advance(Duration.ofSeconds(5));
        assertThat(camera.look()).isEqualTo(Sight.ELSEWHERE);
    }

    @Test
    void tellsOnlyTheTime() throws IOException {
        OnvifCamera camera = camera(draft -> draft.candour = Candour.TIME);
        turn(camera);
        clock.advance(Duration.ofSeconds(5));
        assertThat(camera.look()).isEqualTo(Sight.UNSAID);
    }

    @Test
    void canBePointed() throws IOException {
        OnvifCamera camera = camera(_ -> { });
        assertThat(camera.pointTo(200, -10, () -> { })).isInstanceOf(Answered.class);
        clock.advance(Duration.ofSeconds(5));
        assertThat(camera.look()).isEqualTo(Sight.THERE);
        assertThat(simulated.look().pose().pan()).isEqualTo(200);
        assertThat(camera.pointTo(200, 50, () -> { }))
            .isEqualTo(new Refused(Refusal.OUT_OF_RANGE));
    }

    @Test
    void canOnlyBeTurnedToItsViews() throws IOException {
        OnvifCamera camera = camera(draft -> draft.degrees = false);
        assertThat(camera.pointTo(200, -10, () -> { }))
            .isEqualTo(new Refused(Refusal.NO_DEGREES));
        assertThat(turn(camera)).isInstanceOf(Answered.class);
        clock.advance(Duration.ofSeconds(5));
        assertThat(camera.look()).isEqualTo(Sight.THERE);
    }

    @Test
    void stops() throws IOException {
        OnvifCamera camera = camera(_ -> { });
        turn(camera);
        clock.advance(Duration.ofMillis(500));
        assertThat(camera.stop()).isInstanceOf(Answered.class);
        assertThat(simulated.look().moving()).isFalse();
        assertThat(simulated.look().view()).isEqualTo("stopped");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void looksWhereItsViewIs(boolean panInverted) throws IOException {
        simulated = new StreetCamera(
            Stage.camera(panInverted), List.of(Stage.DOOR, Stage.EAST), Draft.of(_ -> { }), clock);
        open(PATIENCE);
        turn(client(Optional.of(ACCOUNT)), Stage.EAST.token());
        clock.advance(Duration.ofSeconds(5));
        assertThat(simulated.bearing(simulated.look().pose())).isCloseTo(
            Ground.bearing(Stage.SQUARE, Stage.EAST.looksAt()),
            offset(0.01));
    }

    private OnvifCamera camera(Consumer<Draft> temper) throws IOException {
        open(temper, PATIENCE);
        return client(Optional.of(ACCOUNT));
    }

    private void open(Consumer<Draft> temper, Duration answerWithin) throws IOException {
        simulated = Stage.camera(Draft.of(temper), clock);
        open(answerWithin);
    }

    private void open(Duration answerWithin) throws IOException {
        street = new CameraStreet(
            List.of(simulated), camera -> new CameraGuard(camera.temper(), ACCOUNT, clock));
        http = new SoapHttp(AllowedNetworks.only(List.of("127.0.0.0/8")), PATIENCE, answerWithin);
    }

    private OnvifCamera client(Optional<Credentials> credentials) {
        return new OnvifCamera(http, simulated.camera().address(), credentials, clock);
    }

    private static OnvifResult turn(OnvifCamera camera) {
        return turn(camera, Stage.DOOR.token());
    }

    private static OnvifResult turn(OnvifCamera camera, String token) {
        return camera.goTo(token, "", () -> { });
    }
}
