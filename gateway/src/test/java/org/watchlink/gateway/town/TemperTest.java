package org.watchlink.gateway.town;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.watchlink.gateway.config.Configuration;
import org.watchlink.gateway.town.Temper.Candour;
import org.watchlink.gateway.town.Temper.Guard;
import org.watchlink.gateway.town.Temper.Presence;

class TemperTest {

    @Test
    void theDemonstrationHasEveryTemperAndMostCamerasWork() throws Exception {
        List<Temper> tempers = Configuration.load(Path.of("../config/gateway.yaml"))
            .registers().current().cameras().stream()
            .map(camera -> Temper.of(camera.number())).toList();

        assertThat(tempers).extracting(Temper::presence).contains(Presence.values());
        assertThat(tempers).extracting(Temper::guard).contains(Guard.values());
        assertThat(tempers).extracting(Temper::candour).contains(Candour.values());
        assertThat(tempers).extracting(Temper::locked).contains(true);
        assertThat(tempers).extracting(Temper::willing).contains(false);
        assertThat(tempers).extracting(Temper::degrees).contains(false);
        assertThat(tempers).extracting(Temper::elsewhere).contains(true);
        assertThat(tempers).extracting(Temper::older).contains(true);
        assertThat(tempers).extracting(Temper::faultsAs200).contains(true);
        assertThat(tempers).extracting(Temper::clock)
            .contains(Duration.ofHours(1), Duration.ofSeconds(2232));
        assertThat(tempers).filteredOn(temper ->
            temper.answersAfter().compareTo(Duration.ofSeconds(1)) > 0).hasSizeBetween(3, 15);
        assertThat(tempers).filteredOn(temper -> temper.presence() == Presence.ANSWERS
            && temper.willing() && !temper.locked()).hasSizeBetween(170, 195);
        assertThat(tempers).filteredOn(temper -> temper.candour() == Candour.TIME)
            .hasSizeLessThan(30);
    }
}
