package org.watchlink.adapters.onvif;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.watchlink.adapters.onvif.OnvifAnswer.Capabilities;
import org.watchlink.adapters.onvif.OnvifAnswer.ServiceAddress;
import org.watchlink.adapters.onvif.OnvifAnswer.Services;
import org.watchlink.adapters.onvif.OnvifAnswer.SystemDateAndTime;
import org.watchlink.adapters.wire.XmlElement;

/// Answers of the device service in XML (devicemgmt.wsdl).
final class DeviceXml {

    /// The services that GetCapabilities can name, and their elements.
    private static final Map<OnvifService, String> OLD_NAMES = Map.of(
        OnvifService.DEVICE, "Device", OnvifService.MEDIA, "Media", OnvifService.PTZ, "PTZ");

    private DeviceXml() { }

    ///     <SystemDateAndTime> <UTCDateTime>
    ///       <Time> Hour Minute Second </Time> <Date> Year Month Day </Date>
    ///     </UTCDateTime> </SystemDateAndTime>
    static SystemDateAndTime dateAndTime(XmlElement response) {
        return new SystemDateAndTime(
            response.at("SystemDateAndTime", "UTCDateTime").flatMap(DeviceXml::instant));
    }

    private static Optional<Instant> instant(XmlElement utc) {
        try {
            return Optional.of(LocalDateTime.of(
                whole(utc, "Date", "Year"), whole(utc, "Date", "Month"), whole(utc, "Date", "Day"),
                whole(utc, "Time", "Hour"), whole(utc, "Time", "Minute"),
                whole(utc, "Time", "Second")).toInstant(ZoneOffset.UTC));
        } catch (NumberFormatException | DateTimeException _) {
            return Optional.empty();
        }
    }

    private static int whole(XmlElement utc, String part, String field) {
        return Integer.parseInt(utc.textAt(part, field));
    }

    static XmlElement write(SystemDateAndTime answer) {
        return XmlElement.of("tds:GetSystemDateAndTimeResponse",
            XmlElement.of("tds:SystemDateAndTime",
                answer.utc().map(DeviceXml::utc).stream().toList()));
    }

    private static XmlElement utc(Instant instant) {
        LocalDateTime utc = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        return XmlElement.of("tt:UTCDateTime",
            XmlElement.of("tt:Time",
                number("tt:Hour", utc.getHour()), number("tt:Minute", utc.getMinute()),
                number("tt:Second", utc.getSecond())),
            XmlElement.of("tt:Date",
                number("tt:Year", utc.getYear()), number("tt:Month", utc.getMonthValue()),
                number("tt:Day", utc.getDayOfMonth())));
    }

    private static XmlElement number(String name, int number) {
        return XmlElement.text(name, String.valueOf(number));
    }

    ///     <Service> <Namespace/> <XAddr/> <Version/> </Service> …
    static Services services(XmlElement response) {
        return new Services(response.all("Service").stream()
            .flatMap(service -> OnvifService.of(service.textAt("Namespace"))
                .map(known -> new ServiceAddress(known, service.textAt("XAddr"))).stream())
            .toList());
    }

    static XmlElement write(List<ServiceAddress> services) {
        return XmlElement.of("tds:GetServicesResponse", services.stream()
            .map(service -> XmlElement.of("tds:Service",
                XmlElement.text("tds:Namespace", service.service().namespace()),
                XmlElement.text("tds:XAddr", service.address()),
                XmlElement.of("tds:Version",
                    number("tt:Major", 2), number("tt:Minor", 5))))
            .toList());
    }

    ///     <Capabilities> <Device> <XAddr/> </Device> <Media> … <PTZ> … </Capabilities>
    static Capabilities capabilities(XmlElement response) {
        List<ServiceAddress> services = new ArrayList<>();
        response.child("Capabilities").ifPresent(found -> found.children().forEach(service ->
            OLD_NAMES.forEach((known, name) -> {
                if (name.equals(service.name())) {
                    services.add(new ServiceAddress(known, service.textAt("XAddr")));
                }
            })));
        return new Capabilities(List.copyOf(services));
    }

    static XmlElement writeOld(List<ServiceAddress> services) {
        Map<String, XmlElement> named = new LinkedHashMap<>();
        services.stream().filter(service -> OLD_NAMES.containsKey(service.service()))
            .forEach(service -> {
                String name = "tt:" + OLD_NAMES.get(service.service());
                named.put(name,
                    XmlElement.of(name, XmlElement.text("tt:XAddr", service.address())));
            });
        return XmlElement.of("tds:GetCapabilitiesResponse",
            XmlElement.of("tds:Capabilities", List.copyOf(named.values())));
    }
}
