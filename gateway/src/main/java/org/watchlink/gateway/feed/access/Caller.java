package org.watchlink.gateway.feed.access;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Set;

/// The system at the other end of an authenticated request.
///
/// @param partner the partner that it belongs to
/// @param client its `client_id`, or the SHA-256 of its certificate where it came without a token
/// @param scopes what it may do
/// @param certificate the one that it presented
/// @param until when its token or its certificate ends, and with it whatever stream was opened
public record Caller(
    String partner, String client, Set<Scope> scopes, X509Certificate certificate,
    Instant until) { }
