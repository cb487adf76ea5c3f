package org.watchlink.routes.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchlink.routes.place.Oldtown.GROUP;
import static org.watchlink.routes.place.Oldtown.NOW;
import static org.watchlink.routes.place.Oldtown.PUB;
import static org.watchlink.routes.place.Oldtown.PUB_RADIO;
import static org.watchlink.routes.place.Oldtown.STRANGER;
import static org.watchlink.routes.place.Oldtown.TOWN;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.watchlink.routes.place.Placing.Sureness;
import org.watchlink.routes.radio.Fix;
import org.watchlink.routes.radio.Position;
import org.watchlink.routes.radio.SubscriberId;
import org.watchlink.routes.radio.Talkgroup;

class LocatorTest {

    private static final Position FAR = new Position(51.9095, -0.2010);

    private final Register register = new Oldtown();
    private final Locator locator = Oldtown.locator();

    @Test
    void premisesComeFirst() {
        assertThat(place(PUB_RADIO, Optional.empty(), Optional.of(GROUP), "net/x/1"))
            .isEqualTo(new Placing(
                Optional.of(PUB), Sureness.PREMISES, 20,
                "the radio's premises; it sends no fix"));
    }

    @Test
    void aFreshFixNearThemConfirmsThem() {
        assertThat(place(
            PUB_RADIO, fix(new Position(51.9011, -0.2010), 15, 12), Optional.empty(), "net/x/1"))
            .isEqualTo(new Placing(
                Optional.of(PUB), Sureness.CONFIRMED, 15,
                "the radio's premises; its fix agrees, 11 m away, 12 s old"));
    }

    @Test
    void aFreshFixFarAwayOverridesThem() {
        Placing placing = place(PUB_RADIO, fix(FAR, 15, 0), Optional.empty(), "net/x/1");
        assertThat(placing.sureness()).isEqualTo(Sureness.FIX);
        assertThat(placing.place().orElseThrow().position()).isEqualTo(FAR);
        assertThat(placing.how()).contains("946 m from its premises");
    }

    @Test
    void aFixIsNoStrongerThanItsUncertainty() {
        assertThat(place(PUB_RADIO, fix(FAR, 900, 0), Optional.empty(), "net/x/1").sureness())
            .isEqualTo(Sureness.CONFIRMED);
    }

    @Test
    void anOldFixCountsNotAtAll() {
        assertThat(place(PUB_RADIO, fix(FAR, 15, 121), Optional.empty(), "net/x/1"))
            .extracting(Placing::how)
            .isEqualTo("the radio's premises; its last fix is too old");
    }

    @Test
    void withoutPremisesTheFixThenTheTalkgroupThenTheRepeater() {
        assertThat(place(STRANGER, fix(FAR, 15, 0), Optional.of(GROUP), "net/x/1").sureness())
            .isEqualTo(Sureness.FIX);
        assertThat(place(STRANGER, Optional.empty(), Optional.of(GROUP), "net/x/1").place())
            .contains(TOWN);
        assertThat(place(STRANGER, Optional.empty(), Optional.empty(), "net/oldtown/1").place())
            .contains(TOWN);
        assertThat(place(STRANGER, Optional.empty(), Optional.empty(), "net/x/1").sureness())
            .isEqualTo(Sureness.UNKNOWN);
    }

    private Placing place(
        SubscriberId radio, Optional<Fix> fix, Optional<Talkgroup> talkgroup, String link) {
        return locator.place(
            register, locator.caller(register, radio), fix, talkgroup, link, NOW);
    }

    private static Optional<Fix> fix(Position position, double uncertainty, int age) {
        return Optional.of(new Fix(position, uncertainty, NOW.minus(Duration.ofSeconds(age))));
    }

    @Test
    void aPlaceBelongsToTheNearestTownIfThatIsNear() {
        Oldtown register = new Oldtown();
        Position centre = Oldtown.TOWN.position();
        assertThat(Oldtown.locator().near(
            register, new Position(centre.latitude() + 0.03, centre.longitude())))
            .contains(Oldtown.TOWN);
        assertThat(Oldtown.locator().near(
            register, new Position(centre.latitude() + 0.04, centre.longitude()))).isEmpty();
    }
}
