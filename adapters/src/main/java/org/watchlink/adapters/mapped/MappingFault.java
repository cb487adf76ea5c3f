package org.watchlink.adapters.mapped;

/// What is wrong, and where: the way into the file (`root.children[2].date`) when it was read, or
/// into the XML (`Report/Person[2]/Age`) when it was written. The value itself, which may be
/// somebody's name, is not told.
public record MappingFault(String place, String reason) { }
