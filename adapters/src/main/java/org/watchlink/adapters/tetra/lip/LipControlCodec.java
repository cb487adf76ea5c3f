package org.watchlink.adapters.tetra.lip;

import java.time.Duration;
import org.watchlink.adapters.tetra.lip.LipControl.Acknowledgement;
import org.watchlink.adapters.tetra.lip.LipControl.AddTrigger;
import org.watchlink.adapters.tetra.lip.LipControl.Backlog;
import org.watchlink.adapters.tetra.lip.LipControl.BasicParametersRequest;
import org.watchlink.adapters.tetra.lip.LipControl.BasicParametersResponse;
import org.watchlink.adapters.tetra.lip.LipControl.ImmediateReportRequest;
import org.watchlink.adapters.tetra.lip.LipControl.ImmediateReportResponse;
import org.watchlink.adapters.tetra.lip.LipControl.RemoveTrigger;
import org.watchlink.adapters.tetra.lip.LipControl.ReportBasicParameters;
import org.watchlink.adapters.tetra.lip.LipControl.ReportTrigger;
import org.watchlink.adapters.tetra.lip.LipControl.ReportingRequest;
import org.watchlink.adapters.tetra.lip.LipControl.ReportingResponse;
import org.watchlink.adapters.tetra.lip.LipControl.TemporaryControl;
import org.watchlink.adapters.wire.BitReader;
import org.watchlink.adapters.wire.BitWriter;
import org.watchlink.adapters.wire.Bits;

/// The PDUs of [LipControl], from the extension's number on.
///
///     1   immediate report request       0 | report type 2 | address type 4 | address
///     4   acknowledgement
///     5   basic parameters request       0 | acknowledge 1 | interval 7 | report type 2
///         basic parameters response      1 | result 8 | flags 8 | interval 7 | report type 2
///     6   add or modify trigger
///     7   remove trigger
///     8   report trigger
///     9   report basic parameters
///     10  reporting on or off, request   0 | acknowledge 1 | flags 8
///         reporting on or off, response  1 | flags 8
///     11  temporary control
///     12  backlog
final class LipControlCodec {

    private static final int IMMEDIATE_REPORT = 1;
    private static final int ACKNOWLEDGEMENT = 4;
    private static final int BASIC_PARAMETERS = 5;
    private static final int ADD_TRIGGER = 6;
    private static final int REMOVE_TRIGGER = 7;
    private static final int REPORT_TRIGGER = 8;
    private static final int REPORT_BASIC_PARAMETERS = 9;
    private static final int REPORTING = 10;
    private static final int TEMPORARY_CONTROL = 11;
    private static final int BACKLOG = 12;

    private static final Duration STEP = Duration.ofSeconds(10);

    private LipControlCodec() { }

    /// Reads what follows the number; `body` is the whole PDU.
    static Lip read(int extension, BitReader in, Bits body) {
        return switch (extension) {
            case IMMEDIATE_REPORT -> in.flag()
                ? new ImmediateReportResponse(in.rest())
                : new ImmediateReportRequest(report(in), address(in), in.rest());
            case ACKNOWLEDGEMENT -> new Acknowledgement(in.rest());
            case BASIC_PARAMETERS -> in.flag()
                ? new BasicParametersResponse(
                    in.u(8), flags(in), interval(in), report(in), in.rest())
                : new BasicParametersRequest(in.flag(), interval(in), report(in), in.rest());
            case ADD_TRIGGER -> new AddTrigger(in.rest());
            case REMOVE_TRIGGER -> new RemoveTrigger(in.rest());
            case REPORT_TRIGGER -> new ReportTrigger(in.rest());
            case REPORT_BASIC_PARAMETERS -> new ReportBasicParameters(in.rest());
            case REPORTING -> in.flag()
                ? new ReportingResponse(flags(in), in.rest())
                : new ReportingRequest(in.flag(), flags(in), in.rest());
            case TEMPORARY_CONTROL -> new TemporaryControl(in.rest());
            case BACKLOG -> new Backlog(in.rest());
            default -> new Lip.Unknown(body);
        };
    }

    static void write(LipControl control, BitWriter out) {
        switch (control) {
            case ImmediateReportRequest(var report, LipAddress destination, Bits spare) -> {
                out.u(4, IMMEDIATE_REPORT).flag(false).u(2, report.ordinal());
                write(destination, out);
                out.put(spare);
            }
            case ImmediateReportResponse(Bits body) ->
                out.u(4, IMMEDIATE_REPORT).flag(true).put(body);
            case Acknowledgement(Bits body) -> out.u(4, ACKNOWLEDGEMENT).put(body);
            case BasicParametersRequest(
                boolean acknowledge, var interval, var report, Bits spare) ->
                out.u(4, BASIC_PARAMETERS).flag(false).flag(acknowledge).u(7, steps(interval))
                    .u(2, report.ordinal()).put(spare);
            case BasicParametersResponse(
                int result, LipFlags flags, var interval, var report, Bits spare) ->
                out.u(4, BASIC_PARAMETERS).flag(true).u(8, result).u(8, flags.octet())
                    .u(7, steps(interval)).u(2, report.ordinal()).put(spare);
            case AddTrigger(Bits body) -> out.u(4, ADD_TRIGGER).put(body);
            case RemoveTrigger(Bits body) -> out.u(4, REMOVE_TRIGGER).put(body);
            case ReportTrigger(Bits body) -> out.u(4, REPORT_TRIGGER).put(body);
            case ReportBasicParameters(Bits body) -> out.u(4, REPORT_BASIC_PARAMETERS).put(body);
            case ReportingRequest(boolean acknowledge, LipFlags flags, Bits spare) ->
                out.u(4, REPORTING).flag(false).flag(acknowledge).u(8, flags.octet()).put(spare);
            case ReportingResponse(LipFlags flags, Bits spare) ->
                out.u(4, REPORTING).flag(true).u(8, flags.octet()).put(spare);
            case TemporaryControl(Bits body) -> out.u(4, TEMPORARY_CONTROL).put(body);
            case Backlog(Bits body) -> out.u(4, BACKLOG).put(body);
        }
    }

    private static LipReportType report(BitReader in) {
        return LipReportType.of(in.u(2));
    }

    private static LipFlags flags(BitReader in) {
        return new LipFlags(in.u(8));
    }

    private static Duration interval(BitReader in) {
        return STEP.multipliedBy(in.u(7));
    }

    private static long steps(Duration interval) {
        long steps = interval.dividedBy(STEP);
        if (steps < 0 || steps > 127 || !STEP.multipliedBy(steps).equals(interval)) {
            throw new IllegalArgumentException("interval " + interval);
        }
        return steps;
    }

    private static LipAddress address(BitReader in) {
        int type = in.u(4);
        return switch (type) {
            case 0 -> new LipAddress.None();
            case 1 -> new LipAddress.Ssi(in.u(24));
            case 2 -> new LipAddress.Tsi(in.u(24), in.u(24));
            default -> new LipAddress.Other(type, in.rest());
        };
    }

    private static void write(LipAddress address, BitWriter out) {
        switch (address) {
            case LipAddress.None() -> out.u(4, 0);
            case LipAddress.Ssi(int ssi) -> out.u(4, 1).u(24, ssi);
            case LipAddress.Tsi(int ssi, int mni) -> out.u(4, 2).u(24, ssi).u(24, mni);
            case LipAddress.Other(int type, Bits value) -> out.u(4, type).put(value);
        }
    }
}
