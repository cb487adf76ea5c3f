package org.watchlink.adapters.onvif;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.watchlink.adapters.link.Subnet;

/// The networks in which a camera may stand, so that a wrong row in a register cannot make the
/// gateway speak to anything else.
public final class AllowedNetworks {

    private final List<Subnet> networks;

    private AllowedNetworks(List<Subnet> networks) {
        this.networks = networks;
    }

    /// Every network but those that no camera is in: link-local, multicast, unspecified.
    public static AllowedNetworks any() {
        return new AllowedNetworks(List.of());
    }

    /// The networks written as `10.20.0.0/16` or `fd00::/8`, and no other.
    ///
    /// @throws IllegalArgumentException if one is written otherwise
    public static AllowedNetworks only(List<String> networks) {
        if (networks.isEmpty()) {
            throw new IllegalArgumentException("no network is allowed");
        }
        return new AllowedNetworks(networks.stream().map(Subnet::parse).toList());
    }

    /// The address with its host resolved, once, to the number that is allowed and that must be
    /// used; nothing if it is not the address of a camera or its host is not allowed.
    public Optional<URI> pin(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        boolean plain = (scheme.equals("http") || scheme.equals("https"))
            && address.getHost() != null && address.getUserInfo() == null;
        if (!plain) {
            return Optional.empty();
        }
        try {
            InetAddress host = InetAddress.getByName(address.getHost());
            return allows(host)
                ? Optional.of(new URI(scheme, null, number(host), address.getPort(),
                    address.getPath(), address.getQuery(), null))
                : Optional.empty();
        } catch (UnknownHostException | URISyntaxException _) {
            return Optional.empty();
        }
    }

    private boolean allows(InetAddress host) {
        return networks.isEmpty()
            ? !host.isLinkLocalAddress() && !host.isMulticastAddress() && !host.isAnyLocalAddress()
            : networks.stream().anyMatch(network -> network.contains(host));
    }

    private static String number(InetAddress host) {
        String number = host.getHostAddress();
        return number.contains(":") ? "[" + number + "]" : number;
    }
}
