package org.watchlink.gateway;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.watchlink.adapters.hytera.HyteraSettings;
import org.watchlink.routes.radio.Priority;

/// What `gateway.yaml` says, with the environment's overrides, checked as a whole.
///
/// `data` is where the incident log lives; `registers` and `map` are folders beside the file;
/// `outcomes` are what an alert can be closed with, `replies` the operators' ready texts, and
/// `capture` the links whose octets are recorded.
public record Settings(
    String name, Path data, Path registers, Path map, Desk desk, List<HyteraSystem> hytera,
    Alerts alerts, Cameras cameras, Answers answers, List<String> outcomes, List<String> replies,
    Set<String> capture) {

    /// The operators' web server. A desk that nobody touches for `idleLock` asks for the password
    /// again; `secureCookie` is for a server that is reached by HTTPS.
    public record Desk(
        String host, int port, List<String> origins, Path accounts, Duration idleLock,
        boolean secureCookie) { }

    /// A Hytera network, and the town that each of its repeaters stands in.
    public record HyteraSystem(HyteraSettings session, Map<String, String> towns) { }

    /// How events become alerts, and how those are placed.
    ///
    /// A radio's repetitions within `foldWindow` fold into its open alert. A voice call's alert
    /// closes by itself `callQuiet` after the last call. A fix no older than `freshFix` counts, and
    /// replaces the premises when it is further than `fixOverridesBeyondMetres` from them.
    public record Alerts(
        Duration foldWindow, Priority callPriority, Priority textPriority, Duration callQuiet,
        Duration freshFix, int fixOverridesBeyondMetres, int premisesUncertaintyMetres) { }

    /// The cameras: how far one is of use, for which priorities the first turns by itself, how to
    /// sign in at them, and the networks in which they may stand.
    public record Cameras(
        int usefulRangeMetres, Set<Priority> automatic, List<CameraAccount> accounts,
        List<Network> allowed) {

        /// The account of this name.
        public Optional<CameraAccount> account(String name) {
            return accounts.stream().filter(account -> account.name().equals(name)).findFirst();
        }
    }

    /// How to sign in at cameras; the registers name it.
    public record CameraAccount(String name, String user, Secret password) { }
}
