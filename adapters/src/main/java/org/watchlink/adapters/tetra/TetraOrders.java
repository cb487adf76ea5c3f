package org.watchlink.adapters.tetra;

import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ThreadLocalRandom;
import org.watchlink.adapters.link.SessionException;
import org.watchlink.adapters.tetra.TetraDelivery.Part;
import org.watchlink.adapters.tetra.pei.AiService;
import org.watchlink.adapters.tetra.pei.PeiOrder;
import org.watchlink.adapters.tetra.pei.TetraAddress;
import org.watchlink.adapters.tetra.sds.DeliveryStatus;
import org.watchlink.adapters.tetra.sds.Sds;
import org.watchlink.adapters.tetra.sds.SdsCodec;
import org.watchlink.adapters.tetra.sds.SdsTl.ReportRequest;
import org.watchlink.adapters.tetra.sds.SdsTl.Transfer;
import org.watchlink.adapters.tetra.sds.TextParts;
import org.watchlink.adapters.tetra.sds.UserData;

/// The orders that are under way.
///
/// Messages to one destination are numbered from 1 to 255 and over again, from a random number on:
/// reports to messages of an earlier run are not taken for those to new ones.
///
/// Belongs to the session's thread, but for the results to come: any thread may ask for one, and
/// the one that closes the session ends them.
final class TetraOrders {

    static final String LISTENS = "this site only listens";

    private static final SdsCodec CODEC = new SdsCodec();
    private static final int LAST_SSI = 0xFFFFFE;
    private static final int LAST_REFERENCE = 255;
    private static final int FIRST_STATUS = 0x8000;
    private static final int LAST_STATUS = 0xFFFF;

    private final TextParts texts;
    private final TetraDelivery.Surroundings surroundings;
    private final Map<Integer, Integer> references = new HashMap<>();
    private final Deque<TetraDelivery> newest = new ConcurrentLinkedDeque<>();
    private final Set<CompletableFuture<TetraResult>> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    TetraOrders(TetraSettings settings, TetraDelivery.Surroundings surroundings) {
        this.texts = new TextParts(settings.profile().maxBits(), false, settings.unicode());
        this.surroundings = surroundings;
    }

    /// A result to come, which [#close()] does not leave open.
    CompletableFuture<TetraResult> result() {
        var result = new CompletableFuture<TetraResult>();
        open.add(result);
        result.whenComplete((_, _) -> open.remove(result));
        if (closed) {
            close();
        }
        return result;
    }

    /// Carries an order out.
    void send(TetraOrder order, CompletableFuture<TetraResult> result) {
        Optional<String> fault = fault(order);
        if (fault.isPresent()) {
            result.complete(new TetraResult.Failed(fault.get()));
            return;
        }
        List<Part> parts = switch (order) {
            case TetraOrder.Status(int ssi, _, int value) -> List.of(Part.unasked(
                new PeiOrder(AiService.STATUS, TetraOwn.spelt(ssi),
                    CODEC.encode(new Sds.UserStatus(value)))));
            case TetraOrder.Text(int ssi, boolean group, String text) -> parts(ssi, group, text);
        };
        if (parts.isEmpty()) {
            result.complete(new TetraResult.Failed("too long"));
            return;
        }
        var delivery = new TetraDelivery(ssi(order), parts, surroundings, result);
        newest.addFirst(delivery);
        result.whenComplete((_, _) -> newest.remove(delivery));
        delivery.begin();
    }

    /// Gives word of a message to whoever waits for it.
    ///
    /// @return whether somebody did
    boolean settle(TetraAddress from, int reference, DeliveryStatus status) {
        return newest.stream().anyMatch(
            delivery -> delivery.reported(from.ssi(), reference, status));
    }

    /// Gives up all that is open.
    void close() {
        closed = true;
        open.forEach(result -> result.completeExceptionally(new SessionException("closed")));
    }

    private List<Part> parts(int ssi, boolean group, String text) {
        int first = reference(ssi);
        List<Part> parts = new ArrayList<>();
        for (UserData data : texts.of(text, first).orElse(List.of())) {
            int reference = parts.isEmpty() ? first : reference(ssi);
            var transfer = new Transfer(
                group ? ReportRequest.NONE : ReportRequest.RECEIVED, false, reference,
                Optional.empty(), data);
            parts.add(new Part(
                new PeiOrder(AiService.SDS_4, TetraOwn.spelt(ssi), CODEC.encode(transfer)),
                !group, reference));
        }
        return parts;
    }

    private int reference(int ssi) {
        return references.merge(
            ssi, ThreadLocalRandom.current().nextInt(LAST_REFERENCE) + 1,
            (last, _) -> last % LAST_REFERENCE + 1);
    }

    private static Optional<String> fault(TetraOrder order) {
        if (ssi(order) < 1 || ssi(order) > LAST_SSI) {
            return Optional.of("no such number");
        }
        return switch (order) {
            case TetraOrder.Text(_, _, String text) when text.isBlank() ->
                Optional.of("nothing to send");
            case TetraOrder.Status(_, _, int value)
                when value < FIRST_STATUS || value > LAST_STATUS ->
                Optional.of("no status of the users");
            case TetraOrder _ -> Optional.empty();
        };
    }

    private static int ssi(TetraOrder order) {
        return switch (order) {
            case TetraOrder.Text(int ssi, _, _) -> ssi;
            case TetraOrder.Status(int ssi, _, _) -> ssi;
        };
    }
}
