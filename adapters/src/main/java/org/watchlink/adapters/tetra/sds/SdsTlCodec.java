package org.watchlink.adapters.tetra.sds;

import java.util.Optional;
import org.watchlink.adapters.tetra.sds.SdsTl.Ack;
import org.watchlink.adapters.tetra.sds.SdsTl.Report;
import org.watchlink.adapters.tetra.sds.SdsTl.ReportRequest;
import org.watchlink.adapters.tetra.sds.SdsTl.Transfer;
import org.watchlink.adapters.tetra.sds.StorageForward.External;
import org.watchlink.adapters.tetra.sds.StorageForward.ForwardAddress;
import org.watchlink.adapters.tetra.sds.StorageForward.Nobody;
import org.watchlink.adapters.tetra.sds.StorageForward.Sna;
import org.watchlink.adapters.tetra.sds.StorageForward.Ssi;
import org.watchlink.adapters.tetra.sds.StorageForward.Tsi;
import org.watchlink.adapters.wire.BitReader;
import org.watchlink.adapters.wire.BitWriter;
import org.watchlink.adapters.wire.Bits;
import org.watchlink.adapters.wire.Decoded;
import org.watchlink.adapters.wire.Decoded.Malformed;
import org.watchlink.adapters.wire.Decoded.Message;

/// What follows the protocol identifier of a message with transport (clause 29.4.2).
///
///     transfer    0(4) request(2) selection(1) storage(1) reference(8) [forward] user data
///     report      1(4) ack(1) reserved(2) storage(1) status(8) reference(8) [forward] [data]
///     ack         2(4) reserved(4) status(8) reference(8)
///     others      type(4) data
///
///     forward     validity(5) kind(3) address, if the storage bit is set:
///     kind 0      SNA(8)
///     kind 1      SSI(24)
///     kind 2      network(24) SSI(24)
///     kind 3      count(8) digits(4 each) and a dummy digit if they are odd
///     kind 7      nothing
final class SdsTlCodec {

    private static final int TRANSFER = 0;
    private static final int REPORT = 1;
    private static final int ACK = 2;

    private static final int SNA = 0;
    private static final int SSI = 1;
    private static final int TSI = 2;
    private static final int EXTERNAL = 3;
    private static final int NOBODY = 7;

    private SdsTlCodec() { }

    /// Reads on behind `pid` in `frame`.
    static Decoded<Sds.TypeFour> decode(int pid, BitReader in, Bits frame) {
        int type = in.u(4);
        Optional<? extends SdsTl> read = switch (type) {
            case TRANSFER -> transfer(pid, in);
            case REPORT -> report(pid, in);
            case ACK -> Optional.of(
                new Ack(pid, in.u(4), new DeliveryStatus(in.u(8)), in.u(8)));
            default -> Optional.of(new SdsTl.Other(pid, type, in.rest()));
        };
        if (in.overrun()) {
            return new Malformed<>("truncated", frame.octets());
        } else if (in.left() > 0) {
            return new Malformed<>(read.isPresent() ? "trailing" : "layout", frame.octets());
        }
        return read.<Decoded<Sds.TypeFour>>map(Message::new)
            .orElseGet(() -> new Malformed<>("layout", frame.octets()));
    }

    static void write(BitWriter out, SdsTl message) {
        out.u(8, message.pid());
        switch (message) {
            case Transfer(var request, var selection, int reference, var storage, var data) -> {
                out.u(4, TRANSFER).u(2, request.ordinal()).flag(selection)
                    .flag(storage.isPresent()).u(8, reference);
                storage.ifPresent(forward -> write(out, forward));
                UserDataCodec.write(out, data);
            }
            case Report(_, var ack, int reserved, var status, int reference, var storage,
                    var data) -> {
                out.u(4, REPORT).flag(ack).u(2, reserved).flag(storage.isPresent())
                    .u(8, status.code()).u(8, reference);
                storage.ifPresent(forward -> write(out, forward));
                out.put(data);
            }
            case Ack(_, int reserved, var status, int reference) ->
                out.u(4, ACK).u(4, reserved).u(8, status.code()).u(8, reference);
            case SdsTl.Other(_, int type, Bits data) -> out.u(4, type).put(data);
        }
    }

    private static Optional<Transfer> transfer(int pid, BitReader in) {
        ReportRequest request = ReportRequest.values()[in.u(2)];
        boolean selection = in.flag();
        boolean stored = in.flag();
        int reference = in.u(8);
        Optional<StorageForward> storage = stored ? forward(in) : Optional.empty();
        return storage.isPresent() == stored
            ? UserDataCodec.read(pid, in)
                .map(data -> new Transfer(request, selection, reference, storage, data))
            : Optional.empty();
    }

    private static Optional<Report> report(int pid, BitReader in) {
        boolean ackRequired = in.flag();
        int reserved = in.u(2);
        boolean stored = in.flag();
        DeliveryStatus status = new DeliveryStatus(in.u(8));
        int reference = in.u(8);
        Optional<StorageForward> storage = stored ? forward(in) : Optional.empty();
        return storage.isPresent() == stored
            ? Optional.of(new Report(
                pid, ackRequired, reserved, status, reference, storage, in.rest()))
            : Optional.empty();
    }

    private static Optional<StorageForward> forward(BitReader in) {
        ValidityPeriod validity = new ValidityPeriod(in.u(5));
        Optional<ForwardAddress> address = switch (in.u(3)) {
            case SNA -> Optional.of(new Sna(in.u(8)));
            case SSI -> Optional.of(new Ssi(in.u(24)));
            case TSI -> Optional.of(new Tsi(in.u(24), in.u(24)));
            case EXTERNAL -> external(in);
            case NOBODY -> Optional.of(new Nobody());
            default -> Optional.empty();
        };
        return address.map(to -> new StorageForward(validity, to));
    }

    private static Optional<ForwardAddress> external(BitReader in) {
        int count = in.u(8);
        Bits digits = in.take((count + 1) / 2 * 8);
        return in.overrun() ? Optional.empty() : Optional.of(new External(count, digits));
    }

    private static void write(BitWriter out, StorageForward forward) {
        out.u(5, forward.validity().code());
        switch (forward.address()) {
            case Sna(int number) -> out.u(3, SNA).u(8, number);
            case Ssi(int ssi) -> out.u(3, SSI).u(24, ssi);
            case Tsi(int network, int ssi) -> out.u(3, TSI).u(24, network).u(24, ssi);
            case External(int count, Bits digits) -> out.u(3, EXTERNAL).u(8, count).put(digits);
            case Nobody() -> out.u(3, NOBODY);
        }
    }
}
