package org.watchlink.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchlink.routes.airwave.OfficerEntry;
import org.watchlink.routes.camera.Camera;
import org.watchlink.routes.camera.Preset;
import org.watchlink.routes.place.Premises;
import org.watchlink.routes.place.Subscriber;
import org.watchlink.routes.place.Town;
import org.watchlink.routes.radio.Position;

/// The partnership that is shipped is the one that was promised.
class DemonstrationTest {

    private static final Path CONFIG = Path.of("../config");
    private static RegisterSet set;

    @BeforeAll
    static void load() throws ConfigurationError {
        set = Configuration.load(CONFIG.resolve("gateway.yaml"), Map.of()).registers().current();
    }

    @Test
    void hasSevenTownsTwoSchemesAndTwoForces() {
        assertThat(set.towns()).hasSize(7);
        assertThat(set.towns()).extracting(Town::force).contains("Bedfordshire Police");
        assertThat(set.schemes()).hasSize(2);
        assertThat(set.talkgroups()).hasSize(14);
    }

    @Test
    void has250RadiosOfWhichOneATownBelongsToNoPremises() {
        assertThat(set.subscribers()).hasSize(250);
        assertThat(set.subscribers()).extracting(Subscriber::premises)
            .filteredOn(String::isEmpty).hasSize(7);
    }

    @Test
    void has200CamerasWithThreeToEightPresetsEach() {
        assertThat(set.cameras()).hasSize(200)
            .allMatch(camera -> camera.mountHeightMetres() >= 4)
            .allMatch(camera -> camera.mountHeightMetres() <= 12.5);
        assertThat(set.presets().stream()
            .collect(Collectors.groupingBy(Preset::camera, Collectors.counting())).values())
            .hasSize(200).allMatch(count -> count >= 3 && count <= 8);
        assertThat(set.cameras()).filteredOn(camera -> camera.calibration().panInverted())
            .hasSizeBetween(2, 15);
    }

    @Test
    void presetsLookAtWhatTheirCameraCanSee() {
        assertThat(set.presets()).allSatisfy(preset -> {
            Camera camera = set.camera(preset.camera()).orElseThrow();
            assertThat(metres(camera.position(), preset.looksAt())).isLessThan(250);
            assertThat(preset.fieldOfView()).isBetween(8.0, 40.0);
        });
    }

    @Test
    void mostPremisesHaveASurveyedPresetAndSomeHaveNoCameraInRange() {
        Set<String> surveyed = set.presets().stream()
            .flatMap(preset -> preset.premises().stream()).collect(Collectors.toSet());
        List<Premises> unseen = set.allPremises().stream()
            .filter(premises -> !surveyed.contains(premises.id())).toList();

        assertThat(unseen).hasSizeBetween(5, 20);
        assertThat(unseen).allSatisfy(premises -> assertThat(nearest(premises)).isGreaterThan(150));
        assertThat(unseen).anyMatch(premises -> nearest(premises) > 5000);
    }

    @Test
    void silentProfilesAreFew() {
        assertThat(set.allPremises()).filteredOn(Premises::silent).hasSizeBetween(5, 30);
    }

    @Test
    void hasOfficersOfThreeForcesAndAGroupForEveryTown() {
        AirwaveRegister airwave = set.airwave();
        assertThat(airwave.officers()).hasSize(20);
        assertThat(airwave.officers().stream().map(OfficerEntry::force).distinct()).hasSize(3);
        assertThat(set.towns()).allSatisfy(town ->
            assertThat(airwave.destinations(town.name()))
                .anyMatch(one -> one.towns().equals(Set.of(town.name()))
                    && one.force().equals(town.force())));
        assertThat(airwave.statuses()).hasSize(17);
        assertThat(airwave.statuses().values())
            .filteredOn(status -> status.category().isPresent()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"towns", "districts", "streets"})
    void mapsAreSmallAndSayWhereTheyComeFrom(String layer) throws Exception {
        String map = Files.readString(CONFIG.resolve("map/" + layer + ".geojson"));

        assertThat(map).hasSizeLessThan(150_000).contains("\"attribution\":", "Government Licence");
    }

    @Test
    void theCrimeMixNamesPremisesAndCannedTexts() throws Exception {
        try (Stream<String> lines = Files.lines(CONFIG.resolve("town/where.csv"))) {
            List<String> rows = lines.toList();
            assertThat(rows.getFirst().split(",")).satisfies(header ->
                assertThat(Stream.of(header).skip(1))
                    .allMatch(text -> set.status(text).isPresent()));
            assertThat(rows.stream().skip(1).map(row -> row.split(",")[0]))
                .containsExactlyElementsOf(set.allPremises().stream().map(Premises::id).toList());
        }
    }

    private static double nearest(Premises premises) {
        return set.cameras().stream().mapToDouble(camera ->
            metres(camera.position(), premises.position())).min().orElseThrow();
    }

    private static double metres(Position a, Position b) {
        double east = (a.longitude() - b.longitude()) * Math.cos(Math.toRadians(a.latitude()));
        return 111_200 * Math.hypot(a.latitude() - b.latitude(), east);
    }
}
