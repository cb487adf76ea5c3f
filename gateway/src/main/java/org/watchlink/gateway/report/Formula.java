package org.watchlink.gateway.report;

/// What a spreadsheet would take for a formula: a text that begins with a sign of one, be it of
/// full width or behind blanks.
public final class Formula {

    private static final String SIGNS = "=+-@＝＋－＠";
    private static final String BREAKS = "\t\r\n";

    private Formula() { }

    /// The text; a formula begins with an apostrophe, so that it stays a text.
    public static String disarmed(String text) {
        int at = 0;
        while (at < text.length() && unseen(text.charAt(at))) {
            at++;
        }
        boolean formula = at < text.length() && SIGNS.indexOf(text.charAt(at)) >= 0
            || !text.isEmpty() && BREAKS.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }

    private static boolean unseen(char one) {
        return Character.isWhitespace(one) || Character.isSpaceChar(one)
            || Character.isIdentifierIgnorable(one);
    }
}
