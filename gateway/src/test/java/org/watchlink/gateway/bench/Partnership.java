package org.watchlink.gateway.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.watchlink.gateway.desk.Passwords;

/// The demonstration partnership on addresses of its own, beside a town that may be running: its
/// registers, its cameras, and a data folder that begins empty.
final class Partnership implements AutoCloseable {

    private static final String GATEWAY = "127.0.3.100";
    private static final String CAMERAS = "127.0.3.101";
    private static final List<String> REPEATERS =
        IntStream.rangeClosed(1, 7).mapToObj(i -> "127.0.3." + i).toList();
    private static final List<Integer> TEXT_PORTS = List.of(30007, 30008);
    private static final String PASSWORD = "not a secret: made and gone with this run";

    private final Path config;
    private final Path folder;
    private final Cameras cameras;
    private int port;

    /// Takes the configuration of `config`, and writes into `folder`.
    Partnership(Path config, Path folder) throws IOException {
        this.config = config;
        this.folder = folder;
        Path registers = Files.createDirectories(folder.resolve("registers"));
        try (Stream<Path> files = Files.list(config.resolve("registers"))) {
            for (Path file : files.toList()) {
                String text = Files.readString(file);
                Files.writeString(
                    registers.resolve(file.getFileName()),
                    text.replaceAll("127\\.0\\.2\\.\\d+", CAMERAS));
            }
        }
        Files.writeString(folder.resolve("accounts.csv"),
            "name,role,hash\nBench,operator,\"" + new Passwords().hash(PASSWORD) + "\"\n");
        cameras = new Cameras(CAMERAS, 18080);
    }

    /// Starts the gateway and connects the repeaters and three desks.
    Contender gateway() throws IOException, InterruptedException {
        Child child = Child.start(
            Gateway.class, environment(), config.resolve("gateway.yaml").toString());
        port = child.ports().getFirst();
        List<String> cookies = new ArrayList<>();
        for (int desk = 1; desk <= 3; desk++) {
            cookies.add(signIn(port, "Desk " + desk));
        }
        Screens screens = new Screens("gateway", port, "/desk", cookies);
        return new Contender(
            "gateway", child, new Repeaters(GATEWAY, REPEATERS, TEXT_PORTS, radios()), screens);
    }

    /// How many datagrams the kernel threw away before the gateway read them, as it says itself.
    long kernelDrops() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                HttpRequest.newBuilder(
                    URI.create("http://127.0.0.1:" + port + "/metrics")).build(),
                BodyHandlers.ofLines()).body()
                .filter(line -> line.startsWith("watchlink_seven_towns_kernel_drops_total "))
                .mapToLong(line -> (long) Double.parseDouble(line.split(" ")[1]))
                .findFirst().orElseThrow();
        }
    }

    private Map<String, String> environment() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        Map<String, String> variables = new HashMap<>(Map.of(
            "WATCHLINK_DATA", folder.resolve("data").toString(),
            "WATCHLINK_REGISTERS", folder.resolve("registers").toString(),
            "WATCHLINK_DESK_ACCOUNTS", folder.resolve("accounts.csv").toString(),
            "WATCHLINK_DESK_PORT", Integer.toString(free),
            "WATCHLINK_DESK_ORIGINS", "http://127.0.0.1:" + free,
            "WATCHLINK_HYTERA_0_BIND", GATEWAY));
        for (int i = 0; i < REPEATERS.size(); i++) {
            variables.put("WATCHLINK_HYTERA_0_REPEATERS_" + i + "_ADDRESS", REPEATERS.get(i));
        }
        return variables;
    }

    /// The radios of the register, each in a talkgroup of its own town and scheme: the first digit
    /// of an id is the town, the second the scheme.
    private List<Repeaters.Radio> radios() throws IOException {
        return Files.readAllLines(folder.resolve("registers/radios.csv")).stream().skip(1)
            .map(row -> Integer.parseInt(row.substring(4, row.indexOf(','))))
            .map(id -> new Repeaters.Radio(id, id / 10_000 * 100 + id / 1_000 % 10))
            .toList();
    }

    private static String signIn(int port, String desk) throws IOException, InterruptedException {
        String origin = "http://127.0.0.1:" + port;
        try (HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager())
            .build()) {
            HttpResponse<Void> answer = client.send(
                HttpRequest.newBuilder(URI.create(origin + "/sign-in"))
                    .header("Origin", origin)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(
                        "name=Bench&password=" + encoded(PASSWORD) + "&desk=" + encoded(desk)))
                    .build(),
                BodyHandlers.discarding());
            return answer.headers().firstValue("Set-Cookie")
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .orElseThrow(() -> new IOException("sign-in: " + answer.statusCode()));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        cameras.close();
    }
}
