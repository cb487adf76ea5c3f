package org.watchlink.gateway.feed.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PemKeyCertOptions;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.watchlink.adapters.link.Subnet;
import org.watchlink.gateway.feed.access.Mint;
import org.watchlink.gateway.feed.access.Mint.Issued;
import org.watchlink.gateway.feed.guard.Target.Pinned;
import org.watchlink.gateway.feed.guard.Target.Refused;

/// Where webhooks go, and where they never go: every address of `targets.txt` is tried against a
/// server on this machine that counts its connections.
class TargetsTest {

    private static final Mint AUTHORITY = new Mint("Receivers");
    private static final List<Subnet> NONE = List.of();
    private static final List<Subnet> HERE = List.of(Subnet.parse("127.0.0.0/8"));

    @TempDir
    private static Path folder;
    private static Vertx vertx;
    private static HttpServer tls;
    private static HttpServer plain;
    private static final AtomicInteger CONNECTIONS = new AtomicInteger();
    private static final List<String> ASKED = new ArrayList<>();
    private static Path authorities;

    private final AtomicInteger resolved = new AtomicInteger();

    @BeforeAll
    static void start() throws Exception {
        vertx = Vertx.vertx();
        authorities = AUTHORITY.own().write(folder.resolve("authorities.crt"));
        Issued own = AUTHORITY.issue("CN=receiver", "receiver.example");
        tls = listen(new HttpServerOptions().setSsl(true).setKeyCertOptions(
            new PemKeyCertOptions()
                .setCertPath(own.write(folder.resolve("own.crt")).toString())
                .setKeyPath(own.writeKey(folder.resolve("own.key")).toString())));
        plain = listen(new HttpServerOptions());
    }

    private static HttpServer listen(HttpServerOptions options) {
        return vertx.createHttpServer(options.setHost("127.0.0.1").setPort(0))
            .connectionHandler(_ -> CONNECTIONS.incrementAndGet())
            .requestHandler(request -> {
                ASKED.add(request.authority().toString() + " " + request.uri());
                if (request.path().equals("/moved")) {
                    request.response().setStatusCode(302).putHeader("Location",
                        "http://127.0.0.1:" + plain.actualPort() + "/inside").end();
                } else {
                    request.response().setStatusCode(204).end();
                }
            }).listen().await();
    }

    @AfterAll
    static void stop() {
        vertx.close().await();
    }

    @BeforeEach
    void forget() {
        CONNECTIONS.set(0);
        ASKED.clear();
    }

    static Stream<String> nasty() throws Exception {
        return Files.readAllLines(Path.of("src/test/resources/targets.txt")).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"));
    }

    @Test
    void thereAreManyWaysToAskForTrouble() throws Exception {
        assertThat(nasty().distinct().count()).isGreaterThanOrEqualTo(60);
    }

    /// All ports are allowed here, so that nothing but the address itself is refused.
    @ParameterizedTest
    @MethodSource("nasty")
    void nothingPrivateIsEverAsked(String line) throws Exception {
        String url = line.replace("%TLS%", Integer.toString(tls.actualPort()))
            .replace("%PLAIN%", Integer.toString(plain.actualPort()))
            .replace("\\t", "\t").replace("\\n", "\n").replace("\\0", "\0");

        assertThat(post(settings(NONE, NONE), url)).startsWith("refused: ");
        assertThat(CONNECTIONS).hasValue(0);
    }

    @Test
    void aPublicNameIsAskedAtTheAddressThatWasSeen() {
        Target target = look(settings(NONE, NONE), "https://public.example/hook?a=%2F");

        assertThat(target).isInstanceOfSatisfying(Pinned.class, pinned -> {
            assertThat(pinned.address().getHostAddress()).isEqualTo("93.184.215.14");
            assertThat(pinned.request(HttpMethod.POST).getServer().toString())
                .isEqualTo("93.184.215.14:443");
            assertThat(pinned.request(HttpMethod.POST).getHost()).isEqualTo("public.example");
            assertThat(pinned.request(HttpMethod.POST).getURI()).isEqualTo("/hook?a=%2F");
            assertThat(pinned.request(HttpMethod.POST).getFollowRedirects()).isFalse();
        });
        assertThat(resolved).hasValue(1);
    }

    @Test
    void onlyPortsOfTheListAreAsked() {
        TargetSettings usual = new TargetSettings(Set.of(443), NONE, NONE, Optional.empty());

        assertThat(look(usual, "https://public.example/")).isInstanceOf(Pinned.class);
        assertThat(look(usual, "https://public.example:8443/"))
            .isEqualTo(new Refused("its port is not allowed"));
        assertThat(look(usual, "https://public.example:22/")).isInstanceOf(Refused.class);
    }

