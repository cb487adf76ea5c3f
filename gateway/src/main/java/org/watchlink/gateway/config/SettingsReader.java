package org.watchlink.gateway.config;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.watchlink.gateway.config.Settings.CameraAccount;
import org.watchlink.gateway.config.Settings.Cameras;
import org.watchlink.gateway.config.Settings.Desk;
import org.watchlink.gateway.config.Settings.HyteraSystem;
import org.watchlink.gateway.config.Settings.Log;
import org.watchlink.routes.place.Locator;
import org.watchlink.routes.radio.Priority;

/// Reads `gateway.yaml`, key by key: here stand the keys, their bounds and what holds without them.
///
/// @param folder where the file lies; what it names lies there too
record SettingsReader(Path folder, Environment environment) {

    static final Kind<String> NAME = Kind.matching(
        "1 to 40 small letters, digits and hyphens", "", text -> text.matches("[a-z0-9-]{1,40}"));
    static final Kind<Integer> PORT = Kind.whole(1, 65535);
    static final Kind<Priority> PRIORITY =
        Kind.constant(List.of(Priority.values()), Enum::name);
    static final Kind<Duration> SECONDS =
        Kind.duration(Duration.ofSeconds(1), Duration.ofHours(1));
    static final Kind<Duration> MINUTES =
        Kind.duration(Duration.ofMinutes(1), Duration.ofHours(24));

    private static final Kind<String> ORIGIN = Kind.matching(
        "an origin such as http://localhost:8080", "",
        text -> text.matches("https?://[A-Za-z0-9.-]+(:\\d{1,5})?"));
    private static final Kind<String> DATABASE = Kind.matching(
        "a URL such as jdbc:postgresql://127.0.0.1/watchlink, with neither user nor password", "",
        text -> text.matches("jdbc:postgresql://[^?\\s]+(\\?\\S+)?")
            && !text.matches("(?i).*[?&](user|password)=.*")).hidden(_ -> false);
    private static final Kind<String> DATABASE_USER = Kind.matching(
        "1 to 63 small letters, digits and underscores", "",
        text -> text.matches("[a-z_][a-z0-9_]{0,62}"));
    private static final List<String> GRADES =
        List.of("Immediate", "Priority", "Scheduled", "Resolution without deployment");
    private static final int MOST_REPLIES = 9;
    private static final List<String> SERVICES = List.of(
        "alertToOperator", "alertToPolice", "policeReceipt", "policeAcceptance", "policeFeedback",
        "footageDecision", "footageHandover");
    private static final Kind<Duration> TARGET =
        Kind.duration(Duration.ofSeconds(1), Duration.ofDays(90));

    Settings read(Section root) {
        String name = root.value("name", Kind.text(80));
        Path data = root.value("data", path(_ -> true), Path.of("data"));
        Path registers = root.value("registers", beside("folder", Files::isDirectory));
        Path map = root.value("map", beside("folder", Files::isDirectory));
        List<HyteraSystem> hytera = new HyteraReader().read(root);
        Section alerts = root.section("alerts");
        Section cameras = root.section("cameras");
        Section footage = root.section("footage");
        FootageReader requests = new FootageReader(folder, environment);
        Settings settings = new Settings(
            name, data, log(root.section("log")),
            registers, map, desk(root.section("desk")), hytera,
            new RulesReader().read(root, alerts, cameras, requests.rules(footage)),
            placing(alerts), cameras(cameras),
            root.distinct("replies", RulesReader.RADIO_TEXT, List.of()),
            Set.copyOf(root.distinct(
                "capture", Kind.oneOf(links(hytera), "a system or repeater"), List.of())),
            new AirwaveReader(links(hytera)).read(root), requests.dams(footage),
            new FeedReader(folder, environment).read(root), targets(root.section("reports")));
        if (settings.replies().size() > MOST_REPLIES) {
            root.refuse("replies", settings.replies().size() + " replies", "at most 9");
        }
        alerts.end();
        cameras.end();
        footage.end();
        root.end();
        return settings;
    }

    private Optional<Log> log(Section log) {
        if (log.keys().isEmpty()
            && environment.get(Environment.nameOf("log.url")).isEmpty()) {
            return Optional.empty();
        }
        Log settings = new Log(
            log.value("url", DATABASE), log.value("user", DATABASE_USER),
            log.value("password", Secret.kind(folder, environment)));
        log.end();
        return Optional.of(settings);
    }

    private Desk desk(Section desk) {
        Desk settings = new Desk(
            desk.value("host", Network.ADDRESS, "127.0.0.1"),
            desk.value("port", PORT, 8080),
            desk.distinct("origins", ORIGIN,
                List.of("http://localhost:8080", "http://127.0.0.1:8080")),
            desk.value("accounts", beside("file", Files::isRegularFile)),
            desk.value("idleLock", MINUTES, Duration.ofMinutes(15)),
            desk.value("secureCookie", Kind.TRUE_FALSE, false),
            List.copyOf(desk.distinct("grades", Kind.text(60), GRADES)));
        desk.end();
        return settings;
    }

    private static Map<String, Duration> targets(Section reports) {
        Section targets = reports.section("targets");
        Map<String, Duration> times = new HashMap<>();
        for (String service : SERVICES) {
            targets.value(service, TARGET.orEmpty(), Optional.empty())
                .ifPresent(time -> times.put(service, time));
        }
        targets.end();
        reports.end();
        return Map.copyOf(times);
    }

    private static Locator.Rules placing(Section alerts) {
        return new Locator.Rules(
            alerts.value("freshFix", SECONDS, Duration.ofMinutes(2)),
            alerts.value("fixOverridesBeyond", Kind.whole(10, 5000), 150),
            alerts.value("premisesUncertainty", Kind.whole(1, 500), 20));
    }

    private Cameras cameras(Section cameras) {
        List<CameraAccount> accounts = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Section account : cameras.sections("accounts")) {
            accounts.add(new CameraAccount(
                account.unique("name", NAME, names), account.value("user", Kind.text(60)),
                account.value("password", Secret.kind(folder, environment))));
            account.end();
        }
        return new Cameras(
            cameras.value("usefulRange", Kind.whole(10, 1000), 150), List.copyOf(accounts),
            cameras.distinct("allowed", Network.KIND, List.of()));
    }

    private static Set<String> links(List<HyteraSystem> systems) {
        Set<String> links = new TreeSet<>();
        for (HyteraSystem system : systems) {
            links.add(system.session().name());
            links.addAll(system.towns().keySet());
        }
        return links;
    }

    private Kind<Path> beside(String what, Predicate<Path> condition) {
        return beside(folder, what, condition);
    }

    static Kind<Path> beside(Path folder, String what, Predicate<Path> condition) {
        return new Kind<>("a " + what + " beside the configuration file",
            text -> path(condition).reader().apply(folder.resolve(text).toString()), folder);
    }

    private static Kind<Path> path(Predicate<Path> condition) {
        return new Kind<>("a path", text -> {
            try {
                return Optional.of(Path.of(text)).filter(condition);
            } catch (InvalidPathException _) {
                return Optional.empty();
            }
        }, Path.of(""));
    }
}
