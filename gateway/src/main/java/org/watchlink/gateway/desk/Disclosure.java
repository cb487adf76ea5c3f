package org.watchlink.gateway.desk;

import java.util.concurrent.CompletionStage;
import org.watchlink.routes.alert.Operator;

/// Where it is written down who was shown what of the police radio.
public interface Disclosure {

    /// Completes when it is written; what it is about is shown only then.
    CompletionStage<Void> shown(Operator to, String what);
}
