package org.watchlink.gateway.feed.access;

import java.nio.file.Path;

/// Where the feed's server has its certificate (with the chain above it), its key, and the
/// authorities whose client certificates it believes, each a PEM file.
///
/// @param required whether nobody gets a connection without a client certificate
public record TlsSettings(Path certificate, Path key, Path clients, boolean required) { }
