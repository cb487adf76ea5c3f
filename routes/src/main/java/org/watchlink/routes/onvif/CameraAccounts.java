package org.watchlink.routes.onvif;

import java.util.Optional;
import org.watchlink.adapters.onvif.Credentials;

/// The names and passwords that cameras know, by the name of the account in the configuration.
public interface CameraAccounts {

    /// The credentials of that account.
    Optional<Credentials> find(String account);
}
