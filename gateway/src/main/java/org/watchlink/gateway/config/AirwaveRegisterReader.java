package org.watchlink.gateway.config;

import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.watchlink.routes.airwave.AirwaveDestination;
import org.watchlink.routes.airwave.AirwaveGroup;
import org.watchlink.routes.airwave.AirwaveStatus;
import org.watchlink.routes.airwave.OfficerEntry;
import org.watchlink.routes.radio.Category;
import org.watchlink.routes.radio.Priority;
import org.watchlink.routes.radio.SubscriberId.Issi;
import org.watchlink.routes.radio.Talkgroup.Gssi;

/// Reads the registers of Airwave. A site without Airwave has none of these files.
record AirwaveRegisterReader(Path folder, Faults faults) {

    private static final int MOST_SSI = 0xFFFFFE;
    private static final Kind<Integer> SSI = Kind.whole(1, MOST_SSI);
    private static final int FIRST_OF_USERS = 0x8000;
    private static final Kind<Integer> VALUE = new Kind<>(
        "four hexadecimal digits from 8000 to FFFF",
        text -> Optional.of(text).filter(t -> t.matches("[89A-Fa-f][0-9A-Fa-f]{3}"))
            .map(HexFormat::fromHexDigits),
        FIRST_OF_USERS);
    private static final Kind<AirwaveDestination.Kind> DESTINATION =
        Kind.constant(List.of(AirwaveDestination.Kind.values()), Kind::hyphens);

    AirwaveRegister read(Kind<String> town) {
        CsvTable officers =
            CsvTable.readAny(folder, "officers.csv", faults, "issi", "call_sign", "force");
        CsvTable statuses = CsvTable.readAny(
            folder, "airwave-statuses.csv", faults, "value", "name", "category", "priority");
        CsvTable destinations = CsvTable.readAny(
            folder, "airwave-destinations.csv", faults, "name", "kind", "ssi", "force", "town");
        CsvTable groups = CsvTable.readAny(
            folder, "airwave-talkgroups.csv", faults, "gssi", "name", "force");
        officers.unique("issi");
        officers.unique("call_sign", row -> List.of(row.text("force"), row.text("call_sign")));
        statuses.unique("value", row -> row.text("value").toUpperCase(Locale.ROOT));
        destinations.unique("name");
        groups.unique("gssi");
        return new AirwaveRegister(
            officers.map(AirwaveRegisterReader::officer),
            statuses.map(AirwaveRegisterReader::status),
            destinations.map(row -> destination(row, town)),
            groups.map(AirwaveRegisterReader::group));
    }

    private static OfficerEntry officer(CsvRow row) {
        return new OfficerEntry(
            new Issi(row.value("issi", SSI)), row.value("call_sign", RegisterReader.NAME),
            row.value("force", RegisterReader.NAME));
    }

    /// Category and priority stand together or not at all.
    private static AirwaveStatus status(CsvRow row) {
        Optional<String> category = row.value("category", Kind.text(40).orEmpty());
        Optional<Priority> priority =
            row.value("priority", SettingsReader.PRIORITY.orEmpty());
        if (row.text("category").isEmpty() != row.text("priority").isEmpty()) {
            String lacking = row.text("category").isEmpty() ? "category" : "priority";
            row.refuse(lacking, "missing", "category and priority, or neither");
        }
        return new AirwaveStatus(
            row.value("value", VALUE), row.value("name", RegisterReader.NAME),
            category.flatMap(name -> priority.map(urgency -> new Category(name, urgency))));
    }

    private static AirwaveDestination destination(CsvRow row, Kind<String> town) {
        return new AirwaveDestination(
            row.value("name", RegisterReader.NAME), row.value("kind", DESTINATION),
            row.value("ssi", SSI), row.value("force", RegisterReader.NAME),
            row.value("town", town.orNone("*")));
    }

    private static AirwaveGroup group(CsvRow row) {
        return new AirwaveGroup(
            new Gssi(row.value("gssi", SSI)), row.value("name", RegisterReader.NAME),
            row.value("force", RegisterReader.NAME));
    }
}
