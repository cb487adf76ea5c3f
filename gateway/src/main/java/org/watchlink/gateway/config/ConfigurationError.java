package org.watchlink.gateway.config;

import java.util.List;

/// A configuration that is refused as a whole, with everything that is wrong with it.
public final class ConfigurationError extends Exception {

    private static final long serialVersionUID = 1;

    ConfigurationError(List<String> lines) {
        super(String.join("\n", lines));
    }

    /// One line for each fault: file, line, column, key, what is wrong and what is allowed.
    public List<String> lines() {
        return getMessage().lines().toList();
    }
}
