package org.watchlink.adapters.onvif;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The networks in which a camera may stand, so that a wrong row in a register cannot make the
/// gateway speak to anything else.
public final class AllowedNetworks {

    private final List<Network> networks;

    private AllowedNetworks(List<Network> networks) {
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
        return new AllowedNetworks(networks.stream().map(Network::parse).toList());
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

    private record Network(InetAddress first, int bits) {

        static Network parse(String text) {
            String[] halves = text.split("/", 2);
            try {
                InetAddress first = InetAddress.ofLiteral(halves[0]);
                int most = first.getAddress().length * Byte.SIZE;
                int bits = halves.length == 2 ? Integer.parseInt(halves[1]) : most;
                if (bits < 0 || bits > most) {
                    throw new IllegalArgumentException("a network has at most " + most + " bits");
                }
                return new Network(first, bits);
            } catch (IllegalArgumentException wrong) {
                throw new IllegalArgumentException(
                    "a network is written 10.20.0.0/16 or fd00::/8, not " + text, wrong);
            }
        }

        boolean contains(InetAddress host) {
            byte[] ours = first.getAddress();
            byte[] theirs = host.getAddress();
            boolean same = ours.length == theirs.length;
            for (int bit = 0; same && bit < bits; bit++) {
                int mask = 0x80 >> bit % Byte.SIZE;
                same = (ours[bit / Byte.SIZE] & mask) == (theirs[bit / Byte.SIZE] & mask);
            }
            return same;
        }
    }
}
