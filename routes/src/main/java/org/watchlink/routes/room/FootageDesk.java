package org.watchlink.routes.room;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.footage.Asked;
import org.watchlink.routes.footage.FootageView;
import org.watchlink.routes.incident.FootageAsk;
import org.watchlink.routes.incident.FootageChange;

/// Where anybody outside the room learns of requests for footage and hands them in. For any thread.
public final class FootageDesk {

    private final Inbox inbox;
    private final Durably durably;
    private final FootageOffice office;

    FootageDesk(Inbox inbox, Durably durably, FootageOffice office) {
        this.inbox = inbox;
        this.durably = durably;
        this.office = office;
    }

    /// The requests as they are now.
    public CompletionStage<FootageView> view() {
        return inbox.ask(office::view);
    }

    /// What somebody must see to before long.
    public CompletionStage<List<String>> notices() {
        return inbox.ask(office::notices);
    }

    /// Takes a request from a partner of the feed, who may know of officers' alerts or not. The
    /// stage completes when it is durable.
    public CompletionStage<Asked> ask(Operator by, FootageAsk request, boolean airwave) {
        return durably.done(() -> office.ask(by, request, airwave));
    }

    /// Takes what the police's system made of the order for a link with this number.
    public void linked(int order, FootageChange change) {
        inbox.add(() -> office.reported(order, change));
    }
}
