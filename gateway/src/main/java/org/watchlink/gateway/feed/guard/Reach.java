package org.watchlink.gateway.feed.guard;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.watchlink.adapters.link.Subnet;

/// Which addresses a webhook may reach: public ones, and those of networks that the configuration
/// allows.
///
/// Public is what the registries of IANA for special addresses (RFC 6890) leave over. Of IPv6 that
/// is 2000::/3 without what carries IPv4 or is for documents, so that neither `::ffff:127.0.0.1`
/// nor the like of NAT64 (64:ff9b::/96) and 6to4 is a way in.
record Reach(List<Subnet> allowed, List<Subnet> plain) {

    private static final List<Subnet> SPECIAL = Stream.of(
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16",
        "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
        "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20").map(Subnet::parse).toList();
    private static final Subnet UNICAST = Subnet.parse("2000::/3");

    boolean allows(InetAddress address) {
        return isHost(address)
            && (isPublic(address) || within(allowed, address) || within(plain, address));
    }

    boolean allowsPlain(InetAddress address) {
        return isHost(address) && within(plain, address);
    }

    private static boolean isHost(InetAddress address) {
        return !address.isMulticastAddress() && !address.isAnyLocalAddress();
    }

    private static boolean isPublic(InetAddress address) {
        return (address instanceof Inet4Address || UNICAST.contains(address))
            && !within(SPECIAL, address);
    }

    private static boolean within(List<Subnet> networks, InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }
}
