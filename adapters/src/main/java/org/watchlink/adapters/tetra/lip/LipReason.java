package org.watchlink.adapters.tetra.lip;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Why a terminal reports.
public enum LipReason {
    /// Switched on.
    POWER_ON(0),
    /// Switched off.
    POWER_OFF(1),
    /// Emergency condition detected.
    EMERGENCY(2),
    /// The talk key was pressed.
    PUSH_TO_TALK(3),
    /// A status was sent; [LipElement.StatusValue] may name it.
    STATUS(4),
    /// Must not transmit.
    TRANSMIT_INHIBIT_ON(5),
    /// May transmit again.
    TRANSMIT_INHIBIT_OFF(6),
    /// On the network.
    TRUNKED_MODE(7),
    /// Radio to radio.
    DIRECT_MODE(8),
    /// Within coverage.
    SERVICE_ENTERED(9),
    /// Out of coverage.
    SERVICE_LOST(10),
    /// Another cell.
    CELL_RESELECTED(11),
    /// Low battery.
    LOW_BATTERY(12),
    /// Put into the car kit.
    CAR_KIT_ON(13),
    /// Taken from the car kit.
    CAR_KIT_OFF(14),
    /// Asks for its initial configuration.
    ASKS_CONFIGURATION(15),
    /// Arrived at the destination.
    ARRIVED_AT_DESTINATION(16),
    /// Arrived at a defined location.
    ARRIVED_AT_LOCATION(17),
    /// Approaches a defined location.
    APPROACHING_LOCATION(18),
    /// An SDS type 1 was entered; [LipElement.SdsType1Value] may name it.
    SDS_TYPE_1_ENTERED(19),
    /// An application asked for it.
    USER_APPLICATION(20),
    /// Does not find itself any more.
    POSITION_LOST(21),
    /// Finds itself again.
    POSITION_REGAINED(22),
    /// Leaves a point.
    LEAVING_POINT(23),
    /// In a covert listening call: not for everybody's eyes.
    AMBIENCE_LISTENING(24),
    /// Temporary reporting has begun.
    TEMPORARY_REPORTING_BEGUN(25),
    /// Temporary reporting has ended.
    TEMPORARY_REPORTING_ENDED(26),
    /// Call set-up, type 1.
    CALL_SET_UP_1(27),
    /// Call set-up, type 2.
    CALL_SET_UP_2(28),
    /// Positioning was switched on.
    POSITIONING_ON(29),
    /// Positioning was switched off.
    POSITIONING_OFF(30),
    /// Somebody asked.
    IMMEDIATE_REQUEST(32),
    /// Nothing was reported for long enough.
    MAXIMUM_INTERVAL(129),
    /// Moved far enough.
    MAXIMUM_DISTANCE(130),
    /// A reserved code; 255 stands for all of them.
    RESERVED(255);

    private static final Map<Integer, LipReason> CODES = Arrays.stream(values())
        .collect(Collectors.toMap(LipReason::code, Function.identity()));

    private final int code;

    LipReason(int code) {
        this.code = code;
    }

    /// What the code says.
    public static LipReason of(int code) {
        return CODES.getOrDefault(code, RESERVED);
    }

    /// The code on the wire.
    public int code() {
        return code;
    }
}
