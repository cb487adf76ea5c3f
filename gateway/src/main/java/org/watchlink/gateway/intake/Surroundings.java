package org.watchlink.gateway.intake;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.watchlink.gateway.config.ImportMapping;
import org.watchlink.routes.camera.Camera;
import org.watchlink.routes.place.Ground;
import org.watchlink.routes.place.Town;
import org.watchlink.routes.radio.Position;

/// The towns and cameras of the registers, by which a row that has only a position is placed. Of
/// two that are equally near it is the first by name or number.
record Surroundings(Collection<Town> towns, Collection<Camera> cameras, ImportMapping mapping) {

    Optional<Town> town(String name) {
        return towns.stream().filter(town -> town.name().equals(name)).findFirst();
    }

    Optional<Town> nearestTown(Position from) {
        return towns.stream()
            .filter(town -> Ground.distance(from, town.position()) <= mapping.townWithin())
            .min(Comparator
                .comparingDouble((Town town) -> Ground.distance(from, town.position()))
                .thenComparing(Town::name));
    }

    Optional<Camera> nearestCamera(Position from) {
        return cameras.stream()
            .filter(camera -> Ground.distance(from, camera.position()) <= mapping.cameraWithin())
            .min(Comparator
                .comparingDouble((Camera camera) -> Ground.distance(from, camera.position()))
                .thenComparing(Camera::number));
    }
}
