package org.watchlink.gateway.feed.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a partner's system may do with the feed.
public enum Scope {

    /// Read events, the digest and the Atom view.
    FEED_READ("feed:read"),
    /// Say how far it has read.
    FEED_COMMIT("feed:commit"),
    /// Tell what became of an incident.
    INCIDENT_RECEIPT("incident:receipt"),
    /// Ask for footage.
    EVIDENCE_REQUEST("evidence:request");

    /// How tokens and the configuration name it.
    public final String word;

    Scope(String word) {
        this.word = word;
    }

    /// Those of a token's `scope` (RFC 6749 §3.3); words that mean nothing here are passed over.
    static Set<Scope> of(String words) {
        List<String> given = List.of(words.split(" "));
        return Stream.of(values()).filter(scope -> given.contains(scope.word))
            .collect(Collectors.toUnmodifiableSet());
    }

    /// Those in both.
    static Set<Scope> both(Collection<Scope> some, Collection<Scope> others) {
        EnumSet<Scope> both = EnumSet.noneOf(Scope.class);
        both.addAll(some);
        both.retainAll(others);
        return Set.copyOf(both);
    }
}
