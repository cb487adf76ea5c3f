package org.watchlink.gateway.feed.http;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.watchlink.adapters.mapped.Mapped.Done;
import org.watchlink.adapters.mapped.Mapping;
import org.watchlink.adapters.mapped.MappingReader;
import org.watchlink.gateway.feed.Consumers.Offset;
import org.watchlink.gateway.feed.OffsetBook;
import org.watchlink.gateway.feed.Offsets;
import org.watchlink.gateway.feed.access.Access;
import org.watchlink.gateway.feed.access.CertificateFault;
import org.watchlink.gateway.feed.access.Limits;
import org.watchlink.gateway.feed.access.Mint;
import org.watchlink.gateway.feed.access.Mint.Issued;
import org.watchlink.gateway.feed.access.PartnerKeys;
import org.watchlink.gateway.feed.access.Scope;
import org.watchlink.gateway.feed.access.ServerTls;
import org.watchlink.gateway.feed.access.Tally;
import org.watchlink.gateway.feed.access.TlsSettings;
import org.watchlink.gateway.feed.access.Turnstile;
import org.watchlink.gateway.feed.access.Visitor;
import org.watchlink.gateway.store.view.IncidentFile;
import org.watchlink.gateway.store.view.IncidentFile.Version;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.footage.Asked;
import org.watchlink.routes.footage.Asked.Declined;
import org.watchlink.routes.footage.Asked.Taken;
import org.watchlink.routes.incident.CameraUse;
import org.watchlink.routes.incident.FootageAsk;
import org.watchlink.routes.incident.Incident;
import org.watchlink.routes.incident.IncidentCategory;
import org.watchlink.routes.incident.IncidentFacts;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.incident.IncidentStatus;
import org.watchlink.routes.incident.Methane;
import org.watchlink.routes.incident.Person;
import org.watchlink.routes.incident.PoliceChange;
import org.watchlink.routes.radio.Position;

/// The feed's server with feeds on paper, one incident, and a control room that takes everything
/// and remembers it.
final class HttpStage implements AutoCloseable {

    private static final Mint POLICE = new Mint("Police");
    private static final Mint COUNCIL = new Mint("Council");
    private static final Issued SERVER = COUNCIL.issue("CN=feed", "127.0.0.1");
    private static final IncidentCategory THEFT = new IncidentCategory(
        "Shoplifting", "", "Crime", "Security", "Shop theft", "Moderate", "Immediate",
        "Observed", true);

    final Paper paper;
    final List<PoliceChange> written = new CopyOnWriteArrayList<>();
    final List<FootageAsk> requests = new CopyOnWriteArrayList<>();
    final FeedServer server;

    final Tally tally = new Tally();

    /// Whether the log takes nothing.
    volatile boolean deaf;

    final PaperSeals seals = new PaperSeals();

    /// What is written is durable when this is done.
    volatile CompletableFuture<Void> durable = CompletableFuture.completedFuture(null);

    private final List<Visitor> visitors = new CopyOnWriteArrayList<>();
    private final Path revocations;
    private final Vertx vertx = Vertx.vertx();
    private final ServerTls tls;
    private final URI address;

    HttpStage(Path folder) throws Exception {
        this(folder, 0, pace());
    }

    HttpStage(Path folder, int filling, Pace pace) throws Exception {
        this(folder, filling, pace, new Limits(100_000, 100_000, 200, 200));
    }

    HttpStage(Path folder, int filling, Pace pace, Limits limits) throws Exception {
        paper = new Paper(filling);
        revocations = folder.resolve("police.crl");
        revoke();
        InstantSource clock = InstantSource.system();
        tls = new ServerTls(new TlsSettings(
            SERVER.write(folder.resolve("feed.crt")), SERVER.writeKey(folder.resolve("feed.key")),
            POLICE.own().write(folder.resolve("police.crt")),
            Optional.of(revocations), false), clock);
        Access access = Access.open(vertx, Optional.empty(), List.of(
            keys(Paper.HERTS, "herts", Set.of(Scope.values())),
            keys(Paper.BEDS, "beds", Set.of(Scope.values())),
            keys(Paper.COUNCIL, "council", Set.of(Scope.FEED_READ)),
            keys("reader", "reader", Set.of(Scope.FEED_READ)),
            keys("writer", "writer", Set.of(Scope.FEED_COMMIT))), tls::refuses,
            new Turnstile(limits, tally, System::nanoTime), clock);
        server = new FeedServer(
            vertx, access,
            new FeedHouse(
                paper.feed(), seals, new Offsets(paper.feed(), new Places(), clock),
                new Files(), new Room(), new PaperHooks(),
                Map.of(Paper.HERTS, new Terms(
                    Set.of("control"), Set.of("Immediate", "Priority"), List.of("hook"))),
                new Papers("Seven Towns", _ -> Optional.of(THEFT), mappings()),
                pace, limits, clock),
            folder.resolve("cursor.key"), options());
        address = URI.create("https://127.0.0.1:" + server.start().await());
    }

    private static PartnerKeys keys(String partner, String name, Set<Scope> scopes) {
        return new PartnerKeys(
            partner, List.of(), List.of(), List.of(new X500Principal("CN=" + name)), scopes);
    }

