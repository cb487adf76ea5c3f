package org.watchlink.gateway.feed.guard;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.watchlink.gateway.feed.access.Authorities;
import org.watchlink.gateway.feed.access.CertificateFault;
import org.watchlink.gateway.feed.guard.Target.Pinned;
import org.watchlink.gateway.feed.guard.Target.Refused;

/// Keeps webhooks from being a way into the control room's own networks (server-side request
/// forgery). A webhook's address is looked at before every attempt: its host is resolved once, all
/// that it stands for must be within reach, and the request goes to the address that was found.
public final class Targets {

    private static final int LONGEST = 2_048;
    private static final int SECONDS = 10;
    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final String LABEL = "(?!-)[A-Za-z0-9-]{1,63}(?<!-)";
    private static final Pattern NUMBER = Pattern.compile("(" + OCTET + "\\.){3}" + OCTET);
    private static final Pattern NUMBER_6 = Pattern.compile("\\[[0-9A-Fa-f:.]+\\]");
    /// A name whose end no reader takes for a number, not even an octal or hexadecimal one.
    private static final Pattern NAME = Pattern.compile(
        "(?=.{1,253}$)(" + LABEL + "\\.)*(?!\\d+$)(?!0[xX][0-9A-Fa-f]*$)" + LABEL);

    private final Vertx vertx;
    private final Set<Integer> ports;
    private final Reach reach;
    private final Resolver resolver;

    /// Addresses are looked at by these settings.
    public Targets(Vertx vertx, TargetSettings settings, Resolver resolver) {
        this.vertx = vertx;
        this.ports = Set.copyOf(settings.ports());
        this.reach = new Reach(settings.allowed(), settings.plain());
        this.resolver = resolver;
    }

    /// Options of the client that webhooks are sent by.
    ///
    /// @throws CertificateFault if the file of the receivers' authorities cannot be used
    public static HttpClientOptions client(TargetSettings settings, Instant now)
        throws CertificateFault {
        HttpClientOptions options = new HttpClientOptions()
            .setVerifyHost(true).setTrustAll(false).setMaxRedirects(0)
            .setEnabledSecureTransportProtocols(Set.of("TLSv1.3", "TLSv1.2"))
            .setConnectTimeout((int) TimeUnit.SECONDS.toMillis(SECONDS));
        if (settings.authorities().isPresent()) {
            options.setTrustOptions(Authorities.read(settings.authorities().get(), now).trust());
        }
        return options;
    }

    /// Looks at an address; it never fails. The answer is good for one attempt, at once.
    public Future<Target> look(String url) {
        return vertx.executeBlocking(() -> judge(url), false)
            .timeout(SECONDS, TimeUnit.SECONDS)
            .otherwise(new Refused("its host could not be resolved in time"));
    }

    private Target judge(String text) {
        if (text.length() > LONGEST) {
            return new Refused("longer than " + LONGEST + " characters");
        }
        try {
            URI url = new URI(text);
            Optional<String> fault = fault(url);
            return fault.isPresent() ? new Refused(fault.get())
                : pin(url, resolver.resolve(bare(url.getHost())));
        } catch (URISyntaxException _) {
            return new Refused("not a URL");
        } catch (UnknownHostException _) {
            return new Refused("its host is unknown");
        }
    }

    private Optional<String> fault(URI url) {
        String scheme = String.valueOf(url.getScheme());
        String host = String.valueOf(url.getHost());
        if (!scheme.equalsIgnoreCase("https") && !scheme.equalsIgnoreCase("http")) {
            return Optional.of("not HTTPS");
        }
        if (url.getHost() == null || url.getRawUserInfo() != null
            || url.getRawFragment() != null) {
            return Optional.of("not a host and a path alone");
        }
        if (!NUMBER.matcher(host).matches() && !NUMBER_6.matcher(host).matches()
            && !NAME.matcher(host).matches()) {
            return Optional.of("its host is neither a name nor an address as it should be written");
        }
        return ports.contains(port(url))
            ? Optional.empty() : Optional.of("its port is not allowed");
    }

    private Target pin(URI url, List<InetAddress> addresses) {
        boolean tls = Pinned.isTls(url);
        if (addresses.isEmpty()) {
            return new Refused("its host is unknown");
        }
        if (!addresses.stream().allMatch(tls ? reach::allows : reach::allowsPlain)) {
            return new Refused(tls ? "its host is out of reach" : "not HTTPS");
        }
        return new Pinned(url, addresses.getFirst(), port(url));
    }

    private static int port(URI url) {
        int usual = Pinned.isTls(url) ? 443 : 80;
        return url.getPort() < 0 ? usual : url.getPort();
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
