package org.watchlink.gateway.town;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.watchlink.gateway.config.Configuration;
import org.watchlink.gateway.config.RegisterSet;
import org.watchlink.routes.place.Town;
import org.watchlink.routes.radio.SubscriberId.DmrId;

/// The demonstration's incidents.
class IncidentsTest {

    private static final Path CONFIG = Path.of("../config");
    private static final int MANY = 20_000;
    private static RegisterSet register;
    private static List<Handset> handsets;
    private static Mix mix;

    @BeforeAll
    static void load() throws Exception {
        register = Configuration.load(CONFIG.resolve("gateway.yaml")).registers().current();
        handsets = Handsets.of(register, register.towns().stream().map(Town::name).toList());
        mix = Mix.read(CONFIG.resolve("town"));
    }

    @Test
    void everyRadioOfTheRegisterIsInTown() {
        assertThat(handsets).hasSize(250);
        assertThat(handsets).filteredOn(handset -> handset.premises().isEmpty())
            .extracting(Handset::town).doesNotHaveDuplicates().hasSize(7);
        assertThat(handsets).extracting(Handset::slot).containsOnly(1, 2);
        assertThat(handsets).filteredOn(Handset::deaf).hasSizeBetween(5, 30);
    }

    @Test
    void onlyTheUnknownRadioIsUnknown() {
        assertThat(drawn(21)).allSatisfy(incident ->
            assertThat(register.subscriber(new DmrId(incident.who().id())).isPresent())
                .isEqualTo(incident.trouble() != Trouble.UNKNOWN_RADIO));
    }

    @Test
    void everythingHappensInADayAndVoiceCallsMost() {
        Map<Trouble, Integer> counts = new EnumMap<>(Trouble.class);
        for (int hour = 0; hour < 24; hour++) {
            drawn(hour, MANY / 10, hour).forEach(one ->
                counts.merge(one.trouble(), 1, Integer::sum));
        }
        assertThat(counts).containsKeys(Trouble.values());
        int most = counts.get(Trouble.VOICE_CALL);
        assertThat(most).isEqualTo(counts.values().stream().max(Integer::compare).orElseThrow());
    }

    @Test
    void anEmergencyIsRare() {
        Set<Trouble> emergencies = Set.of(
            Trouble.EMERGENCY_BUTTON, Trouble.EMERGENCY_CALL, Trouble.EMERGENCY_WITH_FIX,
            Trouble.MAN_DOWN, Trouble.LONE_WORKER, Trouble.PANIC_STRIP, Trouble.UNKNOWN_RADIO,
            Trouble.STAFF_ASSAULTED);
        assertThat(drawn(14)).filteredOn(one -> emergencies.contains(one.trouble()))
            .hasSizeBetween(MANY / 50, MANY / 10);
    }

    @Test
    void theHourDecidesWhichCrimeThereIs() {
        assertThat(share(12, Trouble.SHOP_THEFT)).isGreaterThan(share(12, Trouble.FIGHT));
        assertThat(share(23, Trouble.FIGHT)).isGreaterThan(share(23, Trouble.DISORDER));
        assertThat(share(3, Trouble.SHOP_THEFT)).isZero();
        assertThat(share(5, Trouble.FIGHT)).isZero();
    }

    @Test
    void thePlaceDecidesHowOften() {
        Map<String, Long> thefts = drawn(12).stream()
            .filter(one -> one.trouble() == Trouble.SHOP_THEFT)
            .collect(Collectors.groupingBy(
                one -> one.who().premises().orElseThrow(), Collectors.counting()));
        assertThat(thefts.get("HIT-S05")).isGreaterThan(5 * thefts.getOrDefault("STV-S02", 0L));
    }

    @Test
    void theSameSeedIsTheSameDay() {
        assertThat(drawn(12, 500, 7)).isEqualTo(drawn(12, 500, 7))
            .isNotEqualTo(drawn(12, 500, 8));
    }

    @Test
    void happensWhereItIsAskedFor() {
        Incidents incidents = new Incidents(handsets, mix, new Random(1));
        assertThat(incidents.of(Trouble.FIGHT, one -> one.town().equals("Ware")))
            .hasValueSatisfying(one -> assertThat(one.who().town()).isEqualTo("Ware"));
        assertThat(incidents.of(Trouble.FIGHT, one -> one.town().equals("Nowhere"))).isEmpty();
    }

    @Test
    void onlyARadioThatKnowsWhereItIsTellsIt() {
        Incidents incidents = new Incidents(handsets, mix, new Random(1));
        assertThat(IntStream.range(0, 500).mapToObj(_ ->
            incidents.of(Trouble.EMERGENCY_WITH_FIX, _ -> true).orElseThrow().who()))
            .allMatch(Handset::positioned);
    }

    @Test
    void keysAndNamesAreOfOneTroubleEach() {
        assertThat(Trouble.values()).extracting(Trouble::key).doesNotHaveDuplicates();
        assertThat(Trouble.values()).allSatisfy(trouble -> {
            assertThat(Trouble.of(trouble.id())).contains(trouble);
            assertThat(Trouble.of(trouble.key())).contains(trouble);
            assertThat(trouble.text().map(register::status)).satisfiesAnyOf(
                status -> assertThat(status).isEmpty(),
                status -> assertThat(status.orElseThrow()).isPresent());
        });
    }

    private static double share(int hour, Trouble trouble) {
        return mix.share(trouble, hour);
    }

    private static List<Incident> drawn(int hour) {
        return drawn(hour, MANY, 1);
    }

    private static List<Incident> drawn(int hour, int count, long seed) {
        Incidents incidents = new Incidents(handsets, mix, new Random(seed));
        return IntStream.range(0, count)
            .mapToObj(_ -> incidents.next(hour).orElseThrow()).toList();
    }
}
