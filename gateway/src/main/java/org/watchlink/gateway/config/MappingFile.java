package org.watchlink.gateway.config;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.watchlink.adapters.mapped.Mapped.Done;
import org.watchlink.adapters.mapped.Mapped.Faulty;
import org.watchlink.adapters.mapped.Mapping;
import org.watchlink.adapters.mapped.MappingReader;

/// Reads the files that say how incidents are written in somebody else's XML.
final class MappingFile {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private MappingFile() { }

    /// Adds the mapping of a section to `mappings`; what is wrong with it is told.
    static void read(
        Section section, Kind<Path> file, Set<String> names, Map<String, Mapping> mappings) {
        String name = section.unique("name", SettingsReader.NAME, names);
        Path path = section.value("file", file);
        section.end();
        if (path.equals(file.standIn())) {
            return;
        }
        try {
            switch (MappingReader.read(YAML.readValue(path.toFile(), Map.class))) {
                case Done<Mapping>(Mapping mapping) -> mappings.put(name, mapping);
                case Faulty<Mapping>(var faults) -> section.refuse("file",
                    faults.stream().map(fault -> fault.place() + " " + fault.reason())
                        .collect(Collectors.joining(", ")), "a mapping, see config/mait.yaml");
            }
        } catch (IOException e) {
            section.refuse("file", "no YAML: " + e.getClass().getSimpleName(), "a mapping");
        }
    }
}
