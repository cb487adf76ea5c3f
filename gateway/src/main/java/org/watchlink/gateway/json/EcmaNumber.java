package org.watchlink.gateway.json;

import java.math.BigDecimal;
import java.math.MathContext;

/// Numbers as ECMAScript prints them, which is how canonical JSON writes them (RFC 8785, 3.2.2.3):
/// the shortest digits that give the same number back, with an exponent only below 1e-6 and from
/// 1e21 on.
final class EcmaNumber {

    private static final double WHOLE = 1e15;
    private static final double PLAIN_FROM = 1e-6;
    private static final double PLAIN_TO = 1e21;
    private static final MathContext ONE_DIGIT = new MathContext(1);

    private EcmaNumber() { }

    static String of(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("JSON has no such number");
        }
        double size = Math.abs(value);
        if (size < WHOLE && value == Math.rint(value)) {
            return Long.toString((long) value);
        }
        String shortest = Double.toString(value);
        if (shortest.indexOf('E') < 0) {
            return shortest;
        }
        BigDecimal decimal = new BigDecimal(shortest);
        return size >= PLAIN_FROM && size < PLAIN_TO
            ? decimal.stripTrailingZeros().toPlainString()
            : exponential(decimal, value);
    }

    /// Java writes at least two digits, and so 4.9E-324 where one digit, 5e-324, is enough.
    private static String exponential(BigDecimal shortest, double value) {
        BigDecimal one = shortest.round(ONE_DIGIT);
        BigDecimal decimal = (one.doubleValue() == value ? one : shortest).stripTrailingZeros();
        StringBuilder text = new StringBuilder(decimal.unscaledValue().abs().toString());
        int exponent = decimal.precision() - decimal.scale() - 1;
        if (text.length() > 1) {
            text.insert(1, '.');
        }
        if (value < 0) {
            text.insert(0, '-');
        }
        return text.append(exponent < 0 ? "e" : "e+").append(exponent).toString();
    }
}
