package org.watchlink.routes.incident;

import org.watchlink.routes.alert.Operator;

/// Something was done about a request for footage.
public sealed interface FootageChange extends Occurrence {

    /// The request's number, counted from 1 for good.
    long request();

    /// Somebody wrote a note on a request.
    record FootageNoted(long request, String text, Operator by) implements FootageChange { }
}
