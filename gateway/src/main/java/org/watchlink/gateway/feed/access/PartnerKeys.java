package org.watchlink.gateway.feed.access;

import java.util.List;
import java.util.Set;
import javax.security.auth.x500.X500Principal;

/// How a partner's systems are known: by the `client_id` of their tokens, or without a token by the
/// SHA-256 of a certificate or its subject. They may do no more than `scopes`.
public record PartnerKeys(
    String name, List<String> clients, List<Fingerprint> certificates,
    List<X500Principal> subjects, Set<Scope> scopes) { }
