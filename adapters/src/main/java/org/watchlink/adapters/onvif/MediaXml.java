package org.watchlink.adapters.onvif;

import java.util.ArrayList;
import java.util.List;
import org.watchlink.adapters.onvif.OnvifAnswer.Profile;
import org.watchlink.adapters.onvif.OnvifAnswer.Profiles;
import org.watchlink.adapters.wire.XmlElement;

/// Answers of the media services in XML (ver10 and ver20 media.wsdl).
final class MediaXml {

    private MediaXml() { }

    ///     Media 1: <Profiles token=""> <Name/> <PTZConfiguration> <NodeToken/> …
    ///     Media 2: <Profiles token=""> <Name/> <Configurations> <PTZ> <NodeToken/> …
    static Profiles read(XmlElement response) {
        List<XmlElement> found = response.all("Profiles");
        boolean newer = found.stream().anyMatch(p -> p.child("Configurations").isPresent());
        return new Profiles(newer ? OnvifService.MEDIA2 : OnvifService.MEDIA, found.stream()
            .map(profile -> new Profile(
                profile.attribute("token"), profile.textAt("Name"),
                (newer ? profile.at("Configurations", "PTZ") : profile.child("PTZConfiguration"))
                    .map(head -> head.textAt("NodeToken"))))
            .toList());
    }

    static XmlElement write(Profiles answer) {
        boolean newer = answer.media() == OnvifService.MEDIA2;
        String prefix = newer ? "tr2:" : "trt:";
        return XmlElement.of(prefix + "GetProfilesResponse", answer.profiles().stream()
            .map(profile -> {
                List<XmlElement> head = profile.node()
                    .map(node -> XmlElement.of(
                        newer ? "tr2:PTZ" : "tt:PTZConfiguration",
                        XmlElement.text("tt:NodeToken", node)))
                    .stream().toList();
                List<XmlElement> children = new ArrayList<>();
                children.add(XmlElement.text(newer ? "tr2:Name" : "tt:Name", profile.name()));
                children.addAll(
                    newer ? List.of(XmlElement.of("tr2:Configurations", head)) : head);
                return XmlElement.of(prefix + "Profiles", children)
                    .with("token", profile.token());
            })
            .toList());
    }
}
