package org.watchlink.routes.incident;

import java.util.List;
import java.util.Optional;
import org.watchlink.routes.alert.Operator;

/// Something passed between the control room and a partner of the feed.
public sealed interface PoliceChange extends Occurrence {

    /// From here on a partner is told of these incidents: those in the area of `forces`, in `towns`
    /// where any are named, of this status; `airwave` those with officers' alerts too. Without a
    /// `remit` it is the police, and told of all kinds of incidents.
    record PartnerDeclared(
        String partner, List<String> forces, List<String> towns, IncidentStatus status,
        boolean airwave, Optional<Remit> remit) implements PoliceChange {

        /// A police force that is told of all kinds of incidents.
        public PartnerDeclared(
            String partner, List<String> forces, List<String> towns, IncidentStatus status,
            boolean airwave) {
            this(partner, forces, towns, status, airwave, Optional.empty());
        }
    }

    /// From here on a partner is told nothing.
    record PartnerWithdrawn(String partner) implements PoliceChange { }

    /// From here on incidents are told in these words: what the feed says of a category is what was
    /// agreed on when it said it.
    record CategoriesDeclared(List<IncidentCategory> categories) implements PoliceChange { }

    /// The police said how far an incident has come with them.
    record PoliceAnswered(IncidentNumber incident, Receipt receipt) implements PoliceChange { }

    /// The police asked the desk something.
    record PoliceAsked(IncidentNumber incident, Question question) implements PoliceChange { }

    /// The desk answered a question of the police.
    record QuestionAnswered(IncidentNumber incident, int question, String text, Operator by)
        implements PoliceChange { }

    /// A partner was given what it asked for: by which way, for which client, from and to which
    /// number of its feed; both 0 where it was something else.
    record FeedRead(
        String partner, String client, String way, long first, long last)
        implements PoliceChange { }
}
