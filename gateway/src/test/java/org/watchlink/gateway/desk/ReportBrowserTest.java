package org.watchlink.gateway.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.print.PageSize;
import org.openqa.selenium.print.PrintOptions;
import org.watchlink.gateway.report.Counted;
import org.watchlink.routes.desk.FaultAction.ClearFault;
import org.watchlink.routes.desk.FaultAction.ReportFault;

class ReportBrowserTest {

    private static final String PERIOD = "from=2022-01-01&to=2022-02-01&camera=103";

    private static final String SERVED = "from=2026-01-01&to=2027-01-01";

    private static Counted counted;
    private static DemoServer server;
    private static Console desk;

    @BeforeAll
    static void open() throws Exception {
        Path folder = Files.createTempDirectory("reports");
        counted = ReportLook.fill(new Counted(folder));
        server = new DemoServer(new FakeRoom(), folder, Path.of("../config/map"), 0, false,
            vertx -> new ReportPages(vertx, counted.reports(),
                (_, _) -> CompletableFuture.completedStage(null)));
        desk = new Console().signIn(server, "A. Patel", "CCTV desk 1");
    }

    @AfterAll
    static void quit() throws Exception {
        desk.close();
        server.close();
        counted.close();
    }

    @ParameterizedTest
    @CsvSource({
        "incidents-by-camera, night, 1280", "incidents-by-town, day, 320",
        "availability, night, 320"})
    void nobodyIsShutOut(String name, String theme, int width) {
        look(name);
        desk.script("document.documentElement.dataset.theme = arguments[0]", theme);
        desk.resize(width, 900);
        assertThat(violations()).isEmpty();
        assertThat(desk.script("return document.documentElement.scrollWidth"
            + " <= document.documentElement.clientWidth")).isEqualTo(true);
    }

    @ParameterizedTest
    @CsvSource({
        "incidents-by-camera", "incidents-by-town", "arrests-by-camera", "faults",
        "use-by-partner"})
    void aReportIsPrintedOnOnePage(String name) {
        look(name);
        PrintOptions a4 = new PrintOptions();
        a4.setPageSize(new PageSize(29.7, 21));
        String file = desk.driver.print(a4).getContent();
        String pdf = new String(
            Base64.getDecoder().decode(file), StandardCharsets.ISO_8859_1);
        assertThat(Pattern.compile("/Type\\s*/Page\\b").matcher(pdf).results()).hasSize(1);
    }

    @Test
    void aReportIsAskedForWithKeysAlone() {
        look("incidents-by-town");
        desk.script("document.querySelector('#name').focus()");
        desk.press("Fault", Keys.TAB);
        desk.press("101", Keys.ENTER);
        shown("fault-history");
        assertThat(desk.text("h2")).isEqualTo(
            "Fault history of camera 101, Verity Way by Jessop Road");
        assertThat(desk.texts("tbody tr")).hasSize(1);
        assertThat(desk.complaints()).isEmpty();
    }

    @Test
    void theQueueIsShownAsItIsNow() {
        look("queue");
        desk.script("document.querySelector('#report').dataset.shown = ''");
        desk.script("document.querySelector('[data-months=\"0\"]').click()");
        shown("queue");
        LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
        assertThat(desk.script("return document.querySelector('#from').value"))
            .isEqualTo(today.withDayOfMonth(1).toString());
        assertThat(desk.script("return document.querySelector('#to').value"))
            .isEqualTo(today.plusDays(1).toString());
    }

