package org.watchlink.gateway.config;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.watchlink.adapters.hytera.HyteraSettings;
import org.watchlink.adapters.link.SerialSettings;
import org.watchlink.adapters.tetra.TetraSettings;
import org.watchlink.routes.airwave.Licence;
import org.watchlink.routes.airwave.Mode;
import org.watchlink.routes.place.Locator;
import org.watchlink.routes.room.RoomRules;

/// What `gateway.yaml` says, with the environment's overrides, checked as a whole.
///
/// `data` is the gateway's own folder: the incident log, and what shows that it is whole; `log`
/// says where a central copy of it stands. `registers` and `map` are folders beside the file;
/// `replies` are the operators' ready texts, and `capture` names the systems and repeaters whose
/// octets are recorded. Without `airwave` the site hears and sends nothing on the police's network,
/// without `dams` it asks nobody for links to footage, and without `feed` the police are told
/// nothing. `targets` are the times within which services are to be done, by their names.
public record Settings(
    String name, Path data, Optional<Log> log,
    Path registers, Path map, Desk desk, List<HyteraSystem> hytera,
    RoomRules rules, Locator.Rules placing, Cameras cameras, List<String> replies,
    Set<String> capture, Optional<Airwave> airwave, Optional<Dams> dams,
    Optional<FeedSettings> feed, Map<String, Duration> targets) {

    /// The PostgreSQL database of the log's central copy, and the role in which the gateway signs
    /// in.
    public record Log(String url, String user, Secret password) { }

    /// The operators' web server. A desk that nobody touches for `idleLock` asks for the password
    /// again; `secureCookie` is for a server that is reached by HTTPS. `grades` are the grades of
    /// response that the police give on their page.
    public record Desk(
        String host, int port, List<String> origins, Path accounts, Duration idleLock,
        boolean secureCookie, List<String> grades) { }

    /// A Hytera network, and the town that each of its repeaters stands in.
    public record HyteraSystem(HyteraSettings session, Map<String, String> towns) { }

    /// The cameras: how far one is of use, how to sign in at them, and the networks in which they
    /// may stand.
    public record Cameras(
        int usefulRangeMetres, List<CameraAccount> accounts, List<Network> allowed) {

        /// The account of this name.
        public Optional<CameraAccount> account(String name) {
            return accounts.stream().filter(account -> account.name().equals(name)).findFirst();
        }
    }

    /// How to sign in at cameras; the registers name it.
    public record CameraAccount(String name, String user, Secret password) { }

    /// The site's part in Airwave: what it may do, by which licence, over which terminal, and after
    /// how long it forgets where an officer was. The licence need not be in force.
    public record Airwave(Mode mode, Licence licence, Terminal terminal, Duration forget) { }

    /// The police's digital asset management system: where it is, the token that it knows us by,
    /// whose word its certificate has where that is none of the machine's authorities, and how long
    /// it may take to answer.
    public record Dams(URI url, Secret token, Optional<Path> authority, Duration answerWithin) { }

    /// The terminal on the desk; `capture` has its octets recorded.
    public record Terminal(
        String name, TerminalLine line, TetraSettings session, boolean capture) { }

    /// How the terminal is reached.
    public sealed interface TerminalLine {

        /// At a serial port of this machine.
        record Device(SerialSettings serial) implements TerminalLine { }

        /// Behind a terminal server.
        record Server(InetSocketAddress address) implements TerminalLine { }
    }

    /// The town that a link serves: a link's name begins with its system and repeater, as in
    /// `seven-towns/stevenage/1`.
    public Optional<String> townOf(String link) {
        String[] parts = link.split("/");
        return hytera.stream()
            .filter(system -> parts.length > 1 && system.session().name().equals(parts[0]))
            .findFirst()
            .map(system -> system.towns().get(parts[1]));
    }
}