    private static Map<String, Mapping> mappings() throws IOException {
        return Map.of(
            "short", mapping(Map.of("root", Map.of("element", "Incident", "children", List.of(
                Map.of("element", "Number", "field", "number"),
                Map.of("element", "Place", "field", "facts.place"))))),
            "mait", mapping(new YAMLMapper().readValue(
                Path.of("../config/mait.yaml").toFile(), Map.class)));
    }

    private static Mapping mapping(Map<?, ?> tree) {
        return ((Done<Mapping>) MappingReader.read(tree)).result();
    }

    /// The options that the server has.
    HttpServerOptions options() throws CertificateFault {
        return tls.options().setHost("127.0.0.1").setPort(0);
    }

    /// The port of the server.
    int port() {
        return address.getPort();
    }

    /// A list by which the authority has revoked these, and no others, takes the place of the one
    /// before.
    void revoke(Issued... revoked) throws Exception {
        POLICE.revoke(Instant.now().plusSeconds(3_600), revoked).write(revocations);
        if (server != null) {
            tls.look(server.server());
        }
    }

    /// A system without a certificate.
    Visitor stranger() {
        return visiting(null);
    }

    /// A system with this certificate.
    Visitor visitor(Issued own) {
        return visiting(own);
    }

    private Visitor visiting(Issued own) {
        visitors.add(new Visitor(address, COUNCIL.own().certificate(), own, "TLSv1.3"));
        return visitors.getLast();
    }

    /// A certificate of the partners' authority that ends then.
    Issued issued(String name, Instant until) {
        return POLICE.issue(until, "CN=" + name);
    }

    /// A certificate of the partners' authority.
    Issued issued(String name) {
        return POLICE.issue("CN=" + name);
    }

    /// A system of the partner with this certificate.
    Visitor visitor(String name) {
        return visitor(issued(name));
    }

    /// Ends the visits, too.
    @Override
    public void close() {
        visitors.forEach(Visitor::close);
        server.close().await();
        vertx.close().await();
    }

    /// The incident that there is for a partner: in Hertfordshire, in its second version.
    static IncidentFile file() {
        return file(Paper.INCIDENT, false, Optional.empty());
    }

    private static IncidentFile file(
        IncidentNumber number, boolean airwave, Optional<IncidentNumber> into) {
        Instant opened = Instant.parse("2026-11-22T10:00:00Z");
        IncidentFacts facts = new IncidentFacts(
            "Prevention and detection of crime", "Shoplifting", "", "Brindle Books",
            Optional.of(new Position(51.9, -0.2)),
            List.of(new Person(Person.Part.SUSPECT, "", "red coat")), 0, false, "", "", "")
            .with(new Methane(
                false, "loading bay", "fire", "gas bottles", "from Mill Lane", Optional.of(2), "",
                "fire"));
        return new IncidentFile(
            new Incident(
                number, IncidentStatus.ACTUAL, "Northwick", "Hertfordshire Constabulary",
                airwave, opened, "A. Example", List.of(1L), 2, facts,
                List.of(
                    new CameraUse(101, 1, opened, Optional.of(opened.plusSeconds(600))),
                    new CameraUse(102, 1, Instant.EPOCH, Optional.empty())),
                List.of(), List.of(), into, into.map(_ -> opened)),
            List.of(
                new Version(1, 1, opened, "A. Example", "", facts),
                new Version(2, 2, opened.plusSeconds(60), "A. Example", "seen", facts)),
            List.of());
    }

    private static final class Files implements FeedFile {

        @Override
        public Optional<IncidentFile> incident(IncidentNumber number) {
            return Stream.of(
                    file(), file(Paper.GONE_BEFORE, false, Optional.of(Paper.GONE_OVER)),
                    file(Paper.GONE_OVER, false, Optional.of(Paper.OFFICERS)),
                    file(Paper.OFFICERS, true, Optional.empty()))
                .filter(one -> one.incident().number().equals(number)).findFirst();
        }

        @Override
        public Optional<IncidentNumber> number(String partner, UUID id) {
            return Optional.of(Paper.INCIDENT).filter(one -> one.id().equals(id));
        }
    }

    private final class Room implements PoliceDoor {

        @Override
        public CompletionStage<Optional<String>> police(PoliceChange change) {
            if (deaf) {
                return CompletableFuture.failedStage(new IOException("the log is on fire"));
            }
            written.add(change);
            return durable.thenApply(_ -> Optional.empty());
        }

        @Override
        public CompletionStage<Asked> asked(Operator by, FootageAsk request, boolean airwave) {
            if (request.footage().getFirst().camera() == 13) {
                return CompletableFuture.completedStage(new Declined("camera 13 sees nothing"));
            }
            requests.add(request);
            return CompletableFuture.completedStage(new Taken(requests.size()));
        }

        @Override
        public void recall(Incident incident) {
            throw new AssertionError("the incident is open");
        }
    }

    private static final class Places implements OffsetBook {

        @Override
        public List<Offset> offsets() {
            return List.of();
        }

        @Override
        public void keep(Offset offset) throws IOException {
            if (offset.seq() == 13) {
                throw new IOException("a disk that fails at thirteen");
            }
        }

        @Override
        public void forget(String partner, String consumer) { }
    }

    /// Times that a test need not wait for.
    static Pace pace() {
        return new Pace(Duration.ofMillis(200), Duration.ofMillis(500), Duration.ofMinutes(1));
    }
}
