package org.watchlink.gateway.desk;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.desk.DeskAction;
import org.watchlink.routes.desk.DeskEvent;

/// The control room behind the desks.
public interface Room {

    /// Everything as it is now. The stage may complete on any thread.
    CompletionStage<DeskEvent.Snapshot> snapshot();

    /// How everything is. Asked every two seconds on a worker thread; while this does not return,
    /// no desk calls itself live.
    DeskEvent.Health health();

    /// Does what an operator asks. The stage gives the reason where it is refused, and may complete
    /// on any thread.
    CompletionStage<Optional<String>> act(Operator operator, DeskAction action);
}
