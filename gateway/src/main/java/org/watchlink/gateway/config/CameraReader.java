package org.watchlink.gateway.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.watchlink.gateway.config.Settings.CameraAccount;
import org.watchlink.routes.camera.Calibration;
import org.watchlink.routes.camera.Camera;
import org.watchlink.routes.camera.Preset;
import org.watchlink.routes.radio.Position;

/// Reads the registers of cameras and their presets. A camera's address must lie in a network that
/// the configuration allows, so that a slip of the pen cannot send credentials elsewhere.
final class CameraReader {

    private static final Kind<String> PROTOCOL = Kind.oneOf(List.of("onvif"), "a protocol");
    private static final int TOWN_METRES = 20_000;
    private static final int VIEW_METRES = 1_000;

    private final CsvTable cameras;
    private final CsvTable presets;
    private final Kind<String> account;
    private final Kind<URI> address;
    private Map<String, Position> heads = Map.of();

    CameraReader(Path folder, Settings.Cameras settings, Faults faults) {
        cameras = CsvTable.read(folder, "cameras.csv", faults,
            "number", "name", "owner", "town", "latitude", "longitude", "mount_height", "protocol",
            "address", "account", "north_offset", "tilt_offset", "pan_inverted", "field_of_view");
        presets = CsvTable.read(folder, "presets.csv", faults,
            "camera", "token", "name", "premises", "latitude", "longitude", "field_of_view");
        account = Kind.oneOf(
            settings.accounts().stream().map(CameraAccount::name).toList(),
            "an account of cameras.accounts in the configuration file");
        address = new Kind<>(
            "http or https, an IPv4 address in " + settings.allowed() + ", a port and a path",
            text -> address(text, settings.allowed()), URI.create("http://0.0.0.0/"));
        cameras.unique("number");
        cameras.unique("address");
        presets.unique("token", row -> List.of(row.text("camera"), row.text("token")));
    }

    List<Camera> cameras(Kind<String> town, Map<String, Position> around) {
        List<Camera> read = cameras.map(row -> camera(row, town, around));
        heads = read.stream().collect(Collectors.toMap(
            camera -> String.valueOf(camera.number()), Camera::position, (first, _) -> first));
        return read;
    }

    List<Preset> presets(Kind<String> premises) {
        Kind<String> camera = cameras.reference("number");
        return presets.map(row -> preset(row, camera, premises));
    }

    private Camera camera(CsvRow row, Kind<String> town, Map<String, Position> around) {
        String home = row.value("town", town);
        return new Camera(
            row.value("number", Kind.whole(1, 999_999)), row.value("name", RegisterReader.NAME),
            row.value("owner", RegisterReader.NAME), home,
            row.position(home, around.get(home), TOWN_METRES),
            row.value("mount_height", Kind.decimal(1, 100)), row.value("protocol", PROTOCOL),
            row.value("address", address), row.value("account", account),
            new Calibration(
                row.value("north_offset", Kind.decimal(0, 360)),
                row.value("tilt_offset", Kind.decimal(-90, 90)),
                row.value("pan_inverted", Kind.YES_NO),
                row.value("field_of_view", Kind.decimal(1, 180))));
    }

    private Preset preset(CsvRow row, Kind<String> camera, Kind<String> premises) {
        String number = row.value("camera", camera);
        return new Preset(
            Kind.whole(0, 999_999).reader().apply(number).orElse(0),
            row.value("token", Kind.text(64)), row.value("name", RegisterReader.NAME),
            row.value("premises", premises.orEmpty()),
            row.position("camera " + number, heads.get(number), VIEW_METRES),
            row.value("field_of_view", Kind.decimal(1, 180)));
    }

    private static Optional<URI> address(String text, List<Network> allowed) {
        try {
            URI uri = new URI(text);
            boolean right = ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                && uri.getHost() != null && uri.getUserInfo() == null && uri.getQuery() == null
                && uri.getFragment() == null && uri.getPort() <= 65535 && uri.getPort() != 0
                && allowed.stream().anyMatch(network -> network.contains(uri.getHost()));
            return right ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }
}
