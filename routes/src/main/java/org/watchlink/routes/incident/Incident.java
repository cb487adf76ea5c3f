package org.watchlink.routes.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// An incident as it is now: what the log's lines about it come to.
///
/// `version` counts the versions of its facts. `airwave` says that it holds an officer's alert.
/// `openedBy` is the desk that opened it, or the first to deal with one that opened by itself.
/// `mergedInto` is set when it went over into another incident; `closedAt` when it is closed.
public record Incident(
    IncidentNumber number, IncidentStatus status, String town, String force, boolean airwave,
    Instant openedAt, String openedBy, List<Long> alerts, int version, IncidentFacts facts,
    List<CameraUse> cameras, List<Receipt> receipts, List<Question> questions,
    Optional<IncidentNumber> mergedInto, Optional<Instant> closedAt) {

    /// Whether it still has to be completed.
    public boolean open() {
        return closedAt.isEmpty();
    }

    /// Whether the police wait for an answer about it.
    public boolean asked() {
        return questions.stream().anyMatch(question -> question.answer().isEmpty());
    }

    Incident stating(int version, IncidentFacts facts) {
        return new Incident(
            number, status, town, force, airwave, openedAt, openedBy, alerts, version, facts,
            cameras, receipts, questions, mergedInto, closedAt);
    }

    Incident in(String town, String force) {
        return new Incident(
            number, status, town, force, airwave, openedAt, openedBy, alerts, version, facts,
            cameras, receipts, questions, mergedInto, closedAt);
    }

    Incident of(String desk) {
        return new Incident(
            number, status, town, force, airwave, openedAt, desk, alerts, version, facts, cameras,
            receipts, questions, mergedInto, closedAt);
    }

    Incident with(long alert, boolean officer) {
        List<Long> more = new ArrayList<>(alerts);
        more.add(alert);
        return holding(more, airwave || officer, cameras);
    }

    Incident without(long alert) {
        return holding(
            alerts.stream().filter(one -> one != alert).toList(), airwave,
            cameras.stream().filter(use -> use.alert() != alert).toList());
    }

    Incident using(CameraUse use) {
        List<CameraUse> more = new ArrayList<>(cameras);
        more.add(use);
        return holding(alerts, airwave, more);
    }

    /// With all of an incident that goes over into this one; what an officer's alert made it, it
    /// hands on even where the alert has left it since.
    Incident taking(Incident from) {
        return of(openedBy.isEmpty() ? from.openedBy : openedBy).holding(
            Stream.concat(alerts.stream(), from.alerts.stream()).toList(),
            airwave || from.airwave,
            Stream.concat(cameras.stream(), from.cameras.stream()).toList());
    }

    /// What a camera was used for an alert has ended.
    Incident released(long alert, int camera, Instant at) {
        return holding(alerts, airwave, cameras.stream()
            .map(use -> use.alert() == alert && use.camera() == camera && use.until().isEmpty()
                ? new CameraUse(camera, alert, use.from(), Optional.of(at)) : use)
            .toList());
    }

    /// All that cameras were used for has ended.
    Incident ended(Instant at) {
        return holding(alerts, airwave, cameras.stream()
            .map(use -> use.until().isEmpty()
                ? new CameraUse(use.camera(), use.alert(), use.from(), Optional.of(at)) : use)
            .toList());
    }

    Incident answered(Receipt receipt) {
        List<Receipt> more = new ArrayList<>(receipts);
        more.add(receipt);
        return new Incident(
            number, status, town, force, airwave, openedAt, openedBy, alerts, version, facts,
            cameras, List.copyOf(more), questions, mergedInto, closedAt);
    }

    Incident asking(List<Question> all) {
        return new Incident(
            number, status, town, force, airwave, openedAt, openedBy, alerts, version, facts,
            cameras, receipts, List.copyOf(all), mergedInto, closedAt);
    }

    Incident closed(Optional<IncidentNumber> into, Instant at) {
        return new Incident(
            number, status, town, force, airwave, openedAt, openedBy, alerts, version, facts,
            cameras, receipts, questions, into, Optional.of(at));
    }

    private Incident holding(List<Long> alerts, boolean airwave, List<CameraUse> cameras) {
        return new Incident(
            number, status, town, force, airwave, openedAt, openedBy, List.copyOf(alerts), version,
            facts, List.copyOf(cameras), receipts, questions, mergedInto, closedAt);
    }
}
