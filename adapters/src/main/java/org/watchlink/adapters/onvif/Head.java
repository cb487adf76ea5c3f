package org.watchlink.adapters.onvif;

import java.util.Optional;
import java.util.stream.DoubleStream;
import org.watchlink.adapters.onvif.OnvifAnswer.Motion;
import org.watchlink.adapters.onvif.OnvifAnswer.Node;
import org.watchlink.adapters.onvif.OnvifAnswer.PanTiltSpace;
import org.watchlink.adapters.onvif.OnvifAnswer.Range;
import org.watchlink.adapters.onvif.OnvifAnswer.Status;
import org.watchlink.adapters.onvif.OnvifAnswer.ZoomSpace;
import org.watchlink.adapters.onvif.OnvifCamera.Sight;
import org.watchlink.adapters.onvif.PtzVector.PanTilt;
import org.watchlink.adapters.onvif.PtzVector.Zoom;

/// What a head can be told and what its status means, in the ranges that it states: a space that
/// is called generic runs from 0 to 360 on some cameras.
record Head(Optional<Node> node) {

    private static final Range GENERIC = new Range(-1, 1);

    /// Of the whole range: 0.7 degrees of a full circle.
    private static final double CLOSE = 0.002;
    private static final double CLOSE_ZOOM = 0.02;

    boolean takesDegrees() {
        return degrees().isPresent();
    }

    private Optional<PanTiltSpace> degrees() {
        return panTilt(PtzVector.SPHERICAL_DEGREES);
    }

    private Optional<PanTiltSpace> panTilt(String space) {
        return node.stream().flatMap(known -> known.panTilt().stream())
            .filter(one -> one.uri().equals(space)).findFirst();
    }

    /// The position, at the widest zoom, if the head can reach it.
    Optional<PtzVector> inDegrees(double pan, double tilt) {
        return degrees()
            .filter(space -> within(space.y(), tilt))
            .flatMap(space -> DoubleStream.of(pan, pan - 360, pan + 360)
                .filter(turned -> within(space.x(), turned)).boxed().findFirst())
            .map(turned -> new PtzVector(
                Optional.of(new PanTilt(turned, tilt, PtzVector.SPHERICAL_DEGREES)),
                zoom().map(space -> new Zoom(space.x().min(), space.uri()))));
    }

    private Optional<ZoomSpace> zoom() {
        return node.stream().flatMap(known -> known.zoom().stream())
            .filter(one -> one.uri().equals(PtzVector.GENERIC_ZOOM)).findFirst();
    }

    private static boolean within(Range range, double value) {
        return value >= range.min() && value <= range.max();
    }

    Sight sight(Status status, Optional<PtzVector> ordered) {
        if (status.panTilt() == Motion.MOVING || status.zoom() == Motion.MOVING) {
            return Sight.MOVING;
        }
        Optional<Boolean> close = ordered.flatMap(wanted ->
            status.position().flatMap(seen -> close(wanted, seen)));
        return close.map(there -> there ? Sight.THERE : Sight.ELSEWHERE)
            .orElse(status.panTilt() == Motion.IDLE ? Sight.THERE : Sight.UNSAID);
    }

    /// Whether two positions agree, if they can be compared.
    private Optional<Boolean> close(PtzVector wanted, PtzVector seen) {
        return wanted.panTilt().flatMap(here -> seen.panTilt()
            .filter(there -> sameSpace(here.space(), there.space()))
            .map(there -> close(here, there) && close(wanted.zoom(), seen.zoom())));
    }

    private boolean close(PanTilt here, PanTilt there) {
        Optional<PanTiltSpace> space = panTilt(
            there.space().isEmpty() ? PtzVector.GENERIC_PAN_TILT : there.space());
        double turn = width(space.map(PanTiltSpace::x));
        double aside = Math.abs(here.x() - there.x());
        return Math.min(aside, Math.abs(turn - aside)) <= CLOSE * turn
            && Math.abs(here.y() - there.y()) <= CLOSE * width(space.map(PanTiltSpace::y));
    }

    private boolean close(Optional<Zoom> here, Optional<Zoom> there) {
        return here.isEmpty() || there.isEmpty()
            || !sameSpace(here.get().space(), there.get().space())
            || Math.abs(here.get().x() - there.get().x())
                <= CLOSE_ZOOM * width(zoom().map(ZoomSpace::x));
    }

    private static boolean sameSpace(String here, String there) {
        return here.isEmpty() || there.isEmpty() || here.equals(there);
    }

    private static double width(Optional<Range> range) {
        Range known = range.orElse(GENERIC);
        return known.max() - known.min();
    }
}
