package org.watchlink.gateway.e2e;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.watchlink.gateway.feed.access.Mint;
import org.watchlink.gateway.feed.access.Visitor;

/// Three police forces about a [Site], each with a town of its own there, a system that pulls and
/// one that is posted to: Northwick is in Hertfordshire, Southwick in Bedfordshire, and Eastwick,
/// whose Larkspur Cycles have the radio 14001, in Cambridgeshire.
final class Forces implements AutoCloseable {

    static final Map<String, String> NAMES = Map.of(
        "herts", "Hertfordshire Constabulary", "beds", "Bedfordshire Police",
        "cambs", "Cambridgeshire Constabulary");

    private static final Pattern SEQUENCE = Pattern.compile("\"sequence\":\"(\\d{20})\"");
    private static final int HOOKS = 18_090;
    private static final int FEED = 8_443;

    private final Mint police = new Mint("Police");
    private final Mint council = new Mint("Council");
    private final Map<String, Set<Long>> posted = new ConcurrentHashMap<>();
    private final HttpServer hooks;
    private final Site site;

    /// Lays them out about a site that has not started.
    Forces(Site site, Path folder) throws Exception {
        this.site = site;
        for (String register : List.of(
            "towns", "officers", "airwave-destinations", "airwave-talkgroups")) {
            site.write(register, site.read(register)
                .replace("North Constabulary", NAMES.get("herts"))
                .replace("South Constabulary", NAMES.get("beds")));
        }
        add("towns", "Eastwick,52.05000,0.00000," + NAMES.get("cambs"));
        add("premises", "E1,Larkspur Cycles,\"1 Fen Road, Eastwick\",52.05010,0.00010,Eastwick,"
            + "shopwatch,no");
        add("radios", "dmr:14001,ShopWatch 4,E1,Duty manager");
        Mint.Issued server = council.issue("CN=feed", site.address);
        server.write(folder.resolve("feed.crt"));
        server.writeKey(folder.resolve("feed.key"));
        police.own().write(folder.resolve("police.crt"));
        Files.writeString(folder.resolve("hook.key"),
            "whsec_" + Base64.getEncoder().encodeToString(new byte[32]));
        Files.writeString(site.configuration, Files.readString(site.configuration) + """

            feed:
              host: %s
              port: %d
              tls: {certificate: feed.crt, key: feed.key, clients: police.crt}
              webhooks: {ports: [%d], allowed: [127.0.0.0/8], plain: [127.0.0.0/8]}
              partners:
            """.formatted(site.address, FEED, HOOKS) + String.join("", NAMES.keySet().stream()
                .map(this::partner).toList()));
        hooks = HttpServer.create(new InetSocketAddress(site.address, HOOKS), 0);
        hooks.createContext("/", exchange -> {
            String body = new String(
                exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            posted(exchange.getRequestURI().getPath().substring(1))
                .addAll(numbers(body).toList());
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        hooks.start();
    }

    /// The system of a force that pulls.
    Visitor visitor(String name) {
        return new Visitor(
            URI.create("https://" + site.address + ":" + FEED), council.own().certificate(),
            police.issue("CN=" + name), "TLSv1.3");
    }

    /// The numbers of what a force was posted.
    Set<Long> posted(String name) {
        return posted.computeIfAbsent(name, _ -> new ConcurrentSkipListSet<>());
    }

    /// The numbers of events in a text.
    static Stream<Long> numbers(String text) {
        Matcher sequence = SEQUENCE.matcher(text);
        return sequence.results().map(found -> Long.parseLong(found.group(1)));
    }

    private String partner(String name) {
        return """
                - name: %s
                  subjects: ["CN=%s"]
                  forces: [%s]
                  webhooks: [{name: %s, url: "http://%s:%d/%s", keys: ["file:hook.key"]}]
            """.formatted(name, name, NAMES.get(name), name, site.address, HOOKS, name);
    }

    private void add(String register, String line) throws IOException {
        site.write(register, site.read(register) + line + "\n");
    }

    @Override
    public void close() {
        hooks.stop(0);
    }
}
