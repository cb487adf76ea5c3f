package org.watchlink.adapters.hytera;

import org.watchlink.adapters.wire.Octets;

/// A message of a service that Watchlink does not read, such as data transmit (0x13) or the data
/// delivery state (0x14). `service` has seven bits.
public record UnknownHdap(int service, int opcode, Octets payload) implements Hdap { }
