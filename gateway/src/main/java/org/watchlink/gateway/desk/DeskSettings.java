package org.watchlink.gateway.desk;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/// How the desks are served.
///
/// `origins` are the pages that may open the desk's socket, as `https://cctv.example:8443`; when
/// there are none it is this machine's own page. `secure` is set where browsers come by HTTPS.
/// `sessions` is the file that lets a desk stay signed in while the gateway restarts; a session
/// ends after `longest`, and does no more than look on after `idle` without a touch. `maps` is the
/// folder of the map's GeoJSON.
public record DeskSettings(
    String host, int port, boolean secure, Set<String> origins, Path sessions, Duration longest,
    Duration idle, Path maps, List<String> desks, Choices choices) {

    /// What an operator chooses from: how an alert ended, ready texts to a radio, and which police
    /// control rooms an alert can be passed to.
    public record Choices(
        List<String> outcomes, List<String> replies, List<String> destinations) { }
}
