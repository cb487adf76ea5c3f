package org.watchlink.gateway.config;

import java.nio.file.Path;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.watchlink.routes.airwave.AirwaveGroup;
import org.watchlink.routes.airwave.AirwaveStatuses.Named;
import org.watchlink.routes.airwave.Destination;
import org.watchlink.routes.airwave.OfficerEntry;
import org.watchlink.routes.radio.AirwaveAddress;
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
    private static final Kind<IntFunction<AirwaveAddress>> ADDRESSED =
        Kind.choice(Map.of("group", Gssi::new, "officer", Issi::new));

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
            byValue(statuses),
            destinations.map(row -> destination(row, town)),
            groups.map(AirwaveRegisterReader::group));
    }

    private static OfficerEntry officer(CsvRow row) {
        return new OfficerEntry(
            new Issi(row.value("issi", SSI)), row.value("call_sign", RegisterReader.NAME),
            row.value("force", RegisterReader.NAME));
    }

    private static Map<Integer, Named> byValue(CsvTable statuses) {
        Map<Integer, Named> byValue = new LinkedHashMap<>();
        statuses.map(row -> byValue.putIfAbsent(row.value("value", VALUE), status(row)));
        return Collections.unmodifiableMap(byValue);
    }

    /// Category and priority stand together or not at all.
    private static Named status(CsvRow row) {
        Optional<String> category = row.value("category", Kind.text(40).orEmpty());
        Optional<Priority> priority =
            row.value("priority", SettingsReader.PRIORITY.orEmpty());
        if (row.text("category").isEmpty() != row.text("priority").isEmpty()) {
            String lacking = row.text("category").isEmpty() ? "category" : "priority";
            row.refuse(lacking, "missing", "category and priority, or neither");
        }
        return new Named(
            row.value("name", RegisterReader.NAME),
            category.flatMap(name -> priority.map(urgency -> new Category(name, urgency))));
    }

    private static Destination destination(CsvRow row, Kind<String> town) {
        return new Destination(
            row.value("name", RegisterReader.NAME),
            row.value("kind", ADDRESSED).apply(row.value("ssi", SSI)),
            row.value("force", RegisterReader.NAME),
            Set.of(row.value("town", town.orNone(AirwaveRegister.EVERYWHERE))
                .orElse(AirwaveRegister.EVERYWHERE)));
    }

    private static AirwaveGroup group(CsvRow row) {
        return new AirwaveGroup(
            new Gssi(row.value("gssi", SSI)), row.value("name", RegisterReader.NAME),
            row.value("force", RegisterReader.NAME));
    }
}
