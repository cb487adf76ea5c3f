package org.watchlink.routes.footage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The requests for footage that are open or were closed lately, as they are after line `number` of
/// the log, the last that changed them. `kept` is how long recorders keep footage, `link` how long
/// a link may last, `system` whether the police's system makes links. Where there is a `rota`,
/// `covers` says of each request that is to be approved by whom.
public record FootageView(
    long number, Instant at, Duration kept, Duration link, boolean system,
    List<Request> requests, boolean rota, List<Cover> covers) {

    /// What a desk may see that is not entitled to Airwave.
    public FootageView withoutAirwave() {
        List<Request> seen = requests.stream().filter(request -> !request.airwave()).toList();
        return new FootageView(number, at, kept, link, system, seen, rota,
            covers.stream().filter(cover -> seen.stream()
                .anyMatch(request -> request.number() == cover.request())).toList());
    }
}
