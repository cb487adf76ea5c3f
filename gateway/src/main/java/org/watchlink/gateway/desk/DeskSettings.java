package org.watchlink.gateway.desk;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.watchlink.routes.incident.IncidentRules;
import org.watchlink.routes.incident.IncidentStatus;

/// How the desks are served.
///
/// `origins` are the pages that may open the desk's socket, as `https://cctv.example:8443`; when
/// there are none it is this machine's own page. `secure` is set where browsers come by HTTPS.
/// `sessions` is the file that lets a desk stay signed in while the gateway restarts; a session
/// ends after `longest`, and does no more than look on after `idle` without a touch. `maps` is the
/// folder of the map's GeoJSON, `zone` that of all times on the pages.
public record DeskSettings(
    String host, int port, boolean secure, Set<String> origins, Path sessions, Duration longest,
    Duration idle, Path maps, ZoneId zone, List<String> desks, Choices choices) {

    /// What an operator chooses from: how an alert ended, ready texts to a radio, and what an
    /// incident is described with.
    public record Choices(List<String> outcomes, List<String> replies, Incidents incidents) { }

    /// What an incident is described with: the permitted purposes, the site's categories and how
    /// alerts are meant here. Recorders keep footage for `keptHours`.
    public record Incidents(
        IncidentStatus status, List<String> purposes, List<Category> categories, long keptHours) {

        /// What these rules let an operator choose from.
        public static Incidents of(IncidentRules rules) {
            return new Incidents(
                rules.status(), rules.purposes(),
                rules.categories().stream()
                    .map(one -> new Category(one.name(), one.purpose(), one.minor())).toList(),
                rules.kept().toHours());
        }
    }

    /// A category, the purpose that it usually serves, and whether it is a minor offence.
    public record Category(String name, String purpose, boolean minor) { }
}