    @Test
    void anAllowedNetworkIsReachedUnderTheReceiversName() throws Exception {
        String url = "https://receiver.example:" + tls.actualPort() + "/hook";

        assertThat(post(settings(HERE, NONE), url)).isEqualTo("204");
        assertThat(ASKED).containsExactly("receiver.example:" + tls.actualPort() + " /hook");
        assertThat(resolved).hasValue(1);
    }

    @Test
    void aReceiverMustProveItsName() throws Exception {
        assertThat(post(settings(HERE, NONE),
            "https://here.example:" + tls.actualPort() + "/hook")).startsWith("failed: ");
        assertThat(ASKED).isEmpty();
    }

    @Test
    void withoutTlsOnlyWhereThatIsAllowed() throws Exception {
        String url = "http://here.example:" + plain.actualPort() + "/hook";

        assertThat(post(settings(HERE, NONE), url)).isEqualTo("refused: not HTTPS");
        assertThat(post(settings(NONE, HERE), url)).isEqualTo("204");
        assertThat(post(settings(NONE, HERE), "http://public.example/"))
            .isEqualTo("refused: not HTTPS");
    }

    @Test
    void aRedirectGoesNowhere() throws Exception {
        assertThat(post(settings(HERE, NONE),
            "https://receiver.example:" + tls.actualPort() + "/moved")).isEqualTo("302");
        assertThat(ASKED).hasSize(1);
        assertThat(CONNECTIONS).hasValue(1);
    }

    /// The name is public when it is looked at and this machine's own when it is looked up again.
    @Test
    void aNameThatChangesItsMindIsPinned() {
        AtomicInteger asked = new AtomicInteger();
        Targets targets = new Targets(vertx, settings(NONE, NONE), _ -> List.of(
            InetAddress.ofLiteral(asked.getAndIncrement() == 0 ? "93.184.215.14" : "127.0.0.1")));

        Pinned first = (Pinned) targets.look("https://rebind.example/").await();

        assertThat(first.request(HttpMethod.POST).getServer().toString())
            .isEqualTo("93.184.215.14:443");
        assertThat(asked).hasValue(1);
        assertThat(targets.look("https://rebind.example/").await()).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @CsvSource({"0.0.0.0/0, 0.0.0.0", "0.0.0.0/0, 224.0.0.1", "::/0, ff02::1", "::/0, ::"})
    void noListAllowsWhatIsNoHost(String network, String address) {
        assertThat(new Reach(List.of(Subnet.parse(network)), NONE)
            .allows(InetAddress.ofLiteral(address))).isFalse();
    }

    private static TargetSettings settings(List<Subnet> allowed, List<Subnet> withoutTls) {
        return new TargetSettings(
            Set.of(443, 80, tls.actualPort(), plain.actualPort()), allowed, withoutTls,
            Optional.of(authorities));
    }

    private Target look(TargetSettings settings, String url) {
        return new Targets(vertx, settings, this::resolve).look(url).await();
    }

    private String post(TargetSettings settings, String url) throws Exception {
        return switch (look(settings, url)) {
            case Refused(String why) -> "refused: " + why;
            case Pinned pinned -> {
                HttpClient client =
                    vertx.createHttpClient(Targets.client(settings, Instant.now()));
                yield client.request(pinned.request(HttpMethod.POST))
                    .compose(HttpClientRequest::send)
                    .map(answer -> Integer.toString(answer.statusCode()))
                    .otherwise(failure -> "failed: " + failure).eventually(client::close).await();
            }
        };
    }

    private static final Map<String, List<String>> NAMES = Map.ofEntries(
        Map.entry("public.example", List.of("93.184.215.14")),
        Map.entry("receiver.example", List.of("127.0.0.1")),
        Map.entry("here.example", List.of("127.0.0.1")),
        Map.entry("localhost", List.of("127.0.0.1", "::1")),
        Map.entry("ten.example", List.of("10.1.2.3")),
        Map.entry("metadata.example", List.of("169.254.169.254")),
        Map.entry("mixed.example", List.of("93.184.215.14", "127.0.0.1")),
        Map.entry("six.example", List.of("::1")),
        Map.entry("ula.example", List.of("fd00::1")),
        Map.entry("nat64.example", List.of("64:ff9b::7f00:1")),
        Map.entry("empty.example", List.of()));

    private List<InetAddress> resolve(String name) throws UnknownHostException {
        resolved.incrementAndGet();
        if (name.equals("mapped.example")) {
            byte[] octets = new byte[16];
            octets[10] = -1;
            octets[11] = -1;
            octets[12] = 127;
            octets[15] = 1;
            return List.of(Inet6Address.getByAddress(name, octets, 1));
        }
        if (NAMES.containsKey(name)) {
            return NAMES.get(name).stream().map(InetAddress::ofLiteral).toList();
        }
        if (name.matches("[0-9.]+") || name.contains(":")) {
            return Resolver.SYSTEM.resolve(name);
        }
        throw new UnknownHostException(name);
    }
}
