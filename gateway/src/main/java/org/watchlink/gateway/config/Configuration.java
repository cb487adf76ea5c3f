package org.watchlink.gateway.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.watchlink.gateway.config.Yaml.Mapping;
import org.watchlink.routes.incident.IncidentCategory;
import org.watchlink.routes.place.Scheme;
import org.watchlink.routes.place.Town;

/// Everything that the process is told before it starts: settings, registers and accounts, whole
/// and checked, or not at all.
public record Configuration(Settings settings, Registers registers, List<Account> accounts) {

    private static final Kind<String> HASH = Kind.matching(
        "a hash such as $pbkdf2$salt$hash", "",
        text -> text.matches("\\$pbkdf2(\\$it=\\d+)?(\\$[A-Za-z0-9+/]+){2}")).hidden(_ -> false);

    /// Reads `gateway.yaml` and everything that it names, with the overrides of the process's
    /// environment.
    ///
    /// @throws ConfigurationError if anything is wrong, with everything that is
    public static Configuration load(Path file) throws ConfigurationError {
        return load(file, System.getenv());
    }

    /// The account of this name.
    public Optional<Account> account(String name) {
        return accounts.stream().filter(account -> account.name().equals(name)).findFirst();
    }

    /// What is wrong with a configuration, a line each; nothing if it is right.
    public static List<String> check(Path file) {
        try {
            load(file);
            return List.of();
        } catch (ConfigurationError error) {
            return error.lines();
        }
    }

    static Configuration load(Path file, Map<String, String> variables) throws ConfigurationError {
        Faults faults = new Faults();
        Environment environment = new Environment(variables);
        String name = file.getFileName().toString();
        Mapping mapping = TextFile.read(file, faults)
            .map(text -> Yaml.read(name, text, faults)).orElse(Mapping.empty(Mark.of(name)));
        faults.raise();
        Settings settings = new SettingsReader(file.toAbsolutePath().getParent(), environment)
            .read(new Section(mapping, "", environment, faults));
        environment.end(faults);
        faults.raise();

        List<Account> accounts = accounts(settings, faults);
        RegisterSet first = registers(settings, accounts, mapping, environment, faults);
        faults.raise();
        return new Configuration(settings, new Registers(first, () -> {
            Faults found = new Faults();
            RegisterSet next = registers(settings, accounts, mapping, environment, found);
            found.raise();
            return next;
        }), accounts);
    }

    private static List<Account> accounts(Settings settings, Faults faults) {
        Path file = settings.desk().accounts();
        Kind<Role> role = Account.roles(settings.feed().stream()
            .flatMap(feed -> feed.partners().stream()).map(one -> one.told().name()).toList());
        CsvTable table = CsvTable.read(
            file.getParent(), file.getFileName().toString(), faults, "name", "role", "hash");
        table.unique("name");
        return table.map(row -> new Account(
            row.value("name", RegisterReader.NAME), row.value("role", role),
            Account.airwave(row.text("role")), Account.partnerOf(row.text("role")),
            row.value("hash", HASH)));
    }

    private static RegisterSet registers(
        Settings settings, List<Account> accounts, Mapping mapping, Environment environment,
        Faults faults) {
        RegisterSet set =
            new RegisterReader(settings.registers(), settings.cameras(), faults).read();
        if (faults.none()) {
            Section root = new Section(mapping, "", environment, faults);
            crossCheck(root, set, settings.rules().incidents().categories().stream()
                .map(IncidentCategory::name).toList());
            new ApproverCheck(
                settings.rules().footage().rota(), accounts, settings.airwave().isPresent())
                .tell(root.section("footage"), set.towns());
        }
        return set;
    }

    /// Towns, forces and schemes that the configuration file names must be in the registers, and
    /// partners' categories among those of incidents.
    private static void crossCheck(Section root, RegisterSet set, List<String> categories) {
        Kind<String> town = Kind.oneOf(
            set.towns().stream().map(Town::name).toList(), "a name of towns.csv");
        for (Section system : root.sections("hytera")) {
            for (Section repeater : system.sections("repeaters")) {
                repeater.value("town", town);
            }
        }
        Kind<String> force = Kind.oneOf(
            set.towns().stream().map(Town::force).distinct().toList(), "a force of towns.csv");
        Kind<String> category = Kind.oneOf(categories, "a category of incidents");
        for (Section partner : root.section("feed").sections("partners")) {
            partner.values("forces", force, List.of());
            partner.values("towns", town, List.of());
            partner.values("categories", category, List.of());
        }
        List<String> schemes = set.schemes().stream().map(Scheme::id).toList();
        Section overrides = root.section("answers").section("schemes");
        for (String scheme : overrides.keys()) {
            if (!schemes.contains(scheme)) {
                overrides.refuse(scheme, "unknown scheme", String.join(", ", schemes));
            }
        }
    }
}
