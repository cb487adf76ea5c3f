package org.watchlink.routes.feed;

import java.util.List;
import java.util.Optional;
import org.watchlink.routes.incident.IncidentCategory;
import org.watchlink.routes.incident.IncidentNumber;

/// Where [FeedFold] keeps what it has come to: in memory, or in a database.
public interface FeedShelf {

    /// Those who are told something now, by name.
    List<Partner> partners();

    /// From here on this partner is told, by the name of one before in its place.
    void keep(Partner partner);

    /// From here on this partner is told nothing; of what it was told nothing is kept.
    void withdraw(String partner);

    /// The category of this name, in the words that were declared last.
    Optional<IncidentCategory> category(String name);

    /// From here on categories are told in these words.
    void keep(List<IncidentCategory> categories);

    /// The incident of which footage was asked for under this number.
    Optional<IncidentNumber> footage(long request);

    /// From here on a request for footage is about this incident, or about none.
    void keep(long request, Optional<IncidentNumber> incident);

    /// The incidents that went over into this one.
    List<IncidentNumber> wentInto(IncidentNumber into);

    /// From here on an incident has gone over into another.
    void merge(IncidentNumber incident, IncidentNumber into);

    /// Whether a partner has been told of an incident and not yet of its going away.
    boolean knows(String partner, IncidentNumber incident);

    /// All such incidents of a partner, by number.
    List<IncidentNumber> known(String partner);

    /// From here on a partner knows of an incident.
    void tell(String partner, IncidentNumber incident);

    /// From here on it does not.
    void forget(String partner, IncidentNumber incident);
}
