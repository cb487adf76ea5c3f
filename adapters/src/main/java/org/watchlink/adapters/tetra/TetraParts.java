package org.watchlink.adapters.tetra;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.watchlink.adapters.link.Timers;
import org.watchlink.adapters.tetra.pei.TetraAddress;
import org.watchlink.adapters.tetra.sds.Pid;
import org.watchlink.adapters.tetra.sds.Reassembly;
import org.watchlink.adapters.tetra.sds.Reassembly.Assembled;
import org.watchlink.adapters.tetra.sds.Sds;
import org.watchlink.adapters.tetra.sds.SdsCodec;
import org.watchlink.adapters.tetra.sds.SdsTl.ReportRequest;
import org.watchlink.adapters.tetra.sds.SdsTl.Transfer;
import org.watchlink.adapters.tetra.sds.UserData;
import org.watchlink.adapters.tetra.sds.UserData.ConcatenatedSds;
import org.watchlink.adapters.tetra.sds.UserData.Concatenation;
import org.watchlink.adapters.tetra.sds.UserData.HeadedText;
import org.watchlink.adapters.tetra.sds.UserDataCodec;
import org.watchlink.adapters.wire.BitReader;
import org.watchlink.adapters.wire.BitWriter;
import org.watchlink.adapters.wire.Bits;
import org.watchlink.adapters.wire.Decoded.Message;

/// Puts long messages together.
///
/// Belongs to the session's thread.
final class TetraParts {

    private static final int MOST = 256;
    private static final String GAP = "…";

    private final Reassembly<Sender, Part> reassembly;

    /// Whose messages are numbered together.
    record Sender(Optional<TetraAddress> from, TetraAddress to, int pid) { }

    /// A part. It is the same one if it comes again under another message reference.
    record Part(Transfer message) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Part(Transfer same) && message.data().equals(same.data());
        }

        @Override
        public int hashCode() {
            return message.data().hashCode();
        }
    }

    /// What became of a long message, and the parts that came.
    sealed interface Joined {

        Sender sender();

        List<Transfer> parts();
    }

    /// A text that is to be shown.
    record Text(Sender sender, List<Transfer> parts, int reference, String text, boolean whole)
        implements Joined { }

    /// A message of any kind.
    record Whole(Sender sender, List<Transfer> parts, Sds sds) implements Joined { }

    /// A message that cannot be made out.
    record Pieces(Sender sender, List<Transfer> parts) implements Joined { }

    TetraParts(Timers timers) {
        this.reassembly = new Reassembly<>(MOST, timers);
    }

    /// What part of a long message that can be put together this is.
    static Optional<Concatenation> place(Transfer message) {
        return switch (message.data()) {
            case HeadedText text when text.text().shown().isPresent() -> text.concatenation();
            case ConcatenatedSds part -> Optional.of(part.place());
            case UserData _ -> Optional.empty();
        };
    }

    /// Takes a part and gives what is to be told now.
    List<Joined> add(
        Optional<TetraAddress> from, TetraAddress to, Concatenation place, Transfer part) {
        return reassembly.add(new Sender(from, to, part.pid()), place, new Part(part)).stream()
            .map(TetraParts::join).toList();
    }

    /// What has waited in vain.
    List<Joined> overdue() {
        return reassembly.overdue().stream().map(TetraParts::join).toList();
    }

    private static Joined join(Assembled<Sender, Part> assembled) {
        List<Transfer> parts = assembled.parts().values().stream().map(Part::message).toList();
        Sender sender = assembled.sender();
        if (sender.pid() == Pid.HEADED_TEXT) {
            return new Text(
                sender, parts, assembled.reference(), text(assembled), assembled.complete());
        }
        return (assembled.complete() ? whole(parts) : Optional.<Sds>empty())
            .<Joined>map(sds -> new Whole(sender, parts, sds))
            .orElseGet(() -> new Pieces(sender, parts));
    }

    private static String text(Assembled<Sender, Part> assembled) {
        StringBuilder text = new StringBuilder();
        SortedMap<Integer, Part> parts = assembled.parts();
        int next = 1;
        for (var part : parts.entrySet()) {
            if (part.getKey() > next) {
                text.append(GAP);
            }
            if (part.getValue().message().data() instanceof HeadedText headed) {
                text.append(headed.text().shown().orElse(""));
            }
            next = part.getKey() + 1;
        }
        return next <= assembled.total() ? text.append(GAP).toString() : text.toString();
    }

    /// The first part says of which protocol the whole is. No capture has shown such a message:
    /// that one with transport is without its header there is an inference.
    private static Optional<Sds> whole(List<Transfer> parts) {
        if (!(parts.getFirst().data() instanceof ConcatenatedSds first)) {
            return Optional.empty();
        }
        int pid = first.wholePid().orElseThrow();
        Bits data = joined(parts);
        if (!Pid.hasTransport(pid)) {
            Bits pdu = new BitWriter().u(8, pid).put(data).bits();
            return new SdsCodec().decode(SdsCodec.TYPE_4, pdu) instanceof Message(Sds sds)
                ? Optional.of(sds) : Optional.empty();
        }
        BitReader in = new BitReader(data);
        return UserDataCodec.read(pid, in)
            .filter(_ -> !in.overrun())
            .map(content -> new Transfer(
                ReportRequest.NONE, false, parts.getFirst().reference(), Optional.empty(),
                content));
    }

    private static Bits joined(Collection<Transfer> parts) {
        BitWriter out = new BitWriter();
        for (Transfer part : parts) {
            if (part.data() instanceof ConcatenatedSds(_, _, Bits data)) {
                out.put(data);
            }
        }
        return out.bits();
    }
}
