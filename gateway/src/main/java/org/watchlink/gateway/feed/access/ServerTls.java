package org.watchlink.gateway.feed.access;

import io.vertx.core.Future;
import io.vertx.core.http.ClientAuth;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.ServerSSLOptions;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// TLS of the feed's server: 1.3, or 1.2 with ephemeral keys and authenticated encryption, and
/// client certificates of the authorities that the files name, unless they are revoked. The files
/// may be replaced while the server runs; connections that stand are left alone.
public final class ServerTls {

    private static final Logger LOG = LoggerFactory.getLogger("feed");
    private static final Set<String> VERSIONS = Set.of("TLSv1.3", "TLSv1.2");
    private static final List<String> SUITES = List.of(
        "TLS_AES_256_GCM_SHA384", "TLS_AES_128_GCM_SHA256", "TLS_CHACHA20_POLY1305_SHA256",
        "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384", "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
        "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
        "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384", "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
        "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256");

    private static final Duration SOON = Duration.ofDays(30);

    private final TlsSettings settings;
    private final InstantSource clock;
    private volatile Identity identity;
    private volatile String told = "";
    private volatile boolean renewing;
    private List<String> ending = List.of();

    /// Reads the files.
    ///
    /// @throws CertificateFault if one of them cannot be used
    public ServerTls(TlsSettings settings, InstantSource clock) throws CertificateFault {
        this.settings = settings;
        this.clock = clock;
        this.identity = Identity.read(settings, clock.instant(), Revoked.NONE);
    }

    /// Options of a server that speaks TLS and nothing else.
    ///
    /// @throws CertificateFault if the certificates of the file are not a chain
    public HttpServerOptions options() throws CertificateFault {
        HttpServerOptions options = new HttpServerOptions().setSsl(true).setUseAlpn(true);
        fill(options.getSslOptions(), identity);
        return options;
    }

    /// Until when others believe the server's certificate.
    public Instant until() {
        return identity.until();
    }

    /// Whether a client's certificate does not count any more, also on a connection that stands.
    public boolean refuses(X509Certificate certificate) {
        return identity.revoked().refuses(certificate, clock.instant());
    }

    /// What the desks must know.
    public List<String> notices() {
        List<String> notices = new ArrayList<>(ending());
        if (!told.isEmpty()) {
            notices.add("The police feed's certificates cannot be renewed: call the engineer");
        }
        return notices;
    }

    /// Looks at the files once, and has `server` use what they say now. To be asked every few
    /// seconds, by one thread that may wait. A fault is told once and changes nothing.
    public void look(HttpServer server) {
        look(server::updateSSLOptions);
    }

    void look(Function<ServerSSLOptions, Future<Boolean>> server) {
        try {
            Identity next =
                Identity.read(settings, clock.instant(), identity.revoked());
            if (next.equals(identity)) {
                told = "";
            } else if (!renewing) {
                ServerSSLOptions options = fill(new ServerSSLOptions(), next);
                renewing = true;
                server.apply(options).onFailure(this::stays).onSuccess(_ -> {
                    identity = next;
                    told = "";
                    LOG.info("certificates of the feed read again, until {}", next.until());
                }).onComplete(_ -> renewing = false);
            }
        } catch (CertificateFault fault) {
            stays(fault);
        } catch (IllegalStateException closed) {
            renewing = false;
            stays(closed);
        }
        List<String> now = ending();
        now.stream().filter(one -> !ending.contains(one)).forEach(LOG::error);
        ending = now;
    }

    /// What has ended or will soon.
    private List<String> ending() {
        Instant now = clock.instant();
        List<String> all = new ArrayList<>();
        identity.revoked().until().filter(until -> !now.isBefore(until))
            .ifPresent(until -> all.add(
                "The police feed lets nobody in: its list of revoked certificates ended at "
                    + until + ". Phone the police, call the engineer"));
        Duration left = Duration.between(now, until());
        if (!left.isPositive()) {
            all.add("The police feed's certificate ended at " + until()
                + ": nobody believes it. Phone the police, call the engineer");
        } else if (left.compareTo(SOON) <= 0) {
            all.add("The police feed's certificate ends at " + until() + ", days left: "
                + left.toDays() + ". Call the engineer");
        }
        return all;
    }

    private void stays(Throwable fault) {
        String why = String.valueOf(fault.getMessage());
        if (!why.equals(told)) {
            told = why;
            LOG.error("certificates of the feed stay as they were: {}", told);
        }
    }

    private ServerSSLOptions fill(ServerSSLOptions options, Identity own)
        throws CertificateFault {
        options.setKeyCertOptions(own.shown(settings.certificate())).setTrustOptions(own.trust())
            .setClientAuth(settings.required() ? ClientAuth.REQUIRED : ClientAuth.REQUEST)
            .setUseAlpn(true).setEnabledSecureTransportProtocols(VERSIONS);
        SUITES.forEach(options::addEnabledCipherSuite);
        return options;
    }
}
