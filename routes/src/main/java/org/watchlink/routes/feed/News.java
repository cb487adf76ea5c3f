package org.watchlink.routes.feed;

import java.util.List;
import java.util.Optional;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.incident.Question;
import org.watchlink.routes.incident.Receipt;

/// What an entry of the log means for partners, before it is asked who may be told. `only` is set
/// where it concerns one partner alone.
record News(
    FeedType type, IncidentNumber incident, List<String> changed, Optional<Long> alert,
    Optional<Integer> camera, Optional<IncidentNumber> other, Optional<Question> question,
    Optional<Receipt> receipt, Optional<Long> footage, Optional<String> only) {

    static News of(FeedType type, IncidentNumber incident, String... changed) {
        return new News(
            type, incident, List.of(changed), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty());
    }

    static News of(Question question, IncidentNumber incident) {
        return new News(
            FeedType.UPDATED, incident, List.of("question"), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.of(question), Optional.empty(), Optional.empty(),
            Optional.of(question.partner()));
    }

    static News of(Receipt receipt, IncidentNumber incident) {
        return new News(
            FeedType.UPDATED, incident, List.of("receipt"), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.of(receipt), Optional.empty(),
            Optional.of(receipt.partner()));
    }

    News alert(long number) {
        return new News(
            type, incident, changed, Optional.of(number), camera, other, question, receipt, footage,
            only);
    }

    News camera(int number) {
        return new News(
            type, incident, changed, alert, Optional.of(number), other, question, receipt, footage,
            only);
    }

    News other(IncidentNumber number) {
        return new News(
            type, incident, changed, alert, camera, Optional.of(number), question, receipt, footage,
            only);
    }

    News footage(long request) {
        return new News(
            type, incident, changed, alert, camera, other, question, receipt,
            Optional.of(request), only);
    }
}
