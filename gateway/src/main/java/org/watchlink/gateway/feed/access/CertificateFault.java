package org.watchlink.gateway.feed.access;

import java.nio.file.Path;

/// A file with certificates or a key that cannot be used, and why.
public final class CertificateFault extends Exception {

    private static final long serialVersionUID = 1;

    CertificateFault(Path file, String what) {
        super(file + ": " + what);
    }
}
