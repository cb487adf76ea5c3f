package org.watchlink.gateway.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchlink.gateway.e2e.Soon.soon;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.watchlink.adapters.hytera.HyteraService;
import org.watchlink.routes.alert.Alert;
import org.watchlink.routes.alert.Life;
import org.watchlink.routes.desk.DeskAction.Close;
import org.watchlink.routes.desk.DeskAction.Pass;

/// Registers that change while the gateway runs: all of them or none.
@Execution(ExecutionMode.CONCURRENT)
class RegisterReloadTest {

    private static final int SHOP = 11_001;
    private static final int NEW = 11_009;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void registersAreTakenWholeOrNotAtAll(@TempDir Path folder) throws Exception {
        try (Site site = new Site(folder).start();
            DeskClient desk = site.desk("A. Example", "Desk 1")) {
            String radios = site.read("radios") + "dmr:11009,ShopWatch 9,%s,Duty manager\n";
            try (AppLog log = new AppLog()) {
                site.write("premises", site.read("premises").replace("Brindle", "Bramble"));
                site.write("radios", radios.formatted("N9"));
                soon(() -> assertThat(log.text()).contains("registers have faults"));
                assertThat(log.text()).contains("radios.csv:6:3").doesNotContain("N9");
            }
            says(site, SHOP);
            says(site, NEW);
            soon(() -> assertThat(premises(desk.alert(SHOP))).isEqualTo("Brindle Books"));
            soon(() -> assertThat(desk.alert(NEW).caller().verified()).isFalse());
            assertThat(desk.get("/api/registers")).contains("\"Brindle Books\"")
                .doesNotContain("Bramble Books").doesNotContain("dmr:11009");

            site.write(
                "towns", site.read("towns") + "Eastwick,51.80000,-0.10000,East Constabulary\n");
            site.write("radios", radios.formatted("N1"));
            soon(() -> assertThat(desk.get("/api/registers")).contains("Bramble Books")
                .doesNotContain("\"Brindle Books\"").contains("dmr:11009"));
            desk.does(new Pass(desk.alert(SHOP).number(), "East Constabulary"));
            soon(() -> assertThat(desk.alert(SHOP).life()).isEqualTo(Life.PASSED));
            desk.alerts().map(Alert::number).distinct().forEach(number ->
                desk.does(new Close(number, "Test", "")));
            soon(() -> assertThat(List.of(desk.alert(SHOP), desk.alert(NEW)))
                .noneMatch(Alert::open));
            says(site, SHOP);
            says(site, NEW);
            soon(() -> assertThat(premises(desk.alert(SHOP))).isEqualTo("Bramble Books"));
            soon(() -> assertThat(premises(desk.alert(NEW))).isEqualTo("Bramble Books"));
        }
    }

    private static void says(Site site, int radio) {
        assertThat(site.north.says(HyteraService.RCP, Radios.emergency(radio)))
            .succeedsWithin(PATIENCE);
    }

    private static String premises(Alert alert) {
        return alert.caller().premises().orElseThrow().name();
    }
}