    @ParameterizedTest
    @CsvSource({"night, 1280", "day, 320"})
    void aServiceIsShownAndWhatStandsBehindARow(String theme, int width) {
        desk.resize(width, 900);
        desk.driver.get(server.page() + "/reports?name=police-receipt&per=town&" + SERVED);
        shown("police-receipt");
        desk.script("document.documentElement.dataset.theme = arguments[0]", theme);
        assertThat(desk.texts("h2")).containsExactly("Police receipt per town");
        assertThat(desk.texts("thead th")).contains("Median, min", "Within 5 min");
        assertThat(violations()).isEmpty();
        assertThat(desk.script("return document.documentElement.scrollWidth"
            + " <= document.documentElement.clientWidth")).isEqualTo(true);

        int incidents = Integer.parseInt(desk.texts("tbody td").getFirst());
        desk.script("document.querySelector('tbody a').focus()");
        desk.press(Keys.ENTER);
        await().until(() -> desk.text("h2").equals("Police receipt: Biggleswade"));
        assertThat(desk.texts("tbody tr")).hasSize(incidents)
            .allMatch(row -> row.matches("41-20260101-\\d{4}\\s+(beds|wide)\\s+Biggleswade.*"));
        assertThat(violations()).isEmpty();
        desk.script("document.querySelector('#report p a').focus()");
        desk.press(Keys.ENTER);
        await().until(() -> desk.text("h2").equals("Police receipt per town"));
    }

    @Test
    void theConsoleLeadsToTheReports() {
        desk.resize(1280, 900);
        desk.driver.get(server.page());
        await().until(() -> desk.texts("#top nav a")
            .equals(List.of("Footage", "Faults", "Reports")));
        desk.script("document.querySelector('#top nav a:last-child').focus()");
        desk.press(Keys.ENTER);
        await().until(() -> desk.driver.getCurrentUrl().contains("/reports"));
    }

    @Test
    void aFaultIsDealtWithOnItsPage() {
        desk.driver.get(server.page() + "/faults");
        await().until(() -> desk.texts("#open li").size() == 3);
        assertThat(desk.text("#open h3")).contains("Fault 3: 103");
        assertThat(desk.texts("#proposed li")).containsExactly("None.");
        assertThat(violations()).isEmpty();
        desk.script("document.querySelector('#engineer-f3').focus()");
        desk.press("A. Mender", Keys.TAB, "new cable", Keys.ENTER);
        await().until(() -> server.room.asked.contains(
            new ClearFault(3, "A. Mender", "new cable").toString()));
        desk.script("document.querySelector('#camera').focus()");
        desk.press("104", Keys.TAB, "no picture", Keys.ENTER);
        await().until(() -> server.room.asked.contains(
            new ReportFault(104, "no picture").toString()));
    }

    @Test
    void onlySupervisorsAreReportedTo() {
        try (Console other = new Console()) {
            other.signIn(server, "J. Smith", "CCTV desk 2");
            await().until(() -> other.texts("#top nav a").equals(List.of("Footage", "Faults")));
            other.driver.get(server.page() + "/reports");
            assertThat(other.text("body")).contains("Reports are for supervisors.");
            assertThat(status(other, "/api/reports/faults?from=2022-01-01&to=2022-02-01"))
                .isEqualTo(403L);
            assertThat(status(other, "/api/faults")).isEqualTo(200L);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "faults?from=2022-01-01&to=2022-02-01&format=csv, 200",
        "faults?from=2022-01-01, 400", "faults?from=2022-01-01&to=2022-02-01&format=xml, 400",
        "fault-history?from=2022-01-01&to=2022-02-01&camera=x, 400",
        "fault-history?from=2022-01-01&to=2022-02-01, 400",
        "police-receipt?from=2022-01-01&to=2022-02-01&per=week, 400",
        "police-receipt?from=2022-01-01&to=2022-02-01&per=town&format=csv, 200",
        "nothing?from=2022-01-01&to=2022-02-01, 404"})
    void whatIsAskedForIsGivenOrRefused(String query, long status) {
        assertThat(status(desk, "/api/reports/" + query)).isEqualTo(status);
    }

    private static List<String> violations() {
        return new AxeBuilder().withTags(List.of(
            "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
            .analyze(desk.driver).getViolations().stream().map(Rule::toString).toList();
    }

    private static void look(String name) {
        desk.driver.get(server.page() + "/reports?name=" + name + "&" + PERIOD);
        shown(name);
    }

    private static void shown(String name) {
        await().pollInterval(Duration.ofMillis(50)).until(() ->
            desk.script("return document.querySelector('#report').dataset.shown")
                instanceof String drawn && drawn.equals(name));
    }

    private static Object status(Console from, String path) {
        return from.driver.executeAsyncScript(
            "fetch(arguments[0]).then(answer => arguments[1](answer.status))", path);
    }
}
