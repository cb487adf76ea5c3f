package org.watchlink.routes.footage;

import java.util.List;

/// Who is to decide on a request: those who are asked now, those who are asked in turn after them,
/// and all who are able to today. Whoever is able may, at any time.
public record Cover(long request, List<String> with, List<String> then, List<String> able) {

    /// The cover of a request on a day on which these are able, in the order of the rota. Who was
    /// asked last stays so while they are able; without them it begins with the first.
    public static Cover of(Request request, List<String> able) {
        List<String> asked = request.turn().with().stream().filter(able::contains).toList();
        List<String> with = asked.isEmpty() ? able.stream().limit(1).toList() : asked;
        List<String> then = with.size() == 1
            ? able.subList(able.indexOf(with.getFirst()) + 1, able.size()) : List.of();
        return new Cover(request.number(), with, then, able);
    }

    /// Whom it goes to next: one of them, or all after the last; empty where nobody is left.
    public List<String> next() {
        return !then.isEmpty() ? then.subList(0, 1)
            : with.size() < able.size() ? able : List.of();
    }
}
