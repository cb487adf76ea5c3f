package org.watchlink.adapters.cap;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.watchlink.adapters.cap.Alert.MsgType;
import org.watchlink.adapters.cap.Alert.Scope;
import org.watchlink.adapters.cap.Alert.Status;

/// The rules of CAP 1.2 that its schema does not enforce (OASIS, 3.2), and our own for what leaves
/// this house.
///
/// Two are stricter than the standard, which only says *should*: a note with an exercise and an
/// error, and a reference with whatever is not the first alert.
public final class CapRules {

    private static final Pattern NAME = Pattern.compile("[^\\s,<&]+");

    private CapRules() { }

    /// What is wrong with an alert; nothing if it may be written.
    public static List<CapFault> broken(Alert alert) {
        CapFaults faults = new CapFaults();
        check(alert, faults);
        return faults.all();
    }

    /// What is wrong with an alert of ours: it is never public, and always says its language,
    /// because none would mean American English.
    public static List<CapFault> brokenByUs(Alert alert) {
        CapFaults faults = new CapFaults();
        check(alert, faults);
        faults.require(alert.scope() != Scope.Public, "scope",
            "an alert of ours is Restricted or Private");
        faults.in(alert.info(), "info", (info, in) ->
            in.require(info.language().isPresent(), "language", "an alert of ours says it"));
        return faults.all();
    }

    private static void check(Alert alert, CapFaults faults) {
        String name = "has no blank, comma, < or & and is not empty";
        faults.require(NAME.matcher(alert.identifier()).matches(), "identifier", name);
        faults.require(NAME.matcher(alert.sender()).matches(), "sender", name);
        faults.require(alert.scope() != Scope.Restricted || says(alert.restriction()),
            "restriction", "is needed with scope Restricted");
        faults.require(alert.scope() != Scope.Private || says(alert.addresses()),
            "addresses", "are needed with scope Private");
        faults.each(alert.addresses(), CapRules::isGroup, "addresses",
            "have blanks between them, and quotation marks around one with blanks");
        faults.require(alert.msgType() != MsgType.Error || says(alert.note()),
            "note", "is needed with msgType Error");
        faults.require(alert.status() != Status.Exercise || says(alert.note()),
            "note", "is needed with status Exercise");
        faults.require(alert.msgType() == MsgType.Alert || says(alert.references()),
            "references", "are needed with msgType " + alert.msgType());
        faults.each(alert.references(), each(CapRules::isReference), "references",
            "are sender,identifier,sent with blanks between them");
        faults.each(alert.incidents(), CapRules::isGroup, "incidents",
            "have blanks between them, and quotation marks around one with blanks");
        faults.in(alert.info(), "info", (info, in) -> InfoRules.check(info, alert.sent(), in));
    }

    private static boolean says(Optional<String> text) {
        return text.filter(present -> !present.isBlank()).isPresent();
    }

    private static boolean isGroup(String text) {
        return CapGroup.names(text).isPresent();
    }

    private static Predicate<String> each(Predicate<String> rule) {
        return text -> Arrays.stream(text.strip().split("\\s+")).allMatch(rule);
    }

    private static boolean isReference(String text) {
        String[] parts = text.split(",", -1);
        return parts.length == 3
            && NAME.matcher(parts[0]).matches()
            && NAME.matcher(parts[1]).matches()
            && CapTime.read(parts[2]).isPresent();
    }
}
