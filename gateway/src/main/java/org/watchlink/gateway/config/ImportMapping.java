package org.watchlink.gateway.config;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.watchlink.gateway.config.Yaml.Mapping;

/// How the table of an older system says what an incident is.
///
/// `system` names that system, so that its numbers are not taken for those of another. A row that
/// names no town belongs to the nearest one whose centre is not farther than `townWithin` metres,
/// one that names no camera to the nearest camera within `cameraWithin`; 0 leaves it without.
/// An incident without purpose is taken only where the mapping has a purpose of no column and no
/// word.
public record ImportMapping(
    String system, Charset charset, char separator, DateTimeFormatter times, int townWithin,
    int cameraWithin, Map<Item, Source> items) {

    /// What is taken over of an incident.
    public enum Item {
        /// The incident's number there.
        SOURCE,
        /// When it began.
        OPENED,
        /// When it was closed.
        CLOSED,
        /// The town.
        TOWN,
        /// Where in the town.
        PLACE,
        /// North, WGS 84.
        LATITUDE,
        /// East, WGS 84.
        LONGITUDE,
        /// What kind of incident it was.
        CATEGORY,
        /// What the cameras were used for.
        PURPOSE,
        /// The numbers of the cameras, with anything but digits between them.
        CAMERAS,
        /// The desk that opened it.
        DESK,
        /// How many were arrested.
        ARRESTS,
        /// `yes` where it was notable.
        NOTABLE,
        /// How CCTV helped.
        CONTRIBUTION,
        /// What came of it.
        OUTCOME,
        /// Why it was closed.
        REASON
    }

    /// Where an item comes from: a column, empty where there is none; what its words mean here; and
    /// what stands for an empty or unknown one. Without `words` every text stands for itself.
    public record Source(String column, Map<String, String> words, String otherwise) {

        /// An item that the table does not have.
        public static final Source NONE = new Source("", Map.of(), "");
    }

    /// Where an item comes from.
    public Source source(Item item) {
        return items.getOrDefault(item, Source.NONE);
    }

    /// Reads a mapping file.
    ///
    /// @throws ConfigurationError if anything is wrong, with everything that is
    public static ImportMapping load(Path file) throws ConfigurationError {
        Faults faults = new Faults();
        String name = file.getFileName().toString();
        Mapping mapping = TextFile.read(file, faults)
            .map(text -> Yaml.read(name, text, faults)).orElse(Mapping.empty(Mark.of(name)));
        faults.raise();
        ImportMapping read = new ImportMappingReader().read(
            new Section(mapping, "", new Environment(Map.of()), faults));
        faults.raise();
        return read;
    }
}
