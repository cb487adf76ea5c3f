package org.watchlink.gateway.feed.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/// Tells the addresses of a host's name, as the machine's own resolver does.
@FunctionalInterface
public interface Resolver {

    /// The resolver of this machine.
    Resolver SYSTEM = name -> List.of(InetAddress.getAllByName(name));

    /// All addresses of a name, which may take its time.
    List<InetAddress> resolve(String name) throws UnknownHostException;
}
