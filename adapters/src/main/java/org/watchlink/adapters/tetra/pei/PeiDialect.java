package org.watchlink.adapters.tetra.pei;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.watchlink.adapters.tetra.pei.Pei.CmeFailure;
import org.watchlink.adapters.tetra.pei.Pei.Ok;
import org.watchlink.adapters.tetra.pei.Pei.SdsReceived;
import org.watchlink.adapters.tetra.pei.PeiCommand.Query;
import org.watchlink.adapters.tetra.pei.PeiCommand.Register;
import org.watchlink.adapters.wire.BitReader;
import org.watchlink.adapters.wire.BitWriter;
import org.watchlink.adapters.wire.Bits;

/// What a [PeiTerminal] knows: who it is, and what it was told to bring.
final class PeiDialect {

    private static final Set<String> KNOWN =
        Set.of("GMI", "GMM", "GMR", "CTOM", "CNUMF", "CREG", "CTGS", "CSQ");
    private static final int CALLS = 0;
    private static final int STATUSES = 2;
    private static final int SHORT_DATA = 3;
    private static final int FIRST_HALF = 24;
    private static final int SECOND_HALF = 25;

    private final TetraIdentity own;
    private final PeiFaults faults;
    private final Set<List<Integer>> brought = new HashSet<>();
    private int mode;
    private TetraIdentity group = TetraIdentity.of("1");

    PeiDialect(TetraIdentity own, PeiFaults faults) {
        this.own = own;
        this.faults = faults;
    }

    void forget() {
        brought.clear();
    }

    /// Whether it was told to bring this.
    boolean brings(Pei.Event event) {
        return switch (event) {
            case SdsReceived sds when sds.service().equals(AiService.STATUS) ->
                brings(STATUSES, 20);
            case SdsReceived sds -> {
                int identifier = new BitReader(sds.bits()).u(8);
                yield brings(SHORT_DATA, identifier)
                    || brings(SHORT_DATA, identifier < 128 ? FIRST_HALF : SECOND_HALF);
            }
            case Pei.CallIncoming _, Pei.CallProgress _, Pei.CallConnected _, Pei.TalkGranted _,
                Pei.TalkEnded _, Pei.Released _ -> brings(CALLS, 0);
            case Pei.CommunicationType _, Pei.GatewaySeen _ -> true;
        };
    }

    Pei registration() {
        Optional<Mni> network = own.address().flatMap(TetraAddress::network);
        return new Pei.Registration(1, OptionalInt.of(1), network);
    }

    /// Whether a body has to follow this line.
    static boolean opensMessage(String line) {
        String upper = line.toUpperCase(Locale.ROOT);
        return upper.startsWith("AT+CMGS=") && !upper.endsWith("?");
    }

    /// What it says before the end of its answer.
    List<Pei> lines(PeiCommand command) {
        return switch (command) {
            case Query(String name) -> switch (name) {
                case "GMI" -> List.of(new Pei.Identification(name, faults.maker));
                case "GMM" -> List.of(new Pei.Identification(name, "TOWN"));
                case "GMR" -> List.of(new Pei.Identification(name, "1.0"));
                case "CTOM" -> List.of(new Pei.Mode(mode));
                case "CNUMF" -> List.of(new Pei.OwnNumber(6, own), new Pei.Unknown("2,16777184"));
                case "CREG" -> List.of(registration());
                case "CTGS" -> List.of(new Pei.GroupSelected(OptionalInt.of(1), group));
                case "CSQ" -> List.of(new Pei.Signal(25, OptionalInt.of(99)));
                default -> List.of();
            };
            case PeiCommand.Test(String name) when name.equals("CMGS") -> List.of(new Pei.Unknown(
                "+CMGS: (0-16777214,00000001-10231638316777214),(8-1184)"));
            default -> List.of();
        };
    }

    /// How its answer ends.
    Pei.Final end(PeiCommand command) {
        return switch (command) {
            case Register register -> registered(register);
            case Query(String name) when !KNOWN.contains(name) -> failed(CmeError.NOT_SUPPORTED);
            case PeiCommand.Unknown _ -> failed(CmeError.SYNTAX);
            case PeiCommand.SetMode(int now) -> {
                mode = now;
                yield new Ok();
            }
            case PeiCommand.SelectGroup(_, String digits) -> {
                group = TetraIdentity.of(digits);
                yield new Ok();
            }
            case PeiCommand.Reset _ -> {
                forget();
                yield new Ok();
            }
            default -> new Ok();
        };
    }

    /// The delivery report that the sender of this asked for; none if it did not.
    ///
    ///     identifier 8 | type 4 = 0 | reports wanted 2 | 2 bits | reference 8 | ...
    static Optional<Bits> report(Bits bits) {
        BitReader in = new BitReader(bits);
        int identifier = in.u(8);
        int type = in.u(4);
        int wanted = in.u(2);
        in.u(2);
        int reference = in.u(8);
        boolean asked = !in.overrun() && identifier >= 0x80 && type == 0 && (wanted & 1) == 1;
        return asked
            ? Optional.of(new BitWriter()
                .u(8, identifier).u(8, 0x10).u(8, 0).u(8, reference).bits())
            : Optional.empty();
    }

    private Pei.Final registered(Register register) {
        List<Integer> service = List.of(register.layer1(), register.layer2().orElse(0));
        if (register.profile() == faults.refusedProfile) {
            return failed(new CmeError(34));
        }
        if (brought.contains(service)) {
            return failed(CmeError.ALREADY_REGISTERED);
        }
        if (brought.size() >= faults.places) {
            return failed(CmeError.TABLE_FULL);
        }
        brought.add(service);
        return new Ok();
    }

    private boolean brings(int layer1, int layer2) {
        return brought.contains(List.of(layer1, layer2));
    }

    private static Pei.Final failed(CmeError error) {
        return new CmeFailure(error);
    }
}
