package org.watchlink.routes.footage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The requests for footage that are open or were closed lately, as they are after line `number` of
/// the log, the last that changed them. `kept` is how long recorders keep footage, `link` how long
/// a link may last, `system` whether the police's system makes links.
public record FootageView(
    long number, Instant at, Duration kept, Duration link, boolean system,
    List<Request> requests) {

    /// What a desk may see that is not entitled to Airwave.
    public FootageView withoutAirwave() {
        return new FootageView(number, at, kept, link, system,
            requests.stream().filter(request -> !request.airwave()).toList());
    }
}
