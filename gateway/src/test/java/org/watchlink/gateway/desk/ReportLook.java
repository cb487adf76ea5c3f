package org.watchlink.gateway.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPInputStream;
import org.watchlink.gateway.report.Counted;
import org.watchlink.gateway.report.Reports;
import org.watchlink.gateway.report.ServedLog;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.camera.CameraHealth;
import org.watchlink.routes.incident.FaultChange.FaultCleared;
import org.watchlink.routes.incident.FaultChange.FaultReported;
import org.watchlink.routes.incident.Occurrence.CameraChanged;

/// Serves the reports on the street crimes of two Januaries, to be looked at: `ReportLook [port]`.
final class ReportLook {

    private static final Operator ANNE = new Operator("anne", "CCTV desk 1");

    private ReportLook() { }

    static void main(String[] args) throws Exception {
        int port = args.length > 0 ? Integer.parseInt(args[0]) : 8080;
        Path folder = Files.createTempDirectory("reports");
        Reports reports = fill(new Counted(folder)).reports();
        DemoServer server = new DemoServer(
            new FakeRoom(), folder, Path.of("../config/map"), port, false,
            vertx -> new ReportPages(
                vertx, reports, (_, _) -> CompletableFuture.completedStage(null)));
        System.out.println(server.page() + "/reports as A. Patel, " + DemoServer.PASSWORD);
    }

    /// Two Januaries, some trouble with cameras in the second, and years later partners.
    static Counted fill(Counted counted) throws Exception {
        Path table = Files.createTempFile("crimes", ".csv");
        for (String month : new String[] {"2021-01", "2022-01"}) {
            unpack("/crime/" + month + "-seven-towns-street.csv.gz", table);
            counted.take(table, Path.of("../config/import/police-uk.yaml"));
        }
        Files.delete(table);
        for (int fault = 1; fault <= 9; fault++) {
            int camera = 100 + fault;
            String day = "2022-01-%02dT08:30:00Z".formatted(3 * fault);
            counted.write(day, new CameraChanged(
                new CameraHealth(camera, false, "no answer in 3 s")));
            counted.write(day, new FaultReported(
                fault, camera, fault % 2 == 0 ? "does not turn" : "no picture", ANNE));
            if (fault % 3 != 0) {
                String end = day.replace("T08", "T1" + fault);
                counted.write(end, new FaultCleared(
                    fault, camera, "A. Mender", "new cable to the cabinet", ANNE));
                counted.write(end, new CameraChanged(new CameraHealth(camera, true, "")));
            }
        }
        counted.write(ServedLog.all());
        return counted;
    }

    private static void unpack(String resource, Path file) throws IOException {
        try (InputStream packed = new GZIPInputStream(
                ReportLook.class.getResourceAsStream(resource));
            OutputStream out = Files.newOutputStream(file)) {
            packed.transferTo(out);
        }
    }
}
