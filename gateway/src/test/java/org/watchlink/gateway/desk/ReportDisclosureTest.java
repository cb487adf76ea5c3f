package org.watchlink.gateway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchlink.gateway.report.Counted;

/// Reports over officers' incidents: shown to those who are entitled, when that is written down.
class ReportDisclosureTest {

    private static final String NOVEMBER = "?from=2026-11-01&to=2026-12-01";
    private static final List<String> SHOWN = new CopyOnWriteArrayList<>();

    @TempDir
    private static Path folder;
    private static Counted counted;
    private static DemoServer server;
    private static Browserless entitled;
    private static Browserless other;
    private static volatile boolean writes;

    @BeforeAll
    static void start() throws Exception {
        counted = new Counted(folder);
        server = new DemoServer(new FakeRoom(), folder, folder, 0, false,
            vertx -> new ReportPages(vertx, counted.reports(), (to, what) -> {
                SHOWN.add(to.name() + ": " + what);
                return writes ? CompletableFuture.completedStage(null)
                    : CompletableFuture.failedFuture(new IOException("the disk is full"));
            }));
        entitled = Browserless.signedIn(server, "A. Patel", "CCTV desk 1");
        other = Browserless.signedIn(server, "C. Okoro", "CCTV desk 2");
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
        counted.close();
    }

    @BeforeEach
    void forget() {
        SHOWN.clear();
        writes = true;
    }

    @Test
    void isWrittenDownForTheEntitledAndForNobodyElse() throws Exception {
        for (String name : Counted.NAMES) {
            assertThat(report(entitled, name).statusCode()).isEqualTo(200);
            assertThat(report(other, name).statusCode()).isEqualTo(200);
        }
        assertThat(report(entitled, "incidents-by-town", "&format=csv").statusCode())
            .isEqualTo(200);

        assertThat(SHOWN).containsExactlyElementsOf(Stream.of(
            "incidents-by-camera", "incidents-by-town", "incidents-by-desk", "arrests-by-camera",
            "arrests-by-town", "alert-to-operator", "alert-to-police", "police-receipt",
            "police-acceptance", "police-feedback", "footage-decision", "footage-handover",
            "use-by-partner", "footage-by-organisation", "arrests-by-force", "queue",
            "incidents-by-town")
            .map("A. Patel: report %s, 2026-11-01T00:00 to 2026-12-01T00:00"::formatted).toList());
    }

    @Test
    void whatCannotBeWrittenDownIsNotShown() throws Exception {
        writes = false;

        HttpResponse<String> refused = report(entitled, "incidents-by-town");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.body()).contains("recorded").doesNotContain("Stevenage");
        assertThat(report(other, "incidents-by-town").statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> report(Browserless who, String name, String... more)
        throws Exception {
        return who.get("/api/reports/" + name + NOVEMBER + "&camera=101" + String.join("", more));
    }
}
