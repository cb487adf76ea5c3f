package org.watchlink.gateway.config;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.watchlink.routes.camera.Camera;
import org.watchlink.routes.camera.Preset;
import org.watchlink.routes.place.GroupEntry;
import org.watchlink.routes.place.Premises;
import org.watchlink.routes.place.Register;
import org.watchlink.routes.place.Scheme;
import org.watchlink.routes.place.Subscriber;
import org.watchlink.routes.place.Town;
import org.watchlink.routes.radio.Category;
import org.watchlink.routes.radio.SubscriberId;
import org.watchlink.routes.radio.SubscriberId.Issi;
import org.watchlink.routes.radio.Talkgroup;
import org.watchlink.routes.radio.Talkgroup.Gssi;

/// All registers as they stood at one moment; it never changes.
public final class RegisterSet implements Register {

    private final Map<String, Town> towns;
    private final Map<String, Scheme> schemes;
    private final Map<String, Premises> premises;
    private final Map<SubscriberId, Subscriber> radios;
    private final Map<Talkgroup, GroupEntry> talkgroups;
    private final Map<Integer, Camera> cameras;
    private final List<Preset> presets;
    private final Map<String, Status> statuses;
    private final AirwaveRegister airwave;

    RegisterSet(
        List<Town> towns, List<Scheme> schemes, List<Premises> premises, List<Subscriber> radios,
        List<GroupEntry> talkgroups, List<Camera> cameras, List<Preset> presets,
        List<Status> statuses, AirwaveRegister airwave) {
        this.towns = index(towns, Town::name);
        this.schemes = index(schemes, Scheme::id);
        this.premises = index(premises, Premises::id);
        this.radios = index(radios, Subscriber::radio);
        this.talkgroups = index(talkgroups, GroupEntry::talkgroup);
        this.cameras = index(cameras, Camera::number);
        this.presets = List.copyOf(presets);
        this.statuses = index(statuses, status -> normal(status.text()));
        this.airwave = airwave;
    }

    /// A canned text and what it means.
    record Status(String text, Category category) { }

    private static <K, V> Map<K, V> index(List<V> values, Function<V, K> key) {
        Map<K, V> index = LinkedHashMap.newLinkedHashMap(values.size());
        values.forEach(value -> index.putIfAbsent(key.apply(value), value));
        return Collections.unmodifiableMap(index);
    }

    /// A canned text without regard to its case and the blanks around it.
    static String normal(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }

    @Override
    public Optional<Subscriber> subscriber(SubscriberId radio) {
        return Optional.ofNullable(radios.get(radio)).or(() -> officer(radio));
    }

    @Override
    public Optional<Premises> premises(String id) {
        return Optional.ofNullable(premises.get(id));
    }

    @Override
    public Optional<GroupEntry> talkgroup(Talkgroup talkgroup) {
        return Optional.ofNullable(talkgroups.get(talkgroup)).or(() -> policeGroup(talkgroup));
    }

    @Override
    public Optional<Town> town(String name) {
        return Optional.ofNullable(towns.get(name));
    }

    /// An officer belongs to no premises; the radio is issued to the force.
    private Optional<Subscriber> officer(SubscriberId radio) {
        return radio instanceof Issi issi
            ? airwave.officer(issi).map(officer ->
                Subscriber.officer(issi, officer.callSign(), officer.force()))
            : Optional.empty();
    }

    /// A talkgroup of the police belongs to no scheme, and to a town if the room can send there.
    private Optional<GroupEntry> policeGroup(Talkgroup talkgroup) {
        return talkgroup instanceof Gssi gssi
            ? airwave.group(gssi).map(group ->
                new GroupEntry(gssi, group.name(), airwave.town(gssi).orElse(""), ""))
            : Optional.empty();
    }

    /// The camera of this number.
    public Optional<Camera> camera(int number) {
        return Optional.ofNullable(cameras.get(number));
    }

    /// What a canned text means; upper and lower case are the same.
    public Optional<Category> status(String text) {
        return Optional.ofNullable(statuses.get(normal(text))).map(Status::category);
    }

    @Override
    public Collection<Town> towns() {
        return towns.values();
    }

    @Override
    public Collection<Scheme> schemes() {
        return schemes.values();
    }

    @Override
    public Collection<Premises> allPremises() {
        return premises.values();
    }

    @Override
    public Collection<Subscriber> subscribers() {
        return radios.values();
    }

    /// All talkgroups.
    public Collection<GroupEntry> talkgroups() {
        return talkgroups.values();
    }

    /// All cameras.
    public Collection<Camera> cameras() {
        return cameras.values();
    }

    /// The registers of Airwave; empty ones where the site has none.
    public AirwaveRegister airwave() {
        return airwave;
    }

    /// All presets of all cameras.
    public List<Preset> presets() {
        return presets;
    }
}
