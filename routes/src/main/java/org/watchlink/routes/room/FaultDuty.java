package org.watchlink.routes.room;

import java.util.Optional;
import java.util.function.IntPredicate;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.desk.FaultAction;
import org.watchlink.routes.desk.FaultAction.ClearFault;
import org.watchlink.routes.desk.FaultAction.DeclineFault;
import org.watchlink.routes.desk.FaultAction.ReportFault;
import org.watchlink.routes.fault.Fault;
import org.watchlink.routes.fault.FaultBook;
import org.watchlink.routes.incident.FaultChange.FaultCleared;
import org.watchlink.routes.incident.FaultChange.FaultDeclined;
import org.watchlink.routes.incident.FaultChange.FaultReported;

/// Writes down what operators say about the cameras' faults, or says why not.
final class FaultDuty {

    private final FaultBook book;
    private final Board board;
    private final Pen pen;
    private final IntPredicate known;

    /// @param known whether the register has a camera of this number
    FaultDuty(FaultBook book, Board board, Pen pen, IntPredicate known) {
        this.book = book;
        this.board = board;
        this.pen = pen;
        this.known = known;
    }

    /// Gives the reason when the action is refused.
    Optional<String> act(Operator by, FaultAction action) {
        return switch (action) {
            case ReportFault(int camera, String symptom) -> report(camera, symptom.strip(), by);
            case DeclineFault(int camera, String reason) -> decline(camera, reason.strip(), by);
            case ClearFault(long number, String engineer, String remedy) -> book.open(number)
                .map(fault -> clear(fault, engineer.strip(), remedy.strip(), by))
                .orElseGet(() -> Optional.of("there is no open fault " + number));
        };
    }

    private Optional<String> report(int camera, String symptom, Operator by) {
        if (!known.test(camera)) {
            return Optional.of("there is no camera %03d".formatted(camera));
        }
        Optional<Fault> same = book.of(camera).stream()
            .filter(fault -> fault.symptom().equalsIgnoreCase(symptom)).findFirst();
        return same.map(fault -> "fault " + fault.number() + " says so already")
            .or(() -> Said.fault("a symptom", symptom))
            .or(() -> pen.written(new FaultReported(book.next(), camera, symptom, by)));
    }

    private Optional<String> decline(int camera, String reason, Operator by) {
        if (board.healthy(camera)) {
            return Optional.of("camera %03d can be used".formatted(camera));
        }
        return Said.fault("a reason", reason)
            .or(() -> pen.written(new FaultDeclined(camera, reason, by)));
    }

    private Optional<String> clear(Fault fault, String engineer, String remedy, Operator by) {
        return Said.fault("an engineer's name", engineer)
            .or(() -> Said.fault("a remedy", remedy))
            .or(() -> pen.written(new FaultCleared(
                fault.number(), fault.camera(), engineer, remedy, by)));
    }
}
