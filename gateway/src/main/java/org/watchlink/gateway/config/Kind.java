package org.watchlink.gateway.config;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a value of the configuration may be.
///
/// @param allowed what to tell somebody who wrote something else
/// @param reader the value that a text stands for, or empty
/// @param standIn what takes the place of a refused value, so that reading can go on
/// @param shown how a refused text is shown
record Kind<T>(
    String allowed, Function<String, Optional<T>> reader, T standIn, UnaryOperator<String> shown) {

    private static final Pattern WHOLE = Pattern.compile("0|-?[1-9]\\d{0,9}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,9}(\\.\\d{1,18})?");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final int NAMES_SHOWN = 12;

    Kind(String allowed, Function<String, Optional<T>> reader, T standIn) {
        this(allowed, reader, standIn, Faults::shown);
    }

    /// Yes or no, as people write it in a table.
    static final Kind<Boolean> YES_NO = choice(Map.of("no", false, "yes", true));

    /// True or false, as YAML has it.
    static final Kind<Boolean> TRUE_FALSE = choice(Map.of("false", false, "true", true));

    /// One line of text.
    static Kind<String> text(int longest) {
        return matching("1 to " + longest + " characters on one line", "",
            text -> !text.isEmpty() && text.length() <= longest && !CONTROL.matcher(text).find());
    }

    /// A text that fulfils a condition, and stands for itself.
    static Kind<String> matching(
        String allowed, String standIn, Predicate<String> condition) {
        return new Kind<>(allowed, text -> Optional.of(text).filter(condition), standIn);
    }

    /// A whole number.
    static Kind<Integer> whole(int least, int most) {
        return new Kind<>("a whole number from " + least + " to " + most,
            text -> Optional.of(text).filter(t -> WHOLE.matcher(t).matches())
                .map(Long::parseLong).filter(n -> n >= least && n <= most).map(Long::intValue),
            least);
    }

    /// A number, with a point where it has a fraction.
    static Kind<Double> decimal(int least, int most) {
        return new Kind<>("a number from " + least + " to " + most,
            text -> Optional.of(text).filter(t -> DECIMAL.matcher(t).matches())
                .map(Double::parseDouble).filter(n -> n >= least && n <= most),
            (double) least);
    }

    /// An ISO 8601 duration.
    static Kind<Duration> duration(Duration least, Duration most) {
        return new Kind<>("a duration from " + least + " to " + most,
            Kind::duration, least).where(d -> d.compareTo(least) >= 0 && d.compareTo(most) <= 0);
    }

    private static Optional<Duration> duration(String text) {
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// An ISO 8601 date.
    static Kind<LocalDate> date() {
        return new Kind<>("a date such as 2027-03-31", Kind::date, LocalDate.EPOCH);
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// One word of a table, each with its meaning.
    static <T> Kind<T> choice(Map<String, T> words) {
        return words(new TreeMap<>(words));
    }

    /// The same, told in the order of `words`.
    static <T> Kind<T> words(Map<String, T> words) {
        return new Kind<>(String.join(", ", words.keySet()),
            text -> Optional.ofNullable(words.get(text)), words.values().iterator().next());
    }

    /// One of the constants of an enum, written as `naming` says.
    static <E extends Enum<E>> Kind<E> constant(List<E> constants, Function<E, String> naming) {
        Map<String, E> words = new LinkedHashMap<>();
        constants.forEach(constant -> words.put(naming.apply(constant), constant));
        return words(words);
    }

    /// How a file names a constant: `ON_CAMERA` is `onCamera`.
    static String camelCase(Enum<?> constant) {
        Matcher words = Pattern.compile("_(.)").matcher(constant.name().toLowerCase(Locale.ROOT));
        return words.replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT));
    }

    /// How a file names a constant as a word: `ONE_WAY` is `one-way`.
    static String hyphens(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// One of a few numbers.
    static Kind<Integer> oneOf(List<Integer> numbers) {
        Map<String, Integer> words = new LinkedHashMap<>();
        numbers.forEach(number -> words.put(number.toString(), number));
        return words(words);
    }

    /// One of some names; `what` says what they are where there are too many to list.
    static Kind<String> oneOf(Collection<String> names, String what) {
        return matching(
            names.isEmpty() || names.size() > NAMES_SHOWN ? what : String.join(", ", names),
            "", names::contains);
    }

    /// This kind, with a further condition that `allowed` already tells.
    Kind<T> where(Predicate<T> condition) {
        return new Kind<>(allowed, text -> reader.apply(text).filter(condition), standIn);
    }

    /// This kind, with another stand-in.
    Kind<T> standingIn(T other) {
        return new Kind<>(allowed, reader, other, shown);
    }

    /// This kind, of which no text is shown but what `harmless` lets through.
    Kind<T> hidden(Predicate<String> harmless) {
        return new Kind<>(allowed, reader, standIn,
            text -> harmless.test(text) ? Faults.shown(text) : "what stands here");
    }

    /// This kind, or nothing at all.
    Kind<Optional<T>> orEmpty() {
        return or("", "empty");
    }

    /// This kind, or `word`, which stands for none.
    Kind<Optional<T>> orNone(String word) {
        return or(word, word);
    }

    private Kind<Optional<T>> or(String word, String told) {
        return new Kind<>(allowed + ", or " + told,
            text -> text.equals(word) ? Optional.of(Optional.empty())
                : reader.apply(text).map(Optional::of),
            Optional.empty());
    }

    /// The value of `text`; a refusal is told to `faults`.
    T read(String text, Mark mark, String name, Faults faults) {
        return reader.apply(text).orElseGet(() -> {
            faults.add(mark, name, "not allowed: " + shown.apply(text), allowed);
            return standIn;
        });
    }
}
