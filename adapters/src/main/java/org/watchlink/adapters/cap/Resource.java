package org.watchlink.adapters.cap;

import java.util.Optional;

/// A file that belongs to an alert (CAP 1.2, 3.2.3); its digest is the SHA-1 in hexadecimal digits.
public record Resource(
    String resourceDesc, String mimeType, Optional<Long> size, Optional<String> uri,
    Optional<String> derefUri, Optional<String> digest) { }
