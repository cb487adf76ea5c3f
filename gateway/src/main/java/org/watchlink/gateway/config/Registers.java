package org.watchlink.gateway.config;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.watchlink.routes.place.GroupEntry;
import org.watchlink.routes.place.Premises;
import org.watchlink.routes.place.Register;
import org.watchlink.routes.place.Scheme;
import org.watchlink.routes.place.Subscriber;
import org.watchlink.routes.place.Town;
import org.watchlink.routes.radio.SubscriberId;
import org.watchlink.routes.radio.Talkgroup;

/// The registers as they are now. A reload puts a new set in the place of the old one at once, or
/// leaves all as it was. Who asks twice and needs answers that fit together takes `current()`.
public final class Registers implements Register {

    private final Source source;
    private final List<Consumer<RegisterSet>> listeners = new CopyOnWriteArrayList<>();
    private volatile RegisterSet current;
    private volatile Instant readAt = Instant.now();

    /// Where a set comes from.
    interface Source {

        /// Reads all registers anew.
        RegisterSet read() throws ConfigurationError;
    }

    Registers(RegisterSet first, Source source) {
        this.current = first;
        this.source = source;
    }

    /// The set as it is now.
    public RegisterSet current() {
        return current;
    }

    /// The registers of Airwave as they are now.
    public AirwaveRegister airwave() {
        return current.airwave();
    }

    /// When they were last read.
    public Instant readAt() {
        return readAt;
    }

    /// Tells `listener` every new set after a reload, on the thread that reloads.
    public void listen(Consumer<RegisterSet> listener) {
        listeners.add(listener);
    }

    /// Reads all registers again.
    ///
    /// @throws ConfigurationError if anything is wrong; then the old set stays
    public synchronized void reload() throws ConfigurationError {
        RegisterSet read = source.read();
        current = read;
        readAt = Instant.now();
        listeners.forEach(listener -> listener.accept(read));
    }

    @Override
    public Optional<Subscriber> subscriber(SubscriberId radio) {
        return current.subscriber(radio);
    }

    @Override
    public Optional<Premises> premises(String id) {
        return current.premises(id);
    }

    @Override
    public Optional<GroupEntry> talkgroup(Talkgroup talkgroup) {
        return current.talkgroup(talkgroup);
    }

    @Override
    public Optional<Town> town(String name) {
        return current.town(name);
    }

    @Override
    public Collection<Town> towns() {
        return current.towns();
    }

    @Override
    public Collection<Scheme> schemes() {
        return current.schemes();
    }

    @Override
    public Collection<Premises> allPremises() {
        return current.allPremises();
    }

    @Override
    public Collection<Subscriber> subscribers() {
        return current.subscribers();
    }
}
