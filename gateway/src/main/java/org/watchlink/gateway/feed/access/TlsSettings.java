package org.watchlink.gateway.feed.access;

import java.nio.file.Path;
import java.util.Optional;

/// Where the feed's server has its certificate (with the chain above it), its key, and the
/// authorities whose client certificates it believes, each a PEM file.
///
/// @param revoked a file with the authorities' lists of revoked certificates, in PEM or DER
/// @param required whether nobody gets a connection without a client certificate
public record TlsSettings(
    Path certificate, Path key, Path clients, Optional<Path> revoked, boolean required) { }
