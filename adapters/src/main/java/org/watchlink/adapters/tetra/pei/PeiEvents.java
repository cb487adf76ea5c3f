package org.watchlink.adapters.tetra.pei;

import java.util.Optional;
import java.util.OptionalInt;
import org.watchlink.adapters.tetra.pei.Pei.CallConnected;
import org.watchlink.adapters.tetra.pei.Pei.CallIncoming;
import org.watchlink.adapters.tetra.pei.Pei.CallProgress;
import org.watchlink.adapters.tetra.pei.Pei.Circuit;
import org.watchlink.adapters.tetra.pei.Pei.CommunicationType;
import org.watchlink.adapters.tetra.pei.Pei.Event;
import org.watchlink.adapters.tetra.pei.Pei.GatewaySeen;
import org.watchlink.adapters.tetra.pei.Pei.Released;
import org.watchlink.adapters.tetra.pei.Pei.SdsReceived;
import org.watchlink.adapters.tetra.pei.Pei.TalkEnded;
import org.watchlink.adapters.tetra.pei.Pei.TalkGranted;

/// The fields of what comes by itself:
///
///     CTICN   instance, status, service, [calling type], [calling], [hook], [simplex], [e2ee],
///             [communication], [slots], [called type], [called], [priority]
///     CTOCP   instance, status, service, [simplex], [e2ee]
///     CTCC    instance, hook, simplex, e2ee, service, communication, slots, [priority]
///     CTXG    instance, grant, permission, e2ee[, talker type, talker]
///     CDTXC   instance, permission
///     CTCR    instance, cause
///     CTTCT   type
///     CTDGR   communication, address, network, presence
final class PeiEvents {

    private PeiEvents() { }

    static Optional<Pei> read(String name, PeiFields in) {
        return Optional.ofNullable(switch (name) {
            case "CTICN" -> new CallIncoming(
                in.number(), in.number(), new AiService(in.number()), in.optionalTypeAndDigits(),
                circuit(in), in.optionalTypeAndDigits(), in.optional());
            case "CTOCP" -> new CallProgress(
                in.number(), in.number(), new AiService(in.number()), in.optional(),
                in.optional());
            case "CTCC" -> connected(in);
            case "CTXG" -> granted(in);
            case "CDTXC" -> new TalkEnded(in.number(), in.number());
            case "CTCR" -> new Released(in.number(), new DisconnectCause(in.number()));
            case "CTTCT" -> new CommunicationType(in.number());
            case "CTDGR" -> new GatewaySeen(
                in.number(), in.identity(), in.requiredNetwork(), in.number());
            default -> null;
        });
    }

    static String text(Event event) {
        return switch (event) {
            case SdsReceived received -> PeiSds.text(received);
            case CallIncoming(
                var instance, var status, var service, var calling, var circuit, var called,
                var priority) ->
                put(new PeiText("CTICN").put(instance).put(status).put(service.code())
                    .typeAndDigits(calling), circuit)
                    .typeAndDigits(called).put(priority).line();
            case CallProgress(
                var instance, var status, var service, var simplex, var encrypted) ->
                new PeiText("CTOCP").put(instance).put(status).put(service.code())
                    .put(simplex).put(encrypted).line();
            case CallConnected(var instance, var service, var circuit, var priority) ->
                new PeiText("CTCC").put(instance).put(circuit.hook()).put(circuit.simplex())
                    .put(circuit.encrypted()).put(service.code())
                    .put(circuit.communication()).put(circuit.slots()).put(priority).line();
            case TalkGranted(
                var instance, var grant, var permission, var encrypted, var talker) ->
                new PeiText("CTXG").put(instance).put(grant).put(permission).put(encrypted)
                    .typeAndDigits(talker).line();
            case TalkEnded(var instance, var permission) ->
                new PeiText("CDTXC").put(instance).put(permission).line();
            case Released(var instance, var cause) ->
                new PeiText("CTCR").put(instance).put(cause.code()).line();
            case CommunicationType(var type) -> new PeiText("CTTCT").put(type).line();
            case GatewaySeen(var communication, var address, var network, var presence) ->
                new PeiText("CTDGR").put(communication).put(address.digits())
                    .put(network.digits()).put(presence).line();
        };
    }

    private static Circuit circuit(PeiFields in) {
        return new Circuit(
            in.optional(), in.optional(), in.optional(), in.optional(), in.optional());
    }

    private static PeiText put(PeiText out, Circuit circuit) {
        return out.put(circuit.hook()).put(circuit.simplex()).put(circuit.encrypted())
            .put(circuit.communication()).put(circuit.slots());
    }

    private static CallConnected connected(PeiFields in) {
        int instance = in.number();
        OptionalInt hook = in.optional();
        OptionalInt simplex = in.optional();
        OptionalInt encrypted = in.optional();
        AiService service = new AiService(in.number());
        Circuit circuit = new Circuit(hook, simplex, encrypted, in.optional(), in.optional());
        return new CallConnected(instance, service, circuit, in.optional());
    }

    /// Somebody else's talk has a type and who it is; one of them alone is wrong.
    private static TalkGranted granted(PeiFields in) {
        boolean mine = in.count() <= 4;
        var granted = new TalkGranted(
            in.number(), in.number(), in.number(), in.number(), in.optionalTypeAndDigits());
        if (!mine && granted.talker().isEmpty()) {
            in.refuse();
        }
        return granted;
    }
}
