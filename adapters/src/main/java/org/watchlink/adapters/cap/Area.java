package org.watchlink.adapters.cap;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where it is (CAP 1.2, 3.2.4). Positions are WGS 84 in degrees, altitudes in feet above sea
/// level.
///
///     polygon   51.9,-0.2 51.91,-0.2 51.91,-0.19 51.9,-0.2
///     circle    51.9,-0.2 0.05                               radius in kilometres
public record Area(
    String areaDesc, List<String> polygon, List<String> circle, List<NamedValue> geocode,
    Optional<BigDecimal> altitude, Optional<BigDecimal> ceiling) {

    private static final int DECIMALS = 6;

    /// Keeps the shapes and codes in their order.
    public Area {
        polygon = List.copyOf(polygon);
        circle = List.copyOf(circle);
        geocode = List.copyOf(geocode);
    }

    /// An area that is told and coded, without a shape.
    public static Area of(String areaDesc, List<NamedValue> geocode) {
        return new Area(
            areaDesc, List.of(), List.of(), geocode, Optional.empty(), Optional.empty());
    }

    /// The same area with a circle more; 0 kilometres is a point.
    public Area around(double latitude, double longitude, double kilometres) {
        List<String> circles = new ArrayList<>(circle);
        circles.add(plain(latitude) + ',' + plain(longitude) + ' ' + plain(kilometres));
        return new Area(areaDesc, polygon, circles, geocode, altitude, ceiling);
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).setScale(DECIMALS, RoundingMode.HALF_EVEN)
            .stripTrailingZeros().toPlainString();
    }
}
