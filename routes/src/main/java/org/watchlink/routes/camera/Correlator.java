package org.watchlink.routes.camera;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.watchlink.routes.place.Placing;
import org.watchlink.routes.place.Placing.Sureness;
import org.watchlink.routes.place.Premises;
import org.watchlink.routes.radio.Position;

/// Ranks the cameras that could show a place, each with its reason.
///
/// First the presets that were surveyed for the premises, then presets whose field of view holds
/// the place, then the nearest heads within the useful range; nearest first in each rank, each
/// camera once, and only those that are usable. Nothing is offered where only a town is known: no
/// camera in range is an answer too.
///
/// Immutable: a reload of the registers makes a new one.
public final class Correlator {

    /// How many cameras an operator is offered, one for each number key.
    public static final int OFFERED = 9;

    private final CameraIndex index;
    private final double usefulRangeMetres;

    /// Indexes the registers; a camera farther away than `usefulRangeMetres` is never offered but
    /// for its surveyed presets.
    public Correlator(List<Camera> cameras, List<Preset> presets, double usefulRangeMetres) {
        this.index = new CameraIndex(cameras, presets, usefulRangeMetres);
        this.usefulRangeMetres = usefulRangeMetres;
    }

    /// Whether there is a camera of this number.
    public boolean knows(int number) {
        return index.knows(number);
    }

    /// The usable cameras for a placing, best first, at most [#OFFERED].
    public List<Candidate> candidates(Placing placing, IntPredicate usable) {
        if (placing.place().isEmpty() || placing.sureness() == Sureness.TOWN) {
            return List.of();
        }
        Set<Integer> offered = new HashSet<>();
        List<Candidate> ranked = new ArrayList<>(OFFERED);
        if (placing.place().get() instanceof Premises premises) {
            surveyed(premises, usable, offered, ranked);
        }
        if (ranked.size() < OFFERED) {
            around(placing.place().get().position(), usable, offered, ranked);
        }
        return List.copyOf(ranked);
    }

    private void surveyed(
        Premises premises, IntPredicate usable, Set<Integer> offered, List<Candidate> ranked) {
        index.surveyedFor(premises.id()).stream()
            .filter(view -> usable.test(view.preset().camera()))
            .sorted(Comparator.comparingDouble(CameraIndex.Surveyed::distanceMetres))
            .filter(view -> offered.add(view.preset().camera()))
            .limit(OFFERED)
            .map(view -> candidate(
                view.preset(), view.distanceMetres(), "surveyed preset for these premises"))
            .forEach(ranked::add);
    }

    private void around(
        Position place, IntPredicate usable, Set<Integer> offered, List<Candidate> ranked) {
        int wanted = OFFERED - ranked.size();
        List<Candidate> seeing = new ArrayList<>(wanted);
        List<Candidate> near = new ArrayList<>(wanted);
        index.nearest(place, usefulRangeMetres, (head, distance, bearing) -> {
            Camera camera = index.camera(head);
            if (!usable.test(camera.number()) || offered.contains(camera.number())) {
                return true;
            }
            Preset preset = index.seeing(head, bearing);
            if (preset != null) {
                seeing.add(candidate(preset, distance, "its field of view holds the place"));
            } else if (near.size() < wanted) {
                near.add(new Candidate(
                    camera.number(), new View.ToBearing(bearing, distance), distance,
                    "nearest camera, no preset of it sees the place" + usability(distance)));
            }
            return seeing.size() < wanted;
        });
        ranked.addAll(seeing);
        ranked.addAll(near.subList(0, Math.min(near.size(), OFFERED - ranked.size())));
    }

    private static Candidate candidate(Preset preset, double distance, String why) {
        return new Candidate(
            preset.camera(), new View.ToPreset(preset.token(), preset.name()), distance,
            why + usability(distance));
    }

    private static String usability(double distance) {
        return "; healthy; free; " + Math.round(distance) + " m";
    }
}
