package org.watchlink.adapters.tetra.lip;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How a request went, or why there is no position.
public enum LipResult {
    /// Done.
    SUCCESS(0),
    /// System failure.
    SYSTEM_FAILURE(1),
    /// Unspecified error.
    UNSPECIFIED(2),
    /// The application may not.
    UNAUTHORISED_APPLICATION(3),
    /// Unknown subscriber.
    UNKNOWN_SUBSCRIBER(4),
    /// Absent subscriber.
    ABSENT_SUBSCRIBER(5),
    /// Congestion, codes 6 and 7.
    CONGESTION(6),
    /// Unsupported version.
    VERSION(8),
    /// Insufficient resource.
    RESOURCE(9),
    /// Syntax error.
    SYNTAX(10),
    /// Something is not supported, codes 11 to 13.
    NOT_SUPPORTED(11),
    /// Not available at present.
    NOT_AVAILABLE_NOW(14),
    /// Not as accurate as was asked for.
    ACCURACY_NOT_REACHED(15),
    /// Reporting will stop.
    REPORTING_WILL_STOP(17),
    /// Time expired.
    TIME_EXPIRED(18),
    /// Disallowed.
    DISALLOWED(19),
    /// No such request.
    NO_SUCH_REQUEST(21),
    /// The user has switched it off.
    USER_DISABLED(22),
    /// Values were changed.
    VALUES_MODIFIED(23),
    /// Accepted.
    ACCEPTED(24),
    /// Accepted with changes.
    ACCEPTED_WITH_CHANGES(25),
    /// Triggers are not supported.
    TRIGGERS_NOT_SUPPORTED(26),
    /// Complete.
    COMPLETE(27),
    /// The means of positioning fail.
    POSITION_METHOD_FAILURE(81),
    /// Insufficient satellites.
    INSUFFICIENT_SATELLITES(200),
    /// The satellites stand badly.
    BAD_GEOMETRY(201),
    /// A code without a meaning that we know.
    RESERVED(255);

    private static final Map<Integer, LipResult> CODES = Arrays.stream(values())
        .collect(Collectors.toMap(result -> result.code, Function.identity()));

    private final int code;

    LipResult(int code) {
        this.code = code;
    }

    /// What the code says.
    public static LipResult of(int code) {
        return switch (code) {
            case 7 -> CONGESTION;
            case 12, 13 -> NOT_SUPPORTED;
            default -> CODES.getOrDefault(code, RESERVED);
        };
    }
}
