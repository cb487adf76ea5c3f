package org.watchlink.adapters.onvif;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.watchlink.adapters.onvif.OnvifAnswer.Capabilities;
import org.watchlink.adapters.onvif.OnvifAnswer.Node;
import org.watchlink.adapters.onvif.OnvifAnswer.Nodes;
import org.watchlink.adapters.onvif.OnvifAnswer.Presets;
import org.watchlink.adapters.onvif.OnvifAnswer.Profile;
import org.watchlink.adapters.onvif.OnvifAnswer.Profiles;
import org.watchlink.adapters.onvif.OnvifAnswer.ServiceAddress;
import org.watchlink.adapters.onvif.OnvifAnswer.Services;
import org.watchlink.adapters.onvif.OnvifAnswer.StoredView;
import org.watchlink.adapters.onvif.OnvifRequest.GetCapabilities;
import org.watchlink.adapters.onvif.OnvifRequest.GetNodes;
import org.watchlink.adapters.onvif.OnvifRequest.GetPresets;
import org.watchlink.adapters.onvif.OnvifRequest.GetProfiles;
import org.watchlink.adapters.onvif.OnvifRequest.GetServices;
import org.watchlink.adapters.onvif.OnvifResult.Answered;
import org.watchlink.adapters.onvif.OnvifResult.Faulted;
import org.watchlink.adapters.onvif.OnvifResult.Garbled;
import org.watchlink.adapters.onvif.OnvifResult.Refusal;
import org.watchlink.adapters.onvif.OnvifResult.Refused;

/// What a camera must tell before the first command, and again after every failure: where its
/// services are, which profile has a head, what the head can do and which views are stored. One
/// thread at a time.
final class OnvifSetUp {

    private final SoapHttp http;
    private final URI address;
    private final SignedExchange exchange;
    private final Map<OnvifService, URI> services = new EnumMap<>(OnvifService.class);
    private URI device;
    private Profile profile;
    private Head head = new Head(Optional.empty());
    private List<StoredView> presets = List.of();
    private boolean met;

    OnvifSetUp(
        SoapHttp http, URI address, Optional<Credentials> credentials, InstantSource clock) {
        this.http = http;
        this.address = address;
        this.device = address;
        this.exchange = new SignedExchange(http, credentials, clock);
    }

    boolean met() {
        return met;
    }

    /// What was learned may no longer hold.
    void forget() {
        met = false;
    }

    String profile() {
        return profile.token();
    }

    Head head() {
        return head;
    }

    /// A stored view by its token, else by its name.
    Optional<StoredView> find(String token, String name) {
        return presets.stream()
            .filter(view -> !token.isEmpty() && view.token().equals(token)).findFirst()
            .or(() -> presets.stream()
                .filter(view -> !name.isEmpty() && view.name().equals(name)).findFirst());
    }

    /// Learns what the first command needs to know.
    ///
    /// @return what stood in the way, if anything
    Optional<OnvifResult> meet() {
        if (met) {
            return Optional.empty();
        }
        Optional<OnvifResult> trouble =
            pin().or(this::readServices).or(this::readProfile).or(this::readHead)
                .or(this::readPresets);
        met = trouble.isEmpty();
        return trouble;
    }

    private Optional<OnvifResult> pin() {
        Optional<URI> pinned = http.pin(address);
        pinned.ifPresent(found -> device = found);
        return pinned.isPresent()
            ? Optional.empty() : Optional.of(new Refused(Refusal.ADDRESS));
    }

    private Optional<OnvifResult> readServices() {
        services.clear();
        return switch (ask(new GetServices(false), () -> { })) {
            case Answered(Services(List<ServiceAddress> found)) -> keep(found);
            case Answered _, Faulted _, Garbled _ -> readCapabilities();
            case OnvifResult other -> Optional.of(other);
        };
    }

    private Optional<OnvifResult> readCapabilities() {
        return switch (ask(new GetCapabilities(), () -> { })) {
            case Answered(Capabilities(List<ServiceAddress> found)) -> keep(found);
            case Answered _, Faulted _, Garbled _ -> Optional.empty();
            case OnvifResult other -> Optional.of(other);
        };
    }

    private Optional<OnvifResult> keep(List<ServiceAddress> found) {
        found.forEach(service -> here(service.address())
            .ifPresent(reachable -> services.put(service.service(), reachable)));
        return Optional.empty();
    }

    /// A camera behind a router or a second interface tells a host that we cannot reach, so that
    /// only path and query are taken from it.
    private Optional<URI> here(String told) {
        try {
            URI uri = new URI(told);
            return uri.getPath() == null || uri.getPath().isEmpty() ? Optional.empty()
                : Optional.of(new URI(device.getScheme(), null, device.getHost(), device.getPort(),
                    uri.getPath(), uri.getQuery(), null));
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    private Optional<OnvifResult> readProfile() {
        boolean newer = services.containsKey(OnvifService.MEDIA2)
            && !services.containsKey(OnvifService.MEDIA);
        OnvifService media = newer ? OnvifService.MEDIA2 : OnvifService.MEDIA;
        return switch (ask(new GetProfiles(media), () -> { })) {
            case Answered(Profiles(_, List<Profile> found)) -> {
                Optional<Profile> turning =
                    found.stream().filter(one -> one.node().isPresent()).findFirst();
                turning.ifPresent(one -> profile = one);
                yield turning.isPresent()
                    ? Optional.empty() : Optional.of(new Refused(Refusal.NO_HEAD));
            }
            case Faulted _ -> Optional.of(new Refused(Refusal.NO_HEAD));
            case OnvifResult other -> Optional.of(other);
        };
    }

    private Optional<OnvifResult> readHead() {
        return switch (ask(new GetNodes(), () -> { })) {
            case Answered(Nodes(List<Node> nodes)) -> {
                head = new Head(nodes.stream()
                    .filter(node -> profile.node().equals(Optional.of(node.token()))).findFirst()
                    .or(() -> nodes.stream().findFirst()));
                yield Optional.empty();
            }
            case Answered _, Faulted _, Garbled _ -> Optional.empty();
            case OnvifResult other -> Optional.of(other);
        };
    }

    Optional<OnvifResult> readPresets() {
        return switch (ask(new GetPresets(profile.token()), () -> { })) {
            case Answered(Presets(List<StoredView> found)) -> {
                presets = found;
                yield Optional.empty();
            }
            case Faulted _ -> Optional.empty();
            case OnvifResult other -> Optional.of(other);
        };
    }

    OnvifResult ask(OnvifRequest request, Runnable onWire) {
        return exchange.ask(
            device, services.getOrDefault(request.service(), device), request, onWire);
    }
}
