package org.watchlink.adapters.cap;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The rules of what an alert says, of its files and of its values.
final class InfoRules {

    private static final Pattern LANGUAGE =
        Pattern.compile("[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*");
    private static final Pattern MIME_TYPE =
        Pattern.compile("[a-zA-Z0-9!#$&^_.+-]+/[a-zA-Z0-9!#$&^_.+-]+(\\s*;.*)?");
    private static final Pattern SHA_1 = Pattern.compile("[0-9a-fA-F]{40}");

    private InfoRules() { }

    static void check(Info info, OffsetDateTime sent, CapFaults faults) {
        faults.each(info.language(), text -> LANGUAGE.matcher(text).matches(), "language",
            "is a code of RFC 3066, such as en-GB");
        faults.require(!info.category().isEmpty(), "category", "is needed");
        faults.require(!info.event().isBlank(), "event", "is needed");
        faults.require(
            info.expires()
                .filter(time -> !time.isAfter(info.effective().orElse(sent))).isEmpty(),
            "expires", "is later than effective, or than sent where that is missing");
        faults.each(info.web(), InfoRules::isAbsolute, "web", "is an absolute URI");
        values(info.eventCode(), "eventCode", faults);
        values(info.parameter(), "parameter", faults);
        faults.in(info.resource(), "resource", InfoRules::check);
        faults.in(info.area(), "area", AreaRules::check);
    }

    static void values(List<NamedValue> values, String element, CapFaults faults) {
        faults.in(values, element, (value, in) ->
            in.require(!value.valueName().isBlank(), "valueName", "is needed"));
    }

    private static void check(Resource resource, CapFaults faults) {
        faults.require(!resource.resourceDesc().isBlank(), "resourceDesc", "is needed");
        faults.require(MIME_TYPE.matcher(resource.mimeType()).matches(), "mimeType",
            "is a type of RFC 2046, such as image/jpeg");
        faults.require(resource.size().filter(size -> size < 0).isEmpty(), "size",
            "is a number of octets");
        faults.each(resource.uri(),
            text -> isAbsolute(text) || resource.derefUri().isPresent() && uri(text).isPresent(),
            "uri", "is absolute, or relative where derefUri holds the file");
        faults.each(resource.derefUri(), InfoRules::isBase64, "derefUri", "is in Base64");
        faults.each(resource.digest(), text -> SHA_1.matcher(text).matches(), "digest",
            "is a SHA-1 in hexadecimal digits");
    }

    private static boolean isAbsolute(String text) {
        return uri(text).filter(URI::isAbsolute).isPresent();
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    private static boolean isBase64(String text) {
        try {
            return Base64.getMimeDecoder().decode(text).length > 0;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
