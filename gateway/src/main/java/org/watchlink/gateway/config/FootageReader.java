package org.watchlink.gateway.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.watchlink.gateway.config.Settings.Dams;
import org.watchlink.routes.footage.FootageRules;

/// Reads the section `footage` of `gateway.yaml`: how long requests may wait, who approves
/// them, and the police's system that makes links.
///
/// @param folder where the file lies; what it names lies there too
record FootageReader(Path folder, Environment environment) {

    private static final Kind<Duration> WAIT =
        Kind.duration(Duration.ofMinutes(10), Duration.ofDays(28));
    private static final Kind<Duration> ANSWER =
        Kind.duration(Duration.ofSeconds(1), Duration.ofMinutes(2));
    private static final Kind<Integer> DAYS = Kind.whole(1, 366);

    FootageRules rules(Section footage) {
        return new FootageRules(
            footage.value("approveWithin", WAIT, Duration.ofHours(24)),
            footage.value("releaseWithin", WAIT, Duration.ofHours(72)),
            footage.value("viewingWithin", WAIT, Duration.ofHours(4)),
            footage.distinct("warnings", DAYS, List.of(5, 1)).stream()
                .sorted(Comparator.reverseOrder()).toList(),
            footage.value("linkLasts", WAIT, Duration.ofDays(7)),
            !footage.section("dams").keys().isEmpty(), ApproverReader.read(footage));
    }

    /// Empty where there is none: nothing is sent anywhere.
    Optional<Dams> dams(Section footage) {
        Section dams = footage.section("dams");
        if (dams.keys().isEmpty()) {
            return Optional.empty();
        }
        Kind<Path> file = new Kind<>(
            "a file beside the configuration file",
            text -> Optional.of(folder.resolve(text)).filter(Files::isRegularFile), folder);
        Dams settings = new Dams(
            dams.value("url", new Kind<>(
                "an HTTPS URL such as https://dams.police.example/v1", FootageReader::url,
                URI.create("https://dams.invalid"))),
            dams.value("token", Secret.kind(folder, environment)),
            dams.value("authority", file.orEmpty(), Optional.empty()),
            dams.value("answerWithin", ANSWER, Duration.ofSeconds(10)));
        dams.end();
        return Optional.of(settings);
    }

    private static Optional<URI> url(String text) {
        try {
            return Optional.of(new URI(text)).filter(url -> "https".equals(url.getScheme())
                && url.getHost() != null && url.getUserInfo() == null
                && url.getQuery() == null && url.getFragment() == null);
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }
}
