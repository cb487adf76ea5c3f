package org.watchlink.adapters.mapped;

import java.util.Map;

/// Somebody else's XML as configuration: what stands where in it, for a partner who takes neither
/// our JSON nor CAP. Such a file can follow a published format, MAIT for one; that it conforms is
/// for the partner to say, we do not claim it.
///
/// [MappingReader] tells what the file looks like, [MappedXml] writes by it.
public record Mapping(Map<String, String> namespaces, MappedElement root) {

    /// Keeps the namespaces by their prefix.
    public Mapping {
        namespaces = Map.copyOf(namespaces);
    }
}
