package org.watchlink.gateway.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.watchlink.gateway.config.RegisterSet.Status;
import org.watchlink.routes.alert.AnswerBook;
import org.watchlink.routes.place.GroupEntry;
import org.watchlink.routes.place.Premises;
import org.watchlink.routes.place.Scheme;
import org.watchlink.routes.place.Subscriber;
import org.watchlink.routes.place.Town;
import org.watchlink.routes.radio.Category;
import org.watchlink.routes.radio.Position;
import org.watchlink.routes.radio.SubscriberId;
import org.watchlink.routes.radio.SubscriberId.DmrId;
import org.watchlink.routes.radio.SubscriberId.Issi;
import org.watchlink.routes.radio.Talkgroup;
import org.watchlink.routes.radio.Talkgroup.DmrGroup;
import org.watchlink.routes.radio.Talkgroup.Gssi;

/// Reads the registers of places and radios: here stand their files, columns and bounds, and what
/// must be found in which other file. `CameraReader` does so for cameras, and
/// `AirwaveRegisterReader` for the police.
record RegisterReader(Path folder, Settings.Cameras settings, Faults faults) {

    static final Kind<String> NAME = Kind.text(60);

    private static final int TOWN_METRES = 20_000;

    private static final Kind<SubscriberId> RADIO =
        numbered("dmr:", DmrId::new, "issi:", Issi::new);
    private static final Kind<Talkgroup> TALKGROUP =
        numbered("dmr:", DmrGroup::new, "gssi:", Gssi::new);

    RegisterSet read() {
        CsvTable towns = CsvTable.read(folder, "towns.csv", faults,
            "name", "latitude", "longitude", "force");
        CsvTable schemes = CsvTable.read(folder, "schemes.csv", faults, "id", "name");
        CsvTable premises = CsvTable.read(folder, "premises.csv", faults,
            "id", "name", "address", "latitude", "longitude", "town", "scheme", "silent");
        CsvTable radios = CsvTable.read(folder, "radios.csv", faults,
            "radio", "alias", "premises", "issued_to");
        CsvTable groups = CsvTable.read(folder, "talkgroups.csv", faults,
            "talkgroup", "name", "town", "scheme");
        CsvTable statuses = CsvTable.read(folder, "statuses.csv", faults,
            "text", "category", "priority");

        towns.unique("name");
        schemes.unique("id");
        premises.unique("id");
        premises.unique("name", row -> List.of(row.text("town"), row.text("name")));
        radios.unique("radio");
        groups.unique("talkgroup");
        statuses.unique("text", row -> RegisterSet.normal(row.text("text")));

        Kind<String> town = towns.reference("name");
        Kind<String> scheme = schemes.reference("id");
        Kind<String> member = premises.reference("id");
        List<Town> centres = towns.map(RegisterReader::town);
        Map<String, Position> around = centres.stream()
            .collect(Collectors.toMap(Town::name, Town::position, (first, _) -> first));
        CameraReader cameras = new CameraReader(folder, settings, faults);
        return new RegisterSet(
            centres,
            schemes.map(row ->
                new Scheme(row.value("id", SettingsReader.NAME), row.value("name", NAME))),
            premises.map(row -> premises(row, town, scheme, around)),
            radios.map(row -> radio(row, member.orEmpty())),
            groups.map(row -> group(row, town, scheme)),
            cameras.cameras(town, around),
            cameras.presets(member),
            statuses.map(RegisterReader::status),
            new AirwaveRegisterReader(folder, faults).read(town));
    }

    private static Town town(CsvRow row) {
        return new Town(row.value("name", NAME), row.position(), row.value("force", NAME));
    }

    private static Premises premises(
        CsvRow row, Kind<String> town, Kind<String> scheme, Map<String, Position> around) {
        String home = row.value("town", town);
        return new Premises(
            row.value("id", NAME), row.value("name", NAME), row.value("address", Kind.text(120)),
            row.position(home, around.get(home), TOWN_METRES), home,
            row.value("scheme", scheme), row.value("silent", Kind.YES_NO));
    }

    private static Subscriber radio(CsvRow row, Kind<Optional<String>> premises) {
        return new Subscriber(
            row.value("radio", RADIO), row.value("alias", NAME),
            row.value("premises", premises).orElse(""), row.value("issued_to", NAME));
    }

    private static GroupEntry group(CsvRow row, Kind<String> town, Kind<String> scheme) {
        return new GroupEntry(
            row.value("talkgroup", TALKGROUP), row.value("name", NAME),
            row.value("town", town), row.value("scheme", scheme));
    }

    private static Status status(CsvRow row) {
        return new Status(
            row.value("text", Kind.text(AnswerBook.LONGEST)),
            new Category(
                row.value("category", Kind.text(40)),
                row.value("priority", SettingsReader.PRIORITY)));
    }

    private static <T> Kind<T> numbered(
        String dmr, IntFunction<T> ofDmr, String tetra, IntFunction<T> ofTetra) {
        return new Kind<>(
            dmr + " or " + tetra + " and a number from 1 to " + DmrId.MAX,
            text -> number(text, dmr).map(ofDmr::apply)
                .or(() -> number(text, tetra).map(ofTetra::apply)),
            ofDmr.apply(1));
    }

    private static Optional<Integer> number(String text, String prefix) {
        return text.startsWith(prefix)
            ? Kind.whole(1, DmrId.MAX).reader().apply(text.substring(prefix.length()))
            : Optional.empty();
    }
}
