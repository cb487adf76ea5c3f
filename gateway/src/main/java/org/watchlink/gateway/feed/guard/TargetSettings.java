package org.watchlink.gateway.feed.guard;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.watchlink.adapters.link.Subnet;

/// Where webhooks may go.
///
/// @param ports the ports
/// @param allowed networks that are not public and may be reached all the same
/// @param plain such networks that may be reached without TLS too
/// @param authorities who vouches for the receivers' servers; the JDK's if empty
public record TargetSettings(
    Set<Integer> ports, List<Subnet> allowed, List<Subnet> plain, Optional<Path> authorities) { }
