package org.watchlink.routes.dams;

import org.watchlink.adapters.dams.Dams;
import org.watchlink.adapters.dams.DamsResult;

/// The police's system as the courier needs it.
public interface LinkMaker {

    /// Orders a link; the same order again is the same link. Waits for the answer.
    DamsResult order(Dams.Order order);

    /// How far the link with this id has come. Waits for the answer.
    DamsResult look(String id);
}
